extension Stylesheet {
  /// Running text, lists, callouts and formulas.
  static let prose = """
    h1, h2, h3, h4, h5, h6, .heading { font-family: var(--sans); line-height: 1.22; letter-spacing: -.012em; text-wrap: balance; }
    h1 { font-size: 2.15rem; font-weight: 650; margin: 0; letter-spacing: -.022em; }
    h2 { font-size: 1.42rem; font-weight: 620; margin: 3rem 0 .8rem; }
    h3 { font-size: 1.12rem; font-weight: 620; margin: 2.2rem 0 .6rem; }
    h4, h5, h6 { font-size: 1rem; margin: 1.8rem 0 .5rem; }
    h2 .section-number, h3 .section-number { margin-right: .35em; font-weight: 400; }
    h4 .section-number, h5 .section-number, h6 .section-number { display: none; }
    .chapter-header { margin-bottom: 2.4rem; }
    .chapter-header .chapter-number { font: .86rem/1 var(--sans); color: var(--muted); margin: 0 0 .7rem; }
    .chapter-header .chapter-summary { font-style: italic; margin: 1rem 0 0; text-wrap: pretty; }
    .anchor { margin-left: .4em; color: var(--muted); text-decoration: none; font-weight: 400; opacity: 0; }
    :is(h2, h3, h4, h5, h6):hover .anchor, .anchor:focus-visible { opacity: 1; }
    p { margin: 0 0 1.05em; hanging-punctuation: first; text-wrap: pretty; }
    main :is(ul, ol) { padding-left: 1.5em; margin: 0 0 1.05em; }
    main :is(.contents, .sections) { padding-left: 0; }
    li { margin: .2em 0; }
    li > p { margin-bottom: .5em; }
    li > :is(ul, ol) { margin-bottom: .3em; }
    .task { list-style: none; margin-left: -1.5em; }
    .task .task { margin-left: 0; }
    .task > input { width: 1em; height: 1em; margin: 0 .5em 0 0; accent-color: var(--accent); vertical-align: -.1em; }
    dl { margin: 0 0 1.05em; }
    dt { font: 600 .94rem/1.5 var(--sans); margin-top: .8em; }
    dd { margin: .1em 0 .4em 1.5em; }
    dd > :last-child { margin-bottom: 0; }
    blockquote { margin: 1.4em 0; padding-left: 1.2em; border-left: 3px solid var(--rule); color: var(--muted); }
    hr { border: 0; border-top: 1px solid var(--rule); margin: 2.6rem 0; }
    img { max-width: 100%; height: auto; }
    code { font: .86em/1.5 var(--mono); font-variant-ligatures: none; }
    :not(pre) > code { background: var(--box); border-radius: 3px; padding: .1em .3em; }
    a > code { color: inherit; }
    mark { background: var(--mark); color: var(--ink); border-radius: 2px; }
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
    summary.callout-title { cursor: pointer; margin: 0; }
    summary.callout-title + .callout-body { margin-top: .5rem; }
    math { font-family: var(--math); }
    .bound { white-space: nowrap; }
    .formula { display: flex; align-items: center; gap: 1.2rem; margin: 1.3em 0; padding: .35em 0; overflow-x: auto; }
    .formula math { flex: 1 0 auto; font-size: 1.08em; }
    .formula-number { flex: none; margin-left: auto; font-variant-numeric: lining-nums; }
    """

  static let tables = """
    .table-scroll { overflow-x: auto; margin: 1.3em 0; }
    .long { max-height: min(75vh, 45rem); overflow-y: auto; }
    .long thead th { position: sticky; top: 0; background: var(--ground); box-shadow: inset 0 -1.5px var(--ink); border-bottom: 0; }
    table { border-collapse: collapse; font: .84rem/1.45 var(--sans); font-variant-numeric: tabular-nums lining-nums; min-width: 50%; }
    th, td { text-align: left; vertical-align: top; padding: .42rem 1.1rem .42rem 0; overflow-wrap: break-word; }
    th { font-weight: 600; border-bottom: 1.5px solid var(--ink); vertical-align: bottom; }
    td, tbody th { border-bottom: 1px solid var(--rule); vertical-align: top; }
    th:last-child, td:last-child { padding-right: 0; }
    .sortable td:first-child { min-width: 9em; }
    td.prose { min-width: 16em; }
    th button { font: inherit; color: inherit; text-align: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
    th button::after { content: "\\2195"; color: var(--muted); padding-left: .3em; }
    th[aria-sort=ascending] button::after { content: "\\2191"; color: inherit; }
    th[aria-sort=descending] button::after { content: "\\2193"; color: inherit; }
    .right { text-align: right; }
    .center { text-align: center; }
    caption { text-align: left; padding: 0 0 .3rem; color: var(--muted); }
    """
}
