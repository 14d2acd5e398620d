extension Stylesheet {
  /// Code, with the names of its files, its numbers and what is said of its lines.
  static let code = """
    .cell { margin: 1.6em 0; }
    pre { margin: 0; font: .75rem/1.62 var(--mono); font-variant-ligatures: none; tab-size: 4; }
    pre code { font: inherit; }
    .code, .cell-code { position: relative; margin: 1.3em 0; }
    .cell-code, figure .code { margin: 0; }
    div.sourceCode, .raw-html { background: var(--box); border-radius: 4px; padding: .85rem 1rem; overflow-x: auto; }
    .raw-html { margin: 1.3em 0; }
    .code-file { font: .76rem/1.4 var(--mono); color: var(--muted); background: var(--box); margin: 0; padding: .5rem 5rem .5rem 1rem;
      border-bottom: 1px solid var(--rule); border-radius: 4px 4px 0 0; }
    .code-file + div.sourceCode { border-radius: 0 0 4px 4px; }
    .code-fold > summary { font: .8rem/1.4 var(--sans); color: var(--muted); cursor: pointer; padding: .3rem 0; width: max-content; }
    .code-fold > summary:hover { color: var(--ink); }
    .copy { position: absolute; top: .3rem; right: .3rem; font: .72rem/1.3 var(--sans); color: var(--muted); background: var(--paper);
      border: 1px solid var(--rule); border-radius: 4px; padding: .25rem .55rem; cursor: pointer; opacity: 0; }
    .copy:hover { color: var(--ink); border-color: var(--muted); }
    :is(.code, .cell-code):hover > .copy, .copy:focus-visible { opacity: 1; }
    /* Where nothing hovers the button is always there, and code begins below it. */
    @media screen and (hover: none) {
      .copy { opacity: 1; }
      .code > div.sourceCode:first-child, .cell-code > div.sourceCode:first-child { padding-top: 2.3rem; }
    }
    .line { display: inline-block; min-width: 100%; }
    .numbered code { counter-reset: line; }
    .numbered .line::before { counter-increment: line; content: counter(line); display: inline-block; min-width: 2ch;
      margin-right: 1.4em; text-align: right; color: var(--muted); -webkit-user-select: none; user-select: none; }
    .code-mark::before { content: attr(data-number); }
    .code-mark, .code-notes li::before { display: inline-block; min-width: 1.75em; margin-left: .8em; border: 1px solid; border-radius: 1em;
      text-align: center; font: 600 .68rem/1.6 var(--sans); color: var(--accent); -webkit-user-select: none; user-select: none; }
    .held { background: var(--hold); }
    main .code-notes { list-style: ""; padding: 0; margin: .6rem 0 1.3em; font: .84rem/1.5 var(--sans); }
    .code-notes li { position: relative; padding: .15rem .3rem .15rem 2.6em; }
    .code-notes li::before { content: attr(value); position: absolute; left: 0; margin: 0; }
    .code-notes li.held { border-radius: 3px; }
    .code-lines { color: var(--muted); }
    button.code-lines { font: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline dotted;
      text-underline-offset: .2em; }
    """

  /// What cells brought: text, figures, failures.
  static let figures = """
    .cell-output { margin: .7rem 0 0; }
    .cell-output-stdout pre, .cell-output-display > pre { padding: .6rem 1rem; border-left: 3px solid var(--rule);
      overflow-x: auto; color: var(--ink); }
    .cell-output-display > :last-child { margin-bottom: 0; }
    .figure { margin: 2rem 0; }
    .cell > .figure:last-child { margin-bottom: 0; }
    .figure > p { margin: 0; }
    .figure img { display: block; margin: 0 auto; }
    /* A drawing keeps 4 pt clear around it; its letters begin where those of the page do. */
    .plot { overflow-x: auto; overflow-y: hidden; margin-left: -4pt; }
    .plot svg { display: block; }
    .figure-parts { display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); gap: 1.2rem 1.6rem; align-items: start; }
    .figure-part { min-width: 0; }
    .figure-part :is(.cell, .table-scroll, .code) { margin: 0; }
    .part-caption { font: .8rem/1.45 var(--sans); color: var(--muted); margin: .4rem 0 0; }
    .figure-foot { position: relative; font: .7rem/1.4 var(--sans); color: var(--muted); margin: .1rem 0 .2rem; min-height: 1.6rem; }
    .figure-files { position: absolute; right: 0; top: 0; margin: 0; padding: .1rem 0; }
    .figure-files a { color: inherit; text-decoration: none; padding: .3rem .2rem; margin-left: .35rem; }
    .figure-data > summary { width: max-content; padding: .1rem 0; cursor: pointer; }
    :is(.figure-files a, .figure-data > summary):hover { color: var(--accent); text-decoration: underline; }
    .figure-data table { font-size: .72rem; min-width: 0; }
    .figure-data :is(th, td) { padding: .2rem 1.4rem .2rem 0; color: var(--ink); }
    .figure-data :is(th, td):last-child { padding-right: 0; }
    .figure-data tbody th { font-weight: 400; }
    .figure-data .table-scroll { max-height: 22rem; overflow-y: auto; margin: .4rem 0 .6rem; }
    .figure-caption { font: .84rem/1.5 var(--sans); color: var(--muted); margin: .6rem 0 0; }
    .plot + .figure-foot + .figure-caption { margin-top: .4rem; }
    :is(.figure-table, .figure-listing) > .figure-caption { margin: 0 0 .5rem; }
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
  static let scrolling = """
    .plot, .table-scroll, .formula, div.sourceCode, .cell-output pre, .error-excerpt { --ground: var(--paper);
      background: linear-gradient(to right, var(--ground) 40%, transparent) left -2px top / 2.4rem 100% no-repeat local,
        linear-gradient(to left, var(--ground) 40%, transparent) right -2px top / 2.4rem 100% no-repeat local,
        linear-gradient(to right, var(--shade), transparent) left / .7rem 100% no-repeat scroll,
        linear-gradient(to left, var(--shade), transparent) right / .7rem 100% no-repeat scroll, var(--ground); }
    div.sourceCode, .callout :is(.table-scroll, .formula) { --ground: var(--box); }
    .cell-output .error-excerpt { --ground: var(--bad-wash); }
    .plot svg { mix-blend-mode: var(--blend); }
    """
}
