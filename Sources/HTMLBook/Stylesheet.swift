/// The style of the report, one file that loads nothing.
enum Stylesheet {
  /// The whole style: colors first, then the page, prose, code, figures, narrow and print.
  static let css = [colors, layout, prose, cells, scrolling, narrow].joined(separator: "\n")

  /// Every color of the pages; the paper of the dark page is that of dark figures.
  static let colors = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1c2024; --muted: #5b6470; --rule: #dfe3e8; --accent: #0b5cab;
      --box: #f6f7f9; --wash: #eef4fb; --bad: #b3261e; --bad-wash: #fdf1f0; --shade: #b4bcc7;
      --note: #0b5cab; --tip: #00704f; --warn: #8a5300; --important: #7a3d8f;
      --hl-keyword: #8a2d86; --hl-type: #0a6175; --hl-string: #a1351c; --hl-escape: #7a4a12; --hl-number: #1b4fb3;
      --hl-constant: #1b4fb3; --hl-comment: #5c6672; --hl-attribute: #7d4b00; --hl-directive: #7d4b00; --hl-key: #0a6175;
      --hl-variable: #1d6b3a; --hl-command: #8a2d86; --hl-option: #1b4fb3; --hl-prompt: #5c6672; --hl-output: #4a525c;
      --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", "DejaVu Serif", serif;
      --sans: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
      --mono: "JetBrains Mono", ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #16181d; --ink: #dfe3e8; --muted: #9ca5b2; --rule: #31363f; --accent: #84b9f7;
        --box: #1e2128; --wash: #1b2736; --bad: #ff9a92; --bad-wash: #2d1c1c; --shade: #5a6370;
        --note: #84b9f7; --tip: #5edc9f; --warn: #e9b55a; --important: #d9a3ea;
        --hl-keyword: #dda3e6; --hl-type: #7fcbd8; --hl-string: #f2a88f; --hl-escape: #e6c08a; --hl-number: #a0c4f8;
        --hl-constant: #a0c4f8; --hl-comment: #9aa4b1; --hl-attribute: #dcb871; --hl-directive: #dcb871; --hl-key: #7fcbd8;
        --hl-variable: #8fd3a4; --hl-command: #dda3e6; --hl-option: #a0c4f8; --hl-prompt: #9aa4b1; --hl-output: #b9c1cb;
      }
    }
    """

  private static let layout = """
    *, *::before, *::after { box-sizing: border-box; }
    html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body { margin: 0; overflow-wrap: anywhere; background: var(--paper); color: var(--ink); font: 1rem/1.62 var(--serif);
      font-kerning: normal; text-rendering: optimizeLegibility; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    main:focus { outline: none; }
    .skip { position: absolute; left: -100vw; top: 0; padding: .6rem 1rem; background: var(--paper); z-index: 2; }
    .skip:focus { left: 0; }
    .bar { display: none; }
    .columns { display: grid; grid-template-columns: minmax(13rem, 1fr) minmax(0, 40rem) minmax(13rem, 1fr);
      column-gap: 3rem; max-width: 82rem; margin: 0 auto; padding: 0 2rem; }
    main { grid-column: 2; padding: 3.2rem 0 4rem; min-width: 0; }
    .sidebar, .margin { font: .8rem/1.45 var(--sans); position: sticky; top: 0; align-self: start;
      max-height: 100vh; overflow-y: auto; padding: 3.4rem 0 2rem; }
    .book-title { display: block; font-family: var(--sans); font-weight: 600; color: var(--ink); text-decoration: none; }
    .sidebar .book-title { margin-bottom: 1.1rem; font-size: .86rem; }
    .contents, .sections, .chapters { list-style: none; margin: 0; padding: 0; }
    .contents a, .sections a { display: flex; gap: .55em; padding: .28rem .6rem; color: var(--muted); text-decoration: none;
      border-left: 2px solid var(--rule); }
    .contents li, .sections li { margin: 0; }
    .contents a:hover, .sections a:hover { color: var(--ink); border-color: var(--muted); }
    .contents a[aria-current] { color: var(--accent); border-color: var(--accent); font-weight: 600; }
    .section-number { color: var(--muted); font-variant-numeric: tabular-nums; font-weight: 400; }
    .contents .section-number { min-width: 1.1em; color: inherit; }
    .margin .section-number { display: none; }
    .margin-title { margin: 0 0 .6rem; font-weight: 600; color: var(--ink); }
    .turns { display: flex; justify-content: space-between; gap: 1rem; margin-top: 4rem; padding-top: 1.4rem;
      border-top: 1px solid var(--rule); font: .9rem/1.4 var(--sans); }
    .turns a { text-decoration: none; max-width: 48%; }
    .turns a:hover span:last-child { text-decoration: underline; }
    .turn-word { display: block; font-size: .76rem; color: var(--muted); }
    .turn-next { margin-left: auto; text-align: right; }
    .banner { margin: 0 0 2rem; padding: 1rem 1.2rem; background: var(--bad-wash); border-left: 3px solid var(--bad);
      font: .88rem/1.5 var(--sans); }
    .banner p, .banner ul { margin: .3rem 0; }
    .banner-title { font-weight: 600; color: var(--bad); }
    .title-header { margin-bottom: 3rem; }
    .title-header h1 { font-size: 2.7rem; }
    .subtitle { font: 1.2rem/1.4 var(--sans); color: var(--muted); margin: .4rem 0 1.4rem; }
    .author { font: .95rem/1.4 var(--sans); }
    .summary { font-size: 1.08rem; }
    .title-page .sidebar { visibility: hidden; }
    .chapters li { display: flex; gap: 1.2rem; padding: 1rem 0; border-top: 1px solid var(--rule); }
    .chapters .chapter-number { font-size: 1.5rem; line-height: 1.3; min-width: 1.4em; }
    .chapters li > div { min-width: 0; }
    .chapter-title { font: 600 1.12rem/1.4 var(--sans); text-decoration: none; }
    .chapter-title:hover { text-decoration: underline; }
    .chapters ul { list-style: none; margin: .35rem 0 0; padding: 0; font: .86rem/1.5 var(--sans); }
    .chapters ul li { display: inline; padding: 0; border: 0; }
    .chapters ul li:not(:last-child)::after { content: " · "; color: var(--muted); }
    .chapters ul a { color: var(--muted); text-decoration: none; }
    .chapters ul a:hover { color: var(--accent); text-decoration: underline; }
    .failed { font: 600 .72rem/1 var(--sans); color: var(--bad); border: 1px solid; border-radius: 3px; padding: .12rem .35rem; }
    """

  private static let prose = """
    h1, h2, h3, h4, h5, h6, .heading { font-family: var(--sans); line-height: 1.22; letter-spacing: -.012em; text-wrap: balance; }
    h1 { font-size: 2.15rem; font-weight: 650; margin: 0; letter-spacing: -.022em; }
    h2 { font-size: 1.42rem; font-weight: 620; margin: 3rem 0 .8rem; }
    h3 { font-size: 1.12rem; font-weight: 620; margin: 2.2rem 0 .6rem; }
    h4, h5, h6 { font-size: 1rem; margin: 1.8rem 0 .5rem; }
    h2 .section-number, h3 .section-number { margin-right: .35em; font-weight: 400; }
    h4 .section-number, h5 .section-number, h6 .section-number { display: none; }
    .chapter-header { margin-bottom: 2.4rem; }
    .chapter-header .chapter-number { font: .86rem/1 var(--sans); color: var(--muted); margin: 0 0 .7rem; }
    .anchor { margin-left: .4em; color: var(--muted); text-decoration: none; font-weight: 400; opacity: 0; }
    :is(h2, h3, h4, h5, h6):hover .anchor, .anchor:focus-visible { opacity: 1; }
    p { margin: 0 0 1.05em; hanging-punctuation: first; text-wrap: pretty; }
    main ul, main ol { padding-left: 1.5em; margin: 0 0 1.05em; }
    main .contents, main .chapters, main .chapters ul { padding-left: 0; }
    li { margin: .2em 0; }
    li > p { margin-bottom: .5em; }
    li input { margin: 0 .35em 0 0; }
    blockquote { margin: 1.4em 0; padding-left: 1.2em; border-left: 3px solid var(--rule); color: var(--muted); }
    hr { border: 0; border-top: 1px solid var(--rule); margin: 2.6rem 0; }
    img { max-width: 100%; height: auto; }
    code { font: .86em/1.5 var(--mono); font-variant-ligatures: none; }
    :not(pre) > code { background: var(--box); border-radius: 3px; padding: .1em .3em; }
    a > code { color: inherit; }
    /* Callouts have the ground that sets code apart elsewhere. */
    .callout :not(pre) > code { background: none; padding: 0; }
    .gap, .dangling { color: var(--bad); background: var(--bad-wash); padding: 0 .25em; }
    .callout { margin: 1.6em 0; padding: .9rem 1.2rem; border-left: 3px solid var(--tone); background: var(--box);
      --tone: var(--note); }
    .callout-tip { --tone: var(--tip); }
    .callout-warning, .callout-caution { --tone: var(--warn); }
    .callout-important { --tone: var(--important); }
    .callout-title { font: 600 .92rem/1.4 var(--sans); color: var(--tone); margin: 0 0 .35rem; }
    .callout-body > :last-child { margin-bottom: 0; }
    .table-scroll { overflow-x: auto; margin: 1.3em 0; }
    table { border-collapse: collapse; font: .84rem/1.45 var(--sans); font-variant-numeric: tabular-nums lining-nums; min-width: 50%; }
    th, td { text-align: left; vertical-align: top; padding: .42rem 1.1rem .42rem 0; }
    th { font-weight: 600; border-bottom: 1.5px solid var(--ink); vertical-align: bottom; }
    th, td { overflow-wrap: break-word; }
    td { border-bottom: 1px solid var(--rule); }
    th:last-child, td:last-child { padding-right: 0; }
    .sortable td:first-child { min-width: 9em; }
    th button { font: inherit; color: inherit; text-align: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
    th button::after { content: "\\2195"; color: var(--muted); padding-left: .3em; }
    th[aria-sort=ascending] button::after { content: "\\2191"; color: inherit; }
    th[aria-sort=descending] button::after { content: "\\2193"; color: inherit; }
    .right { text-align: right; }
    .center { text-align: center; }
    """

  private static let cells = """
    .cell { margin: 1.6em 0; }
    pre { margin: 0; font: .75rem/1.62 var(--mono); font-variant-ligatures: none; tab-size: 4; }
    pre code { font: inherit; }
    div.sourceCode, .raw-html { background: var(--box); border-radius: 4px; padding: .85rem 1rem; overflow-x: auto; margin: 1.3em 0; }
    .cell-code div.sourceCode { margin: 0; }
    .code-fold > summary { font: .8rem/1.4 var(--sans); color: var(--muted); cursor: pointer; padding: .3rem 0; width: max-content; }
    .code-fold > summary:hover { color: var(--ink); }
    .hl-keyword { color: var(--hl-keyword); } .hl-type { color: var(--hl-type); }
    .hl-string { color: var(--hl-string); } .hl-escape { color: var(--hl-escape); }
    .hl-number { color: var(--hl-number); } .hl-constant { color: var(--hl-constant); }
    .hl-comment { color: var(--hl-comment); font-style: italic; }
    .hl-attribute { color: var(--hl-attribute); } .hl-directive { color: var(--hl-directive); }
    .hl-key { color: var(--hl-key); } .hl-variable { color: var(--hl-variable); }
    .hl-command { color: var(--hl-command); } .hl-option { color: var(--hl-option); }
    .hl-prompt { color: var(--hl-prompt); user-select: none; } .hl-output { color: var(--hl-output); }
    .cell-output { margin: .7rem 0 0; }
    .cell-output-stdout pre, .cell-output-display > pre { padding: .6rem 1rem; border-left: 3px solid var(--rule);
      overflow-x: auto; color: var(--ink); }
    .cell-output-display > :last-child { margin-bottom: 0; }
    .figure { margin: 2rem 0; }
    .cell > .figure:last-child { margin-bottom: 0; }
    .plot { overflow-x: auto; overflow-y: hidden; }
    .plot svg { display: block; }
    .figure-foot { position: relative; font: .7rem/1.4 var(--sans); color: var(--muted); margin: .1rem 0 .2rem; min-height: 1.6rem; }
    .figure-files { position: absolute; right: 0; top: 0; margin: 0; padding: .1rem 0; }
    .figure-files a { color: inherit; text-decoration: none; padding: .3rem .2rem; margin-left: .35rem; }
    .figure-data > summary { width: max-content; padding: .1rem 0; cursor: pointer; }
    :is(.figure-files a, .figure-data > summary):hover { color: var(--accent); text-decoration: underline; }
    .figure-data table { font-size: .72rem; min-width: 0; }
    .figure-data :is(th, td) { padding: .2rem 1.4rem .2rem 0; color: var(--ink); }
    .figure-data tbody th { font-weight: 400; border-bottom: 1px solid var(--rule); }
    .figure-data .table-scroll { max-height: 22rem; overflow-y: auto; margin: .4rem 0 .6rem; }
    caption { text-align: left; padding: 0 0 .3rem; color: var(--muted); }
    .figure-caption { font: .84rem/1.5 var(--sans); color: var(--muted); margin: .4rem 0 0; }
    .figure-table .figure-caption { margin: 0 0 .5rem; }
    .figure-table .table-scroll { margin-top: 0; }
    .figure-number { font-weight: 600; color: var(--ink); }
    .cell-output-error { border-left: 3px solid var(--bad); background: var(--bad-wash); padding: .9rem 1.1rem;
      font: .88rem/1.5 var(--sans); }
    .cell-output-error p { margin: 0 0 .3rem; }
    .error-message { font-weight: 600; color: var(--bad); white-space: pre-wrap; }
    .error-position code { background: none; padding: 0; color: var(--muted); }
    .error-excerpt { overflow-x: auto; padding: .5rem 0; }
    .caret { color: var(--bad); font-weight: 700; }
    .not-run { font: italic .84rem/1.5 var(--sans); color: var(--muted); margin: .6rem 0; }
    """

  /// A shade at each side of a box where more of it can be scrolled to.
  ///
  /// The ground scrolls along and hides the shade where the content ends; the paper of a drawing lets the shade through.
  private static let scrolling = """
    .plot, .table-scroll, div.sourceCode, .cell-output pre, .error-excerpt { --ground: var(--paper);
      background: linear-gradient(to right, var(--ground) 40%, transparent) left -2px top / 2.4rem 100% no-repeat local,
        linear-gradient(to left, var(--ground) 40%, transparent) right -2px top / 2.4rem 100% no-repeat local,
        linear-gradient(to right, var(--shade), transparent) left / .7rem 100% no-repeat scroll,
        linear-gradient(to left, var(--shade), transparent) right / .7rem 100% no-repeat scroll, var(--ground); }
    div.sourceCode, .callout .table-scroll { --ground: var(--box); }
    .error-excerpt { --ground: var(--bad-wash); }
    .plot svg { mix-blend-mode: multiply; }
    @media screen and (prefers-color-scheme: dark) { .plot svg { mix-blend-mode: lighten; } }
    """

  private static let narrow = """
    @media (max-width: 75rem) {
      .columns { grid-template-columns: minmax(11rem, 14rem) minmax(0, 40rem); column-gap: 2.4rem; justify-content: center; }
      .margin { display: none; }
    }
    @media (max-width: 56rem) {
      .columns { display: block; padding: 0 1.25rem; max-width: 42.5rem; }
      .sidebar { display: none; }
      .bar { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1rem;
        padding: .75rem 1.25rem; border-bottom: 1px solid var(--rule); font: .88rem/1.4 var(--sans); }
      .title-page .bar { display: none; }
      .menu > summary { cursor: pointer; color: var(--accent); padding: .2rem 0; }
      .menu[open] { flex-basis: 100%; }
      .menu nav { padding: .5rem 0 .8rem; }
      .menu .sections { margin-left: 1.2rem; font-size: .92em; }
      .contents a, .sections a { padding: .42rem .6rem; }
      main { padding: 1.8rem 0 3rem; }
      h1 { font-size: 1.75rem; }
      .title-header h1 { font-size: 2.1rem; }
      h2 { font-size: 1.28rem; margin-top: 2.4rem; }
      div.sourceCode { margin-left: -1.25rem; margin-right: -1.25rem; border-radius: 0; padding-left: 1.25rem; }
      .cell-code div.sourceCode { margin-left: -1.25rem; margin-right: -1.25rem; }
      .figure-table .table-scroll { margin-right: -1.25rem; padding-right: 1.25rem; }
    }
    /* On a phone a drawing has the whole width, so that few must scroll. */
    @media screen and (max-width: 40rem) {
      .plot { margin-left: -1.25rem; margin-right: -1.25rem; }
      .plot svg { margin: 0 auto; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media print {
      @page { margin: 2cm; }
      html { font-size: 10.5pt; }
      .sidebar, .margin, .bar, .turns, .skip, .anchor, .figure-foot, th button::after { display: none; }
      .columns { display: block; max-width: none; padding: 0; }
      main { padding: 0; }
      div.sourceCode, .table-scroll, .plot, pre { overflow: visible; white-space: pre-wrap; background: none; }
      .figure, tr, .callout, div.sourceCode, pre { break-inside: avoid; }
      h2, h3, h4 { break-after: avoid; }
      a { color: inherit; }
    }
    """
}
