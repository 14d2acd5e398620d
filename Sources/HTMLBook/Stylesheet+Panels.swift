extension Stylesheet {
  /// What the script shows above the page: search, previews, and how to clear marked words.
  static let panels = """
    .search { width: min(42rem, calc(100vw - 1.5rem)); max-height: min(80vh, 46rem); margin: 8vh auto auto; padding: 0;
      flex-direction: column; overflow: hidden; color: var(--ink); background: var(--paper); border: 1px solid var(--rule);
      border-radius: 8px; font: .9rem/1.45 var(--sans); }
    .search[open] { display: flex; }
    .search::backdrop { background: rgb(0 0 0 / .45); }
    .search-line { display: flex; align-items: center; gap: .6rem; padding: .7rem 1rem; border-bottom: 1px solid var(--rule); }
    .search input { flex: 1; min-width: 0; font: inherit; font-size: 1.05rem; color: inherit; background: none; border: 0; padding: .25rem; }
    .search-status { margin: 0; padding: .6rem 1.2rem; color: var(--muted); font-size: .8rem; }
    .search-results { list-style: ""; margin: 0; padding: 0 .5rem .5rem; overflow-y: auto; }
    .search-results:empty { padding: 0; }
    .search-results li { margin: 0; }
    .search-results a { display: block; padding: .5rem .7rem; border-radius: 5px; color: inherit; text-decoration: none; }
    .search-results a:is(:hover, :focus) { background: var(--hold); outline-offset: -2px; }
    .result-title { display: block; font-weight: 600; }
    .result-page { display: block; color: var(--muted); font-size: .78rem; }
    .result-text { display: block; font-size: .84rem; }
    .close { font: inherit; color: var(--muted); background: none; border: 1px solid var(--rule); border-radius: 4px; padding: .2rem .55rem;
      cursor: pointer; }
    .close:hover { color: var(--ink); border-color: var(--muted); }
    .preview { position: absolute; z-index: 3; width: min(28rem, calc(100vw - 2rem)); max-height: 21rem; overflow: auto;
      padding: .9rem 1.1rem; color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 6px;
      box-shadow: 0 6px 24px rgb(0 0 0 / .18); font-size: .84rem; line-height: 1.5; }
    .preview > :first-child { margin-top: 0; }
    .preview > :last-child { margin-bottom: 0; }
    .preview figure { margin: 0; }
    .preview-title { font: 600 .92rem/1.35 var(--sans); margin-bottom: .4rem; }
    .found { position: fixed; z-index: 2; left: 50%; bottom: 1rem; transform: translateX(-50%); display: flex; align-items: center;
      gap: .8rem; max-width: calc(100vw - 2rem); padding: .45rem .5rem .45rem 1rem; color: var(--ink); background: var(--paper);
      border: 1px solid var(--rule); border-radius: 6px; box-shadow: 0 3px 14px rgb(0 0 0 / .16); font: .82rem/1.4 var(--sans); }
    .unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    """
}
