extension Stylesheet {
  /// Lists of contents, the ways to other pages, and the page that readers come to first.
  static let navigation = """
    .sidebar, .margin { font: .8rem/1.45 var(--sans); position: sticky; top: 0; align-self: start;
      max-height: 100vh; overflow-y: auto; padding: 3.4rem .25rem 2rem 0; }
    .book-title { display: block; font-family: var(--sans); font-weight: 600; color: var(--ink); text-decoration: none; }
    .sidebar .book-title { margin-bottom: .9rem; font-size: .86rem; }
    .contents, .sections, .chapters { list-style: ""; margin: 0; padding: 0; }
    .contents a, .sections a { display: flex; gap: .55em; padding: .28rem .6rem; color: var(--muted); text-decoration: none;
      border-left: 2px solid var(--rule); }
    .contents li, .sections li { margin: 0; }
    .contents a:hover, .sections a:hover { color: var(--ink); border-color: var(--muted); }
    :is(.contents, .sections) a[aria-current] { color: var(--accent); border-color: var(--accent); }
    .contents a[aria-current] { font-weight: 600; }
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
    .tools { display: flex; gap: .4rem; font: .8rem/1.3 var(--sans); }
    @media (scripting: enabled) { .tools { min-height: 2rem; } }
    .sidebar .tools { margin-bottom: 1.2rem; }
    .tool { display: flex; align-items: center; gap: .5em; font: inherit; color: var(--muted); background: var(--paper);
      border: 1px solid var(--rule); border-radius: 5px; padding: .3rem .6rem; min-height: 2rem; cursor: pointer; }
    .tool:hover { color: var(--ink); border-color: var(--muted); }
    .sidebar .tool-search { flex: 1; }
    .tool kbd { margin-left: auto; }
    kbd { font: .9em/1.3 var(--mono); color: var(--muted); border: 1px solid var(--rule); border-radius: 3px; padding: 0 .35em; }
    .tool-theme::before { content: ""; width: .95em; height: .95em; border-radius: 50%; border: 1.5px solid;
      background: linear-gradient(90deg, currentColor 50%, transparent 50%); }
    """

  static let titlePage = """
    .title-page .bar { display: flex; justify-content: flex-end; padding: 1rem 2rem 0; }
    .title-page .columns { display: block; max-width: 50rem; }
    .title-page main { padding-top: 4.5rem; }
    .title-header { margin-bottom: 4rem; }
    .title-header h1 { font-size: 3rem; }
    .subtitle { font: 1.25rem/1.4 var(--sans); color: var(--muted); margin: .5rem 0 1.4rem; text-wrap: balance; }
    .author { font: .95rem/1.4 var(--sans); }
    .summary { font-size: 1.1rem; max-width: 42rem; }
    .ways { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1.8rem 0 0; font: 600 .9rem/1.4 var(--sans); }
    .way { padding: .5rem 1.1rem; border: 1px solid var(--accent); border-radius: 5px; text-decoration: none; }
    .way:first-child { background: var(--accent); color: var(--paper); }
    .way:hover { text-decoration: underline; }
    main .chapters { padding: 0; margin: 0; }
    .card { position: relative; display: grid; grid-template: auto auto auto 1fr / minmax(0, 1fr) 12rem; column-gap: 1.8rem;
      margin: 0; padding: 1.5rem 0 1.5rem 3.4rem; border-top: 1px solid var(--rule); }
    .card > * { grid-column: 1; }
    .card .chapter-number { position: absolute; left: 0; font-weight: 400; color: var(--muted); font-variant-numeric: tabular-nums; }
    h3.chapter-title { font-size: 1.2rem; line-height: 1.35; margin: 0 0 .35rem; }
    .chapter-title a { color: var(--ink); text-decoration: none; }
    .chapter-title a:hover { color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; }
    .card > .card-picture { grid-area: 1 / 2 / 5; width: 100%; max-height: 9rem; object-fit: contain; object-position: right top;
      margin: .2rem 0 0; }
    .chapter-summary { margin: 0 0 .4rem; }
    .card ul { list-style: ""; margin: .3rem 0 0; padding: 0; font: .84rem/1.55 var(--sans); }
    .card li { display: inline; }
    .card li:not(:last-child)::after { content: "\u{A0}· "; color: var(--muted); }
    .card ul a, .ends a { color: var(--muted); text-decoration: none; }
    :is(.card ul, .ends) a:hover { color: var(--accent); text-decoration: underline; }
    main .ends { list-style: ""; margin: 0; padding: 1.3rem 0 0 3.4rem; border-top: 1px solid var(--rule);
      font: .9rem/1.6 var(--sans); }
    .failed { font: 600 .72rem/1 var(--sans); color: var(--bad); border: 1px solid; border-radius: 3px; padding: .12rem .35rem; }
    """
}
