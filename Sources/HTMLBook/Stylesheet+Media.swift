extension Stylesheet {
  /// Pages without room for three columns, and readers who want no motion.
  static let narrow = """
    @media (max-width: 75rem) {
      .columns { grid-template-columns: minmax(11rem, 14rem) minmax(0, 40rem); column-gap: 2.4rem; justify-content: center; }
      .margin { display: none; }
    }
    @media (max-width: 56rem) {
      .columns { display: block; padding: 0 1.25rem; max-width: 42.5rem; }
      .sidebar { display: none; }
      .bar, .title-page .bar { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .2rem 1rem;
        padding: .6rem 1.25rem; border-bottom: 1px solid var(--rule); font: .88rem/1.4 var(--sans); }
      .bar .book-title { flex: 1 1 0; min-width: 8rem; }
      .title-page .bar { justify-content: flex-end; border: 0; }
      .bar .tool kbd { display: none; }
      .menu { flex-basis: 100%; }
      .menu > summary { cursor: pointer; color: var(--accent); padding: .2rem 0; width: max-content; }
      .menu nav { padding: .5rem 0 .8rem; }
      .menu .sections { margin-left: 1.2rem; font-size: .92em; }
      .contents a, .sections a { padding: .42rem .6rem; }
      main, .title-page main { padding: 1.8rem 0 3rem; }
      h1 { font-size: 1.75rem; }
      .title-header h1 { font-size: 2.2rem; }
      .title-header { margin-bottom: 2.6rem; }
      h2 { font-size: 1.28rem; margin-top: 2.4rem; }
      .code, .cell-code, .figure-listing > .code { margin-left: -1.25rem; margin-right: -1.25rem; }
      div.sourceCode { border-radius: 0; padding-left: 1.25rem; }
      :is(.callout, li, .figure-part) :is(.code, .figure-listing > .code) { margin-left: 0; margin-right: 0; }
      .code-file { padding-left: 1.25rem; border-radius: 0; }
      .facts { grid-template-columns: 7.5rem minmax(0, 1fr); }
      .figure-table > .table-scroll, .cell > .figure-table .table-scroll { margin-right: -1.25rem; padding-right: 1.25rem; }
    }
    /* On a phone a drawing has the whole width, so that few must scroll. */
    @media screen and (max-width: 40rem) {
      .figure > .plot { margin-left: -1.25rem; margin-right: -1.25rem; }
      .plot svg { margin: 0 auto; }
      .figure-parts { grid-template-columns: minmax(0, 1fr); }
      .card, main .ends { padding-left: 0; }
      .card { display: block; }
      .card .chapter-number { position: static; margin-right: .35em; }
      .card > .card-picture { display: none; }
      .turns { flex-direction: column; }
      .turns a { max-width: none; }
      .search { margin-top: .75rem; max-height: calc(100vh - 1.5rem); }
    }
    /* A drawing says how narrow its letters let it be. Where that is a little wider than a phone, all of it in sight is worth more. */
    @media screen and (min-width: 22rem) and (max-width: 40rem) {
      .figure > .plot svg { min-width: 0 !important; }
    }
    @media (prefers-reduced-motion: no-preference) {
      html { scroll-behavior: smooth; }
      .copy, .anchor { transition: opacity .12s; }
    }
    """

  /// Pages printed from a browser: no navigation, figures whole, the addresses of links.
  static let paper = """
    @media print {
      @page { margin: 2cm; }
      .page-break { break-after: page; }
      html { font-size: 10.5pt; }
      .sidebar, .margin, .bar, .title-page .bar, .turns, .skip, .anchor, .figure-foot, .copy, .preview, .found, .unseen, .ways, .back,
      .mentions, th button::after { display: none; }
      .columns, .title-page .columns { display: block; max-width: none; padding: 0; }
      main, .title-page main { padding: 0; }
      .code-fold > summary { display: none; }
      .callout::details-content { content-visibility: visible; }
      div.sourceCode, .table-scroll, .formula, .plot, pre { overflow: visible; background: none; max-height: none; }
      pre { white-space: pre-wrap; }
      div.sourceCode { border: 1px solid var(--rule); -webkit-box-decoration-break: clone; box-decoration-break: clone; }
      .figure, tr, .callout, .formula, .card { break-inside: avoid; }
      .figure-table, .figure-listing { break-inside: auto; }
      .plot svg, img { max-width: 100%; height: auto; }
      h1, h2, h3, h4, h5, h6, .code-file, .figure-table > .figure-caption, .figure-listing > .figure-caption { break-after: avoid; }
      p, li { orphans: 2; widows: 2; }
      pre { orphans: 4; widows: 4; }
      tbody tr:first-child { break-after: avoid; }
      tbody tr:last-child { break-before: avoid; }
      a { color: inherit; text-decoration: none; }
      main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; color: var(--muted); }
      mark { background: none; }
    }
    """
}
