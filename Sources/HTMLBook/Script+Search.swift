extension Script {
  /// Finds words in all pages: every section is a document, weighed by BM25, and a word in a title counts more than one in a text.
  static let search = #"""
    const letters = { "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i" };
    const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[ßøłđðþæœı]/g, (letter) => letters[letter]);
    // Scripts without blanks between words are searched letter by letter.
    const lone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.source;
    const wordPattern = new RegExp(`${lone}|(?:(?!${lone})[\\p{L}\\p{M}\\p{N}_])+`, "gu");
    // A name such as batchSize is found by its parts as well.
    const parts = (word) => {
      const humps = word.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u);
      return humps.length > 1 ? [word, ...humps].map(fold) : [fold(word)];
    };
    const wordsOf = (text) => text.match(wordPattern) ?? [];
    const queryWords = (query) => [...new Set(wordsOf(query).map(fold))];
    const isHit = (word, words) => parts(word).some((part) => words.some((each) => part.startsWith(each)));

    let index = null;
    const buildIndex = () => {
      const documents = [], terms = new Map();
      for (const [address, number, title, sections] of window.octavoSearch) {
        for (const [anchor, sectionNumber, sectionTitle, text, code] of sections) {
          const id = documents.length;
          const fields = anchor ? [[sectionTitle, 4], [text, 1], [code, .6]] : [[title, 8], [text, 1], [code, .6]];
          let length = 0;
          for (const [field, weight] of fields) for (const word of wordsOf(field)) {
            length += 1;
            for (const part of parts(word)) {
              if (!terms.has(part)) terms.set(part, new Map());
              const counts = terms.get(part);
              counts.set(id, (counts.get(id) ?? 0) + weight);
            }
          }
          const page = (number ? number + " " : "") + title;
          documents.push({
            address, anchor, text, code, length, page: anchor ? page : "",
            title: anchor ? (sectionNumber ? sectionNumber + " " : "") + sectionTitle : page });
        }
      }
      const mean = documents.reduce((sum, each) => sum + each.length, 0) / Math.max(documents.length, 1) || 1;
      return { documents, terms, mean, words: [...terms.keys()].sort() };
    };

    const find = (words) => {
      const { documents, terms, mean, words: known } = index, scores = new Map();
      for (const word of words) {
        let [low, high] = [0, known.length];
        while (low < high) {
          const middle = (low + high) >> 1;
          if (known[middle] < word) low = middle + 1; else high = middle;
        }
        const counts = new Map();
        for (; low < known.length && known[low].startsWith(word); low++) {
          // The whole word counts most, and the more of a word is written, the more.
          const share = known[low] === word ? 1 : .7 * word.length / known[low].length;
          for (const [id, count] of terms.get(known[low])) counts.set(id, (counts.get(id) ?? 0) + share * count);
        }
        const rarity = Math.log(1 + (documents.length - counts.size + .5) / (counts.size + .5));
        for (const [id, count] of counts) {
          const weight = rarity * count * 2.2 / (count + 1.2 * (.25 + .75 * documents[id].length / mean));
          const before = scores.get(id) ?? [0, 0];
          scores.set(id, [before[0] + 1, before[1] + weight]);
        }
      }
      const most = Math.max(0, ...[...scores.values()].map(([count]) => count));
      return [...scores].filter(([, [count]]) => count === most)
        .sort(([one, [, a]], [other, [, b]]) => b - a || one - other).map(([id]) => documents[id]);
    };

    const marked = (text, words) => {
      const pieces = [];
      let end = 0;
      for (const match of text.matchAll(wordPattern)) {
        if (!isHit(match[0], words)) continue;
        pieces.push(text.slice(end, match.index), make("mark", {}, match[0]));
        end = match.index + match[0].length;
      }
      return [...pieces, text.slice(end)];
    };
    // The beginning of a text, or what stands around the first word that is looked for.
    const excerpt = (found, words) => {
      const place = (text) => { for (const match of text.matchAll(wordPattern)) if (isHit(match[0], words)) return match.index; return -1; };
      const source = place(found.text) < 0 && place(found.code) >= 0 ? found.code : found.text, hit = Math.max(place(source), 0);
      let start = hit > 60 ? source.indexOf(" ", hit - 60) + 1 : 0, end = Math.min(source.length, start + 190);
      if (start > hit || start < hit - 60) start = Math.max(0, hit - 60);
      if (end < source.length) end = Math.max(source.lastIndexOf(" ", end), start + 100);
      const text = (start > 0 ? "… " : "") + source.slice(start, end) + (end < source.length ? "\u00a0…" : "");
      return make("span", { class: "result-text" }, ...(source === found.code ? [make("code", {}, ...marked(text, words))] : marked(text, words)));
    };

    let dialog = null;
    const openSearch = () => {
      dialog ??= makeDialog();
      if (!dialog.open) dialog.showModal();
      dialog.querySelector("input").select();
    };
    const makeDialog = () => {
      const limit = 30;
      const input = make("input", { type: "search", "aria-label": phrases.searchBook, autocomplete: "off", spellcheck: "false", placeholder: phrases.searchBook });
      const close = make("button", { type: "button", class: "close" }, phrases.close), note = make("p", { class: "search-status", role: "status" });
      const results = make("ul", { class: "search-results" });
      const dialog = make("dialog", { class: "search", "aria-label": phrases.search }, make("div", { class: "search-line" }, input, close), note, results);
      const links = () => [...results.querySelectorAll("a")];
      const show = async () => {
        const query = input.value, words = queryWords(query);
        try {
          await load("site/search.js");
        } catch {
          note.textContent = phrases.indexUnreadable;
          return;
        }
        index ??= buildIndex();
        if (input.value !== query) return;
        const found = words.length ? find(words) : [];
        note.textContent = !words.length ? phrases.searchHelp
          : !found.length ? phrases.nothingFound
          : found.length > limit ? say(phrases.bestSections, found.length, limit)
          : say(found.length === 1 ? phrases.sectionFound : phrases.sectionsFound, found.length);
        results.replaceChildren(...found.slice(0, limit).map((each) => {
          const address = `${each.address}?q=${encodeURIComponent(query.trim())}${each.anchor ? "#" + each.anchor : ""}`;
          const page = each.page ? [make("span", { class: "result-page" }, each.page)] : [];
          const title = make("span", { class: "result-title" }, ...marked(each.title, words));
          return make("li", {}, make("a", { href: address }, title, ...page, ...(each.text || each.code ? [excerpt(each, words)] : [])));
        }));
        results.scrollTop = 0;
      };
      input.addEventListener("input", show);
      close.addEventListener("click", () => dialog.close());
      dialog.addEventListener("click", (event) => { if (event.target === dialog || event.target.closest("a")) dialog.close(); });
      dialog.addEventListener("keydown", (event) => {
        const all = links(), place = all.indexOf(document.activeElement);
        if (event.key === "ArrowDown" && all.length) all[Math.min(place + 1, all.length - 1)].focus();
        else if (event.key === "ArrowUp" && place >= 0) (all[place - 1] ?? input).focus();
        // A field for searches would only empty itself.
        else if (event.key === "Escape") dialog.close();
        else if (event.key === "Enter" && document.activeElement === input && all.length) all[0].click();
        else return;
        event.preventDefault();
      });
      document.body.append(dialog);
      show();
      return dialog;
    };
    document.addEventListener("keydown", (event) => {
      const isWriting = event.target.closest?.("input, textarea, select, [contenteditable]");
      const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
      if (!isShortcut && !(event.key === "/" && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey)) return;
      event.preventDefault();
      openSearch();
    });


    """#

  /// Marks the words that led to the page, until the reader clears them.
  static let marks = #"""
    const sought = new URLSearchParams(location.search).get("q");
    if (sought && queryWords(sought).length) {
      const words = queryWords(sought), texts = [];
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement.closest("svg, math, script, style, button, .anchor, .figure-foot, .turns") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
      while (walker.nextNode()) texts.push(walker.currentNode);
      let count = 0;
      for (const text of texts) {
        const pieces = marked(text.data, words);
        if (pieces.length < 2) continue;
        count += (pieces.length - 1) / 2;
        text.replaceWith(...pieces);
      }
      const clear = make("button", { type: "button", class: "close" }, phrases.clear);
      const panel = make("div", { class: "found", role: "region", "aria-label": phrases.markedWords },
        make("span", { role: "status" }, say(phrases.marked, sought, count)), clear);
      const remove = () => {
        for (const mark of main.querySelectorAll("mark")) {
          const parent = mark.parentNode;
          mark.replaceWith(...mark.childNodes);
          parent.normalize();
        }
        const hadFocus = panel.contains(document.activeElement);
        panel.remove();
        if (hadFocus) main.focus({ preventScroll: true });
        history.replaceState(history.state, "", location.pathname + location.hash);
        document.removeEventListener("keydown", onEscape);
      };
      const onEscape = (event) => { if (event.key === "Escape" && !event.defaultPrevented && !dialog?.open) remove(); };
      document.addEventListener("keydown", onEscape);
      clear.addEventListener("click", remove);
      document.body.append(panel);
    }


    """#
}
