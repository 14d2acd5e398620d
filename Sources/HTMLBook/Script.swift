/// The script of the pages; everything can be read without it.
enum Script {
  /// Makes the heads of sortable tables buttons: numbers the greatest first, texts from A on, then the other way round, then as they were.
  static let source = """
    "use strict";
    for (const table of document.querySelectorAll("table.sortable")) {
      const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells], original = [...body.rows];
      heads.forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => {
          const key = (row) => row.cells[column].dataset.key, text = (row) => row.cells[column].textContent;
          const isNumeric = [...body.rows].some(key);
          const first = isNumeric ? -1 : 1, before = head.getAttribute("aria-sort");
          const last = before && (before === "ascending" ? 1 : -1);
          const direction = last ? (last === first ? -first : 0) : first;
          const compare = (one, other) => {
            if (!isNumeric) return direction * text(one).localeCompare(text(other), document.documentElement.lang);
            const [a, b] = [key(one), key(other)];
            if (a === undefined || b === undefined) return (a === undefined) - (b === undefined);
            return direction * (a - b);
          };
          body.append(...(direction ? [...original].sort(compare) : original));
          for (const each of heads) each.removeAttribute("aria-sort");
          if (direction) head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
        });
      });
    }

    """
}
