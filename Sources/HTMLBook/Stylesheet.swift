/// The style of the pages, one file that loads nothing.
enum Stylesheet {
  /// The whole style: colors and fonts first, what holds for narrow pages and for paper last.
  static let css = [
    Palette.css, fonts, page, navigation, titlePage, prose, tables, code, figures, endings, panels,
    scrolling, narrow, paper,
  ].joined(separator: "\n")

  private static let fonts = """
    :root {
      --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", "DejaVu Serif", serif;
      --sans: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
      --mono: "JetBrains Mono", ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
      --math: "STIX Two Math", "Latin Modern Math", "Cambria Math", "TeX Gyre Pagella Math", "Libertinus Math",
        "Noto Sans Math", math;
    }
    """

  private static let page = """
    *, *::before, *::after { box-sizing: border-box; }
    html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body { margin: 0; overflow-wrap: anywhere; background: var(--paper); color: var(--ink); font: 1rem/1.62 var(--serif);
      font-kerning: normal; text-rendering: optimizeLegibility; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    main:focus { outline: none; }
    .skip { position: absolute; left: -100vw; top: 0; padding: .6rem 1rem; background: var(--paper); z-index: 4; }
    .skip:focus { left: 0; }
    .bar { display: none; }
    .columns { display: grid; grid-template-columns: minmax(13rem, 1fr) minmax(0, 40rem) minmax(13rem, 1fr);
      column-gap: 3rem; max-width: 82rem; margin: 0 auto; padding: 0 2rem; }
    main { grid-column: 2; padding: 3.2rem 0 4rem; min-width: 0; }
    """

  private static let endings = """
    sub, sup { line-height: 0; }
    .note-mark { line-height: 0; font: .72em/0 var(--sans); }
    .note-mark a { text-decoration: none; padding: .2em .15em; }
    .footnotes { margin-top: 3.5rem; padding-top: 1.2rem; border-top: 1px solid var(--rule); font-size: .86rem; }
    .footnotes p { margin-bottom: .5em; }
    .back, .mentions a { font-family: var(--sans); text-decoration: none; }
    .mentions { font-size: .78rem; white-space: nowrap; }
    main .works { list-style: ""; padding: 0; }
    .works li { display: flex; gap: .9em; margin: 0 0 .9em; }
    .works li > div { min-width: 0; }
    .work-label { flex: none; min-width: 2em; color: var(--muted); font: .86rem/1.88 var(--sans); }
    .works li > div:first-child { padding-left: 1.6em; text-indent: -1.6em; }
    :is(.footnotes li, .works li, .figure-part):target { background: var(--hold); box-shadow: 0 0 0 .4em var(--hold); }
    .facts { display: grid; grid-template-columns: minmax(7rem, 11rem) minmax(0, 1fr); margin: 0 0 1.6rem; font: .86rem/1.5 var(--sans);
      border-top: 1px solid var(--rule); }
    .facts :is(dt, dd) { margin: 0; padding: .42rem 0; border-bottom: 1px solid var(--rule); }
    .facts dt { padding-right: 1rem; font: inherit; color: var(--muted); }
    .facts dd { font-variant-numeric: tabular-nums; }
    main .sources { list-style: ""; padding: 0; font: .86rem/1.5 var(--sans); }
    .sources li { padding: .5rem 0; border-bottom: 1px solid var(--rule); }
    .sources p { margin: 0; }
    .uses, .digest { color: var(--muted); font-size: .8rem; }
    .digest code { background: none; padding: 0; }
    .digest abbr { text-decoration: none; }
    """
}
