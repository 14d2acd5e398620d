/// The script of the pages; everything can be read without it.
enum Script {
  /// Makes the heads of sortable tables buttons: numbers the greatest first, texts from A on, and again the other way round.
  static let source = """
    "use strict";
    for (const table of document.querySelectorAll("table.sortable")) {
      const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells];
      heads.forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => {
          const key = (row) => row.cells[column].dataset.key, text = (row) => row.cells[column].textContent;
          const isNumeric = [...body.rows].some(key);
          const before = head.getAttribute("aria-sort");
          const direction = before ? (before === "ascending" ? -1 : 1) : isNumeric ? -1 : 1;
          const compare = (one, other) => {
            if (!isNumeric) return direction * text(one).localeCompare(text(other), document.documentElement.lang);
            const [a, b] = [key(one), key(other)];
            if (a === undefined || b === undefined) return (a === undefined) - (b === undefined);
            return direction * (a - b);
          };
          body.append(...[...body.rows].sort(compare));
          for (const each of heads) each.removeAttribute("aria-sort");
          head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
        });
      });
    }

    """
}
