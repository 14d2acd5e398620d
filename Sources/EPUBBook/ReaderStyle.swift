import HTMLBook

/// The style of an electronic book: readers choose fonts, sizes and colors of paper themselves.
enum ReaderStyle {
  /// The style sheet.
  static let css = """
    @namespace epub "http://www.idpf.org/2007/ops";
    body { line-height: 1.5; }
    h1, h2, h3, h4, h5, h6, .heading { font-family: sans-serif; line-height: 1.25; text-align: left; page-break-after: avoid;
      break-after: avoid; -webkit-hyphens: none; hyphens: none; }
    h1 { font-size: 1.7em; margin: 0 0 1.4em; }
    h2 { font-size: 1.3em; margin: 2em 0 .6em; }
    h3 { font-size: 1.1em; margin: 1.6em 0 .5em; }
    h4, h5, h6, .heading { font-size: 1em; margin: 1.4em 0 .4em; }
    .chapter-number { font-family: sans-serif; font-size: .9em; margin: 2em 0 .4em; }
    .title-page { text-align: center; }
    .title-page h1 { font-size: 2.2em; margin: 22% 0 .5em; text-align: center; }
    .subtitle { font-size: 1.2em; }
    .author { margin: 2em 0; }
    .summary { text-align: left; margin-top: 3em; }
    p { margin: 0 0 .8em; }
    blockquote { margin: 1em 1.4em; }
    img { max-width: 100%; height: auto; }
    .cover { margin: 0; text-align: center; }
    .cover img { max-height: 100%; }
    figure { margin: 1.6em 0; page-break-inside: avoid; break-inside: avoid; }
    figure.figure-listing, figure.figure-table { page-break-inside: auto; break-inside: auto; }
    .figure-caption, .part-caption { font-family: sans-serif; font-size: .85em; margin: .5em 0; text-align: left; }
    .figure-number, .callout-title { font-weight: bold; }
    .plot { text-align: center; }
    pre { font-size: .75em; line-height: 1.45; white-space: pre-wrap; text-align: left; margin: 1em 0; -webkit-hyphens: none;
      hyphens: none; }
    code { font-family: monospace; }
    :not(pre) > code { font-size: .88em; }
    div.sourceCode pre, .raw-html { border-left: 3px solid #8a939e; padding-left: .8em; }
    .cell-output pre { border-left: 1px solid #8a939e; padding-left: .8em; }
    .code-file { font-family: monospace; font-size: .8em; margin: 1em 0 -.6em; }
    .numbered code { counter-reset: line; }
    .numbered .line::before { counter-increment: line; content: counter(line) "  "; color: #6b7480; }
    .code-mark::after { content: " (" attr(data-number) ")"; font-weight: bold; }
    .code-lines { font-weight: bold; }
    .chapter-summary { font-style: italic; }
    .callout { border-left: 4px solid #5b6470; padding: .1em 0 .1em 1em; margin: 1.4em 0; }
    .callout-title { font-family: sans-serif; margin-bottom: .3em; }
    table { border-collapse: collapse; font-size: .85em; margin: 1em 0; }
    th, td { text-align: left; vertical-align: top; padding: .25em .8em .25em 0; border-bottom: 1px solid #8a939e; }
    th { border-bottom-width: 2px; }
    caption { text-align: left; padding-bottom: .3em; }
    .right { text-align: right; }
    .center { text-align: center; }
    .bound { white-space: nowrap; }
    .formula { display: flex; align-items: center; text-align: center; margin: 1em 0; }
    .formula math { margin: 0 auto; }
    .formula-number { margin-left: .8em; }
    dt { font-weight: bold; }
    dd { margin: 0 0 .5em 1.4em; }
    .task { list-style: none; }
    .footnotes { border-top: 1px solid #8a939e; margin-top: 3em; padding-top: 1em; font-size: .85em; }
    .note-mark { font-size: .75em; line-height: 0; }
    .works, .sources { list-style: none; padding: 0; }
    .works li { margin-bottom: .8em; }
    .works li > div { display: inline; }
    .facts > div { margin-bottom: .4em; }
    .digest { font-size: .75em; word-break: break-all; }
    .cell-output-error, .banner { border: 2px solid #b3261e; padding: .6em 1em; margin: 1.2em 0; }
    .error-message, .banner-title { font-weight: bold; }
    .gap, .dangling, .not-run { font-style: italic; }
    nav ol { list-style: none; padding-left: 1.2em; }
    nav > ol { padding-left: 0; }
    nav li { margin: .3em 0; }
    \(ReaderPages.codeStyle.light)
    @media (prefers-color-scheme: dark) {
    \(ReaderPages.codeStyle.dark)
    }

    """
}
