// Makes the pages quicker; none needs it. No text here: what is shown stands in the page, in its language.
(() => {
  "use strict";

  const turnedOff = "quotes-keys-off";
  const box = document.querySelector("#q, #masthead-q");
  const dialog = document.querySelector("#keys");
  const results = () => [...document.querySelectorAll(".results > li > .row, .people > li")].filter(row => row.offsetParent);

  function move(step) {
    const rows = results();
    if (rows.length === 0) return false;
    const at = rows.findIndex(row => row.contains(document.activeElement));
    const row = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))];
    row.tabIndex = -1;
    row.focus();
    return true;
  }

  function open() {
    const row = results().find(one => one.contains(document.activeElement));
    const link = row && (row.querySelector(".links a[data-open]") || row.querySelector("a[href]"));
    if (link) link.click();
    return Boolean(link);
  }

  const keys = {
    "/": () => { if (!box) return false; box.focus(); box.select(); return true; },
    "j": () => move(1),
    "k": () => move(-1),
    "o": open,
    "?": () => { if (!dialog) return false; dialog.showModal(); return true; },
  };

  // Storage can be refused; then the keys are on, and turning them off lasts for the page.
  let off = false;
  try { off = localStorage.getItem(turnedOff) === "true"; } catch { }

  document.addEventListener("keydown", event => {
    if (off || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
    if (Object.hasOwn(keys, event.key) && keys[event.key]()) event.preventDefault();
  });

  if (dialog) {
    const on = dialog.querySelector("#keys-on");
    on.checked = !off;
    on.addEventListener("change", () => {
      off = !on.checked;
      try { localStorage.setItem(turnedOff, String(off)); } catch { }
    });
    document.querySelector("a.keys")?.addEventListener("click", event => {
      event.preventDefault();
      dialog.showModal();
    });
  }

  // An address without empty parameters is one to keep and send.
  document.addEventListener("submit", event => {
    if (event.target.method !== "get") return;
    const empty = [...event.target.elements].filter(one => one.name && one.value === "" && !one.disabled);
    for (const one of empty) one.disabled = true;
    setTimeout(() => { for (const one of empty) one.disabled = false; });
  });

  // Hundreds of values: what is typed leaves those with a word that begins so, and asks for more where not all are here.
  const form = document.querySelector("form.values");
  if (form) {
    const find = form.querySelector("#find");
    const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    let waiting;
    let asked = 0;

    const narrow = () => {
      const wanted = fold(find.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
      let shown = 0;
      for (const item of form.querySelectorAll(".choices li")) {
        const words = fold(item.querySelector(".label").textContent).split(/[^\p{L}\p{N}]+/u);
        item.hidden = !item.querySelector("input").checked && !wanted.every(w => words.some(word => word.startsWith(w)));
        if (!item.hidden) shown++;
      }
      return shown;
    };

    const ask = async () => {
      const number = ++asked;
      const data = new FormData(form);
      const answer = await fetch("/search/facet?" + new URLSearchParams([...data].filter(([, value]) => value !== "")));
      if (!answer.ok || number !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of [".choices", "#facet-total", ".apply"]) form.querySelector(part).replaceWith(page.querySelector("form.values " + part));
    };

    find.addEventListener("input", () => {
      clearTimeout(waiting);
      if (form.dataset.complete) {
        form.querySelector("#facet-total strong").textContent = narrow().toLocaleString(document.documentElement.lang);
      } else {
        waiting = setTimeout(() => ask().catch(() => { }), 150);
      }
    });
  }
})();
