extension Setting {
  static let frontMatter = Group(
    title: "Front matter", place: "between two lines `---` at the top of a chapter",
    settings: [
      Setting("title", "Markdown", "the title, instead of a heading `# …`", "T"),
      Setting("description", "Markdown", "what the chapter is about, in a sentence or two", "D"),
    ])

  static let cell = Group(
    title: "Cells", place: "in lines `//| key: value` at the top of a cell",
    settings: [
      Setting(
        "label", "label such as `fig-x`, `tbl-x`, `lst-x`", "what `@label` refers to", "fig-x"),
      Setting("eval", "true or false", "true", "whether the cell runs", "false"),
      Setting("echo", "true or false", "true", "whether the page shows its code", "false"),
      Setting(
        "output", "true or false", "true", "whether the page shows what it displayed", "false"),
      Setting("include", "true or false", "true", "whether the page shows anything of it", "false"),
      Setting(
        "error", "true or false", "false", "whether it must fail, which the page shows", "true"),
      Setting(
        "timeout", "seconds", "the book's", "how long it may be silent before it is stopped", "60"),
      Setting(
        "code-fold", "`true`, `false` or `show`", "false",
        "whether its code stands folded, or open (`show`) and can be folded", "show"),
      Setting("code-summary", "text", "Code", "what stands above code that can be folded", "How"),
      Setting(
        "code-line-numbers", "true or false", "the book's",
        "whether the lines of its code are numbered",
        "true"),
      Setting("fig-cap", "Markdown", "the caption of its figure", "A figure."),
      Setting("fig-subcap", "list of Markdown", "the captions of its single figures", "[one, two]"),
      Setting(
        "fig-alt", "Markdown", "the plot's summary", "what is read in place of the figure",
        "A curve."),
      Setting("fig-width", "inches", "the plot's", "the width of its figure", "6"),
      Setting("fig-height", "inches", "the plot's", "the height of its figure", "4"),
      Setting(
        "fig-theme", "`light`, `dark`, `print` or `high-contrast`", "the book's",
        "the colors of the figure's files", "dark"),
      Setting("tbl-cap", "Markdown", "the caption of its table", "A table."),
      Setting("tbl-subcap", "list of Markdown", "the captions of its single tables", "[one, two]"),
      Setting(
        "layout-ncol", "whole number from 1 to 12", "1",
        "how many of its figures stand beside each other",
        "2"),
      Setting("lst-label", "label such as `lst-x`", "the label of its code as a listing", "lst-x"),
      Setting("lst-cap", "Markdown", "the caption of its code as a listing", "A listing."),
    ])
}
