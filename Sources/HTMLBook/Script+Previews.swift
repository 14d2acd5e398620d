extension Script {
  /// Shows what a reference, a citation or a footnote leads to while a mouse rests on it or the keyboard has come to it.
  static let previews = #"""
    const preview = make("div", { class: "preview", id: "octavo-preview", role: "tooltip", hidden: "" });
    document.body.append(preview);
    let owner = null, wish = null, timer = 0;
    const content = async (link) => {
      const address = link.getAttribute("href"), result = make("div");
      if (address.startsWith("#")) {
        const target = document.getElementById(address.slice(1));
        if (!target || target === main) return null;
        const isHeading = /^H[1-6]$/.test(target.tagName);
        if (isHeading) {
          result.append(make("p", { class: "preview-title" }, ...target.cloneNode(true).childNodes));
          let next = target.tagName === "H1" ? target.parentElement : target;
          while ((next = next.nextElementSibling) && !/^H[1-6]$/.test(next.tagName))
            if (next.tagName === "P") { result.append(next.cloneNode(true)); break; }
        } else if (target.tagName === "LI") {
          result.append(...target.cloneNode(true).childNodes);
        } else {
          result.append(target.cloneNode(true));
        }
      } else {
        await load("site/previews.js");
        const source = window.octavoPreviews[address];
        if (!source) return null;
        result.innerHTML = source;
      }
      for (const each of result.querySelectorAll(".anchor, .back, .mentions, .note-mark, .figure-foot, .copy")) each.remove();
      // Colors and clips of a drawing hang on identifiers that stand once, so that its file is shown.
      for (const plot of result.querySelectorAll(".plot[data-file]"))
        plot.replaceChildren(make("img", { src: plot.dataset.file, alt: plot.getAttribute("aria-label") }));
      for (const each of result.querySelectorAll("a, th button")) each.replaceWith(...each.childNodes);
      for (const each of result.querySelectorAll("*")) for (const name of ["id", "tabindex", "aria-labelledby"]) each.removeAttribute(name);
      return result;
    };
    const hide = () => {
      clearTimeout(timer);
      owner?.removeAttribute("aria-describedby");
      owner = wish = null;
      preview.hidden = true;
    };
    const show = async (link) => {
      wish = link;
      const found = await content(link).catch(() => null);
      if (wish !== link || !found) return;
      hide();
      owner = wish = link;
      preview.replaceChildren(...found.childNodes);
      preview.hidden = false;
      preview.scrollTop = 0;
      link.setAttribute("aria-describedby", preview.id);
      const place = () => {
        const box = link.getClientRects()[0], gap = 2, width = preview.offsetWidth, height = preview.offsetHeight;
        const isAbove = box.bottom + gap + height > innerHeight && box.top - gap - height > 0;
        const left = Math.max(8, Math.min(box.left, root.clientWidth - width - 8));
        preview.style.left = `${left + scrollX}px`;
        preview.style.top = `${(isAbove ? box.top - gap - height : box.bottom + gap) + scrollY}px`;
      };
      place();
      for (const image of preview.querySelectorAll("img")) image.addEventListener("load", place);
    };
    const later = (action, delay) => { clearTimeout(timer); timer = setTimeout(action, delay); };
    for (const link of main.querySelectorAll("a.quarto-xref, .note-mark a")) {
      // A finger that touches a link means to follow it.
      link.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") later(() => show(link), link === owner ? 0 : 250); });
      link.addEventListener("pointerleave", () => later(hide, 250));
      link.addEventListener("focus", () => { if (link.matches(":focus-visible")) show(link); });
      link.addEventListener("blur", () => later(hide, 100));
      link.addEventListener("click", hide);
    }
    preview.addEventListener("pointerenter", () => clearTimeout(timer));
    preview.addEventListener("pointerleave", () => later(hide, 250));
    // Escape closes a preview first, and only then what else it would.
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || (preview.hidden && !wish)) return;
      if (!preview.hidden) event.preventDefault();
      hide();
    }, true);


    """#
}
