import Chapters

/// The script of the pages; everything can be read without it.
enum Script {
  /// What a page runs before it is painted: the reader's choice of paper.
  static let theme = #"""
    "use strict";
    try {
      const theme = localStorage.getItem("octavo-theme");
      if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    } catch {}

    """#

  /// What a page runs when it is there.
  static func source(_ words: Words) -> String {
    [
      "\"use strict\";\n{\n", object(of: words), common, paper, tables, code, contents, search,
      marks, previews, "}\n",
    ].joined()
  }

  /// The words that the script says.
  private static func object(of words: Words) -> String {
    let said: [(name: String, word: Word)] = [
      ("search", .search), ("searchBook", .searchBook), ("searchHelp", .searchHelp),
      ("indexUnreadable", .indexUnreadable), ("nothingFound", .nothingFound),
      ("sectionFound", .sectionFound), ("sectionsFound", .sectionsFound),
      ("bestSections", .bestSections), ("markedWords", .markedWords), ("marked", .marked),
      ("clear", .clear), ("close", .close), ("darkPage", .darkPage), ("copy", .copy),
      ("copied", .copied), ("notCopied", .notCopied),
    ]
    let lines = said.map { "  \($0.name): \(words[$0.word].scriptLiteral),\n" }
    return "const phrases = {\n\(lines.joined())};\n"
  }

  private static let common = #"""
    const root = document.documentElement, main = document.getElementById("octavo-main");
    const say = (phrase, ...values) => phrase.replace(/\{\}/g, () => values.shift());
    const make = (tag, attributes = {}, ...children) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.append(...children);
      return element;
    };
    const button = (label, attributes, ...children) => make("button", { type: "button", "aria-label": label, ...attributes }, ...children);
    // Pages that are opened from a disk may load scripts but no data, so data comes as scripts.
    const loading = {};
    const load = (file) => loading[file] ??= new Promise((resolve, reject) => {
      const script = make("script", { src: file });
      script.onload = resolve;
      script.onerror = () => { delete loading[file]; reject(new Error(file)); };
      document.head.append(script);
    });
    const status = make("p", { class: "unseen", role: "status" });
    document.body.append(status);


    """#

  /// Light or dark paper: a choice holds for all pages, until it is what the system asks for anyway.
  private static let paper = #"""
    const asksForDark = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : asksForDark.matches;
    const media = new Map();
    for (const style of document.querySelectorAll("svg style"))
      for (const rule of style.sheet?.cssRules ?? []) if (rule.media) media.set(rule, rule.media.mediaText);
    const paint = () => {
      // The colors of drawings hang on what the system asks for; a choice takes its place.
      for (const [rule, text] of media) {
        const query = text.match(/ and \(prefers-color-scheme: ?(\w+)\)/), chosen = root.dataset.theme;
        rule.media.mediaText = !query || !chosen ? text : query[1] === chosen ? text.replace(query[0], "") : "not all";
      }
      for (const each of document.querySelectorAll(".tool-theme")) each.setAttribute("aria-pressed", isDark());
    };
    const choose = () => {
      const theme = isDark() ? "light" : "dark";
      if ((theme === "dark") === asksForDark.matches) delete root.dataset.theme;
      else root.dataset.theme = theme;
      try {
        if (root.dataset.theme) localStorage.setItem("octavo-theme", theme);
        else localStorage.removeItem("octavo-theme");
      } catch {}
      paint();
    };
    for (const tools of document.querySelectorAll(".tools")) {
      const seek = make("button", { type: "button", class: "tool tool-search", "aria-keyshortcuts": "/ Control+K" },
        phrases.search, make("kbd", { "aria-hidden": "true" }, "/"));
      seek.addEventListener("click", () => openSearch());
      const toggle = button(phrases.darkPage, { class: "tool tool-theme" });
      toggle.addEventListener("click", choose);
      tools.append(seek, toggle);
    }
    asksForDark.addEventListener("change", paint);
    paint();


    """#

  /// Makes the heads of sortable tables buttons: numbers the greatest first, texts from A on, then the other way round, then as they were.
  private static let tables = #"""
    for (const table of document.querySelectorAll("table.sortable")) {
      if (!table.tHead) continue;
      const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells], original = [...body.rows];
      heads.forEach((head, column) => {
        const sorter = make("button", { type: "button" }, ...head.childNodes);
        head.append(sorter);
        sorter.addEventListener("click", () => {
          const key = (row) => row.cells[column].dataset.key, text = (row) => row.cells[column].textContent;
          const isNumeric = [...body.rows].some(key);
          const first = isNumeric ? -1 : 1, before = head.getAttribute("aria-sort");
          const last = before && (before === "ascending" ? 1 : -1);
          const direction = last ? (last === first ? -first : 0) : first;
          const compare = (one, other) => {
            if (!isNumeric) return direction * text(one).localeCompare(text(other), root.lang);
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


    """#

  /// Copies code; shows the lines that a note is about.
  private static let code = #"""
    const copyText = async (text) => {
      if (navigator.clipboard) return navigator.clipboard.writeText(text);
      const area = make("textarea", { class: "unseen" });
      area.value = text;
      document.body.append(area);
      area.select();
      const isDone = document.execCommand("copy");
      area.remove();
      if (!isDone) throw new Error("copy");
    };
    for (const box of document.querySelectorAll(".code, .cell-code")) {
      const copy = make("button", { type: "button", class: "copy" }, phrases.copy);
      copy.addEventListener("click", async () => {
        try {
          await copyText(box.querySelector("pre").textContent);
          copy.textContent = status.textContent = phrases.copied;
        } catch {
          copy.textContent = status.textContent = phrases.notCopied;
        }
        setTimeout(() => { copy.textContent = phrases.copy; status.textContent = ""; }, 2000);
      });
      box.append(copy);
    }
    for (const notes of document.querySelectorAll(".code-notes")) {
      const marks = [...notes.previousElementSibling.querySelectorAll(".code-mark")];
      for (const note of notes.children) {
        const lines = marks.filter((mark) => mark.dataset.number === note.getAttribute("value")).map((mark) => mark.closest(".line"));
        const name = note.querySelector(".code-lines");
        const show = make("button", { type: "button", class: "code-lines", "aria-pressed": "false" }, name.textContent);
        name.replaceWith(show);
        const hold = (isHeld) => { for (const each of [note, ...lines]) each.classList.toggle("held", isHeld); };
        const isKept = () => show.getAttribute("aria-pressed") === "true" || show.matches(":focus-visible");
        note.addEventListener("mouseenter", () => hold(true));
        note.addEventListener("mouseleave", () => hold(isKept()));
        show.addEventListener("focus", () => hold(true));
        show.addEventListener("blur", () => hold(isKept()));
        show.addEventListener("click", () => show.setAttribute("aria-pressed", show.getAttribute("aria-pressed") !== "true"));
      }
    }


    """#

  /// Marks the section that is being read in the contents of the page.
  private static let contents = #"""
    const sections = [...document.querySelectorAll(".margin a")]
      .map((link) => ({ link, heading: document.getElementById(link.getAttribute("href").slice(1)) }))
      .filter((section) => section.heading);
    if (sections.length && "IntersectionObserver" in window) {
      const margin = document.querySelector(".margin");
      // All above counts as seen, so that no jump passes a heading by.
      const observer = new IntersectionObserver(() => {
        const current = sections.findLast((section) => section.heading.getBoundingClientRect().top < innerHeight * .3);
        for (const section of sections) {
          if (section === current) section.link.setAttribute("aria-current", "true");
          else section.link.removeAttribute("aria-current");
        }
        if (current && margin.scrollHeight > margin.clientHeight) margin.scrollTop = current.link.offsetTop - margin.clientHeight / 2;
      }, { rootMargin: "1000000px 0px -70% 0px" });
      for (const section of sections) observer.observe(section.heading);
    }


    """#
}
