extension Setting {
  static let print = Group(
    title: "The printed book", place: "in `octavo.yml` under `pdf:`",
    settings: [
      Setting(
        "page-size", "`A4`, `A5`, `B5`, `letter` or two lengths", "7in x 10in", "the paper",
        "A5"),
      Setting("margins", "keys, below", "what stays empty around the text", "{top: 22mm}"),
      Setting("fonts", "keys, below", "the families of type", "{text: Lora}"),
      Setting("font-size", "length from 6pt to 24pt", "10pt", "the size of running text", "9.5pt"),
    ])

  static let margins = Group(
    title: "Margins", place: "in `octavo.yml` under `margins:` of `pdf:`",
    settings: [
      Setting("left", "length", "63pt", "at the left of every page", "20mm"),
      Setting("right", "length", "63pt", "at the right of every page", "20mm"),
      Setting(
        "inner", "length", "63pt",
        "at the binding, instead of `left`; the book is printed on both sides then, and chapters begin at the right hand",
        "24mm"),
      Setting("outer", "length", "63pt", "opposite of the binding, instead of `right`", "18mm"),
      Setting("top", "length", "64pt", "above the text", "20mm"),
      Setting("bottom", "length", "66pt", "below the text", "20mm"),
    ])

  static let fonts = Group(
    title: "Fonts", place: "in `octavo.yml` under `fonts:` of `pdf:`",
    settings: [
      Setting("text", "name of a family", "TeX Gyre Pagella", "running text", "Lora"),
      Setting("heading", "name of a family", "Inter", "headings, captions and tables", "Inter"),
      Setting("code", "name of a family", "JetBrains Mono", "code", "Hack"),
    ])
}
