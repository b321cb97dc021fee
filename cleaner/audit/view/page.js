"use strict";
// Documents lie in the page as JSON and are drawn one at a time. Whatever they say is set as text, never as markup.
(() => {
  const $ = (id) => document.getElementById(id);
  const index = JSON.parse($("index").textContent);
  const stored = document.querySelectorAll("script.document");
  const hidden = new Set(); // roles that the legend put out
  let data = null, pinned = null, found = [], at = -1, current = -1;

  const element = (tag, options = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(options)) {
      if (value === undefined || value === null) continue;
      if (name === "class") made.className = value;
      else made.setAttribute(name, value);
    }
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  };
  const keyed = (tag, key, options, ...children) => element(tag, { ...options, "data-key": key, tabindex: "-1" }, ...children);
  const link = (url, text) =>
    /^https?:\/\//i.test(url || "") ? element("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, text) : document.createTextNode(text);

  // --- the original -------------------------------------------------------------------------

  const FOLD = 8, LEFT = 3; // of a run of more than so many pieces of one role that went, so many are shown
  const pieceBox = (piece, mark) => {
    const box = element("div", { class: `piece r-${piece.role || "none"} ${piece.kept ? "kept" : "gone"} ${piece.kind === "heading" ? "heading" : ""}`, tabindex: "-1", "data-role": piece.role || "", ...mark });
    box.append(element("span", { class: "role" }, element("b", {}, piece.role || "unnamed"), piece.rule && piece.rule !== piece.role ? piece.rule : ""));
    const said = element("span", { class: "said" }, piece.text || `▧ ${piece.alt || "picture"}`);
    if (piece.url) said.append(element("span", { class: "address" }, piece.url));
    box.append(said);
    return box;
  };
  const fold = (boxes) => {
    for (let start = 0; start < boxes.length; ) {
      let end = start;
      while (end < boxes.length && boxes[end].dataset.role === boxes[start].dataset.role) end++;
      if (boxes[start].classList.contains("gone") && end - start > FOLD) {
        const rest = boxes.slice(start + LEFT, end);
        const more = element("button", { type: "button", class: "more", "data-role": boxes[start].dataset.role }, `${rest.length} more: ${boxes[start].dataset.role}`);
        rest.forEach((box) => { box.classList.add("folded", "off"); box.more = more; });
        more.rest = rest;
        more.addEventListener("click", () => { unfold(rest[0]); rest[0].focus(); });
        boxes[start + LEFT - 1].after(more);
      }
      start = end;
    }
  };
  const unfold = (box) => {
    if (!box.more) return;
    const more = box.more;
    more.rest.forEach((one) => { one.classList.remove("folded"); one.more = null; });
    more.remove();
    filter();
  };
  const drawOriginal = () => {
    const home = $("pieces");
    home.replaceChildren();
    $("legend").replaceChildren();
    if (!data.pieces) {
      home.append(element("p", { class: "note" }, data.note));
      return;
    }
    const boxes = data.pieces.map((piece, number) => {
      const box = pieceBox(piece, { "data-piece": number, lang: data.record.language });
      box.to = piece.to || [];
      return box;
    });
    home.append(...boxes);
    fold(boxes);
    drawLegend();
  };

  // --- the legend ---------------------------------------------------------------------------

  const drawLegend = () => {
    const counts = new Map();
    data.pieces.forEach((piece) => counts.set(piece.role || "", (counts.get(piece.role || "") || 0) + 1));
    const kept = new Set(data.pieces.filter((piece) => piece.kept).map((piece) => piece.role || ""));
    const roles = [...counts.keys()].sort((one, other) => kept.has(other) - kept.has(one));
    const set = (off) => { hidden.clear(); roles.filter(off).forEach((role) => hidden.add(role)); filter(); };
    const whole = [["all", () => false], ["kept", (role) => !kept.has(role)], ["removed", (role) => kept.has(role)]];
    $("legend").append(...whole.map(([name, off]) => {
      const button = element("button", { type: "button", class: "all" }, name);
      button.addEventListener("click", () => set(off));
      return button;
    }));
    $("legend").append(...roles.map((role) => {
      const button = element("button", { type: "button", class: `r-${role}`, "data-filter": role }, `${role || "unnamed"} ${counts.get(role)}`);
      button.addEventListener("click", () => { hidden.has(role) ? hidden.delete(role) : hidden.add(role); filter(); });
      return button;
    }));
    filter();
  };
  const filter = () => {
    document.querySelectorAll("#pieces [data-role], #article .ledger [data-role]").forEach((box) => box.classList.toggle("off", hidden.has(box.dataset.role) || box.classList.contains("folded")));
    document.querySelectorAll("#legend [data-filter]").forEach((button) => button.setAttribute("aria-pressed", String(!hidden.has(button.dataset.filter))));
  };

  // --- the article --------------------------------------------------------------------------

  const figure = (key, image) => {
    const number = Number(key.split("-")[1]);
    const caption = image ? image.caption : data.record.captions[number];
    const also = image && caption ? data.record.captions.indexOf(caption) : number;
    const box = keyed("figure", key, { "data-also": also >= 0 ? `caption-${also}` : undefined });
    box.append(element("p", { class: "frame" }, image ? "▧ Picture (not loaded)" : "▧ Caption"));
    if (caption) box.append(element("figcaption", {}, caption));
    if (image && image.alt && image.alt !== caption) box.append(element("p", { class: "frame" }, `Alternative text: ${image.alt}`));
    if (image && image.credit) box.append(element("p", { class: "frame" }, `Credit: ${image.credit}`));
    if (image && image.url) box.append(element("span", { class: "address" }, image.url));
    return box;
  };
  const block = (key, body) => {
    if (body.kind === "heading") return keyed(`h${Math.min(Math.max(body.level || 2, 2), 4)}`, key, {}, body.text);
    if (body.kind === "quote") return keyed("blockquote", key, {}, body.text);
    if (body.kind === "code") return keyed("pre", key, {}, body.text);
    if (body.kind === "table") return keyed("div", key, { class: "wide" }, element("table", {}, element("tbody", {}, ...(body.rows || []).map((row) => element("tr", {}, ...row.map((cell) => element("td", {}, cell)))))));
    return keyed(body.kind === "list_item" ? "li" : "p", key, {}, body.text);
  };
  const moment = (iso) => iso.replace("T", " ").replace(/(:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/, (_, seconds, zone) => (seconds === ":00" ? "" : seconds) + " " + (zone === "Z" || zone === "+00:00" ? "UTC" : zone));
  const facts = (record) => {
    const list = element("dl", { class: "facts" });
    const add = (name, key, value, small) => {
      if (value && value.length) list.append(element("dt", {}, name), keyed("dd", key, {}, value, small ? element("small", {}, ` · ${small}`) : null));
    };
    const printed = (raw) => (raw && !/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/.test(raw) ? `printed ${raw}` : "");
    add("By", "authors", record.authors.join(", "));
    add("Published", "published", record.published && moment(record.published), printed(record.published_raw));
    add("Updated", "updated", record.updated && moment(record.updated), printed(record.updated_raw));
    add("Dateline", "dateline", record.dateline && record.dateline.text);
    add("Credits", "credits", record.credits.map((credit) => `${credit.name} (${credit.role})`).join(", "));
    add("Agencies", "agencies", record.agencies.join(", "));
    add("From", "syndicated_from", record.syndicated_from);
    if (record.url) list.append(element("dt", {}, "Address"), element("dd", {}, link(record.url, record.url)));
    return list.childElementCount ? list : null;
  };
  const drawArticle = () => {
    const record = data.record, home = $("article");
    const article = element("article", { lang: record.language });
    const over = [record.outlet || record.source || "outlet unknown", record.section].filter(Boolean);
    article.append(element("p", { class: "over" }, over[0], record.section ? " · " : "", record.section ? keyed("span", "section", {}, record.section) : ""));
    article.append(record.title ? keyed("h1", "title", {}, record.title) : element("h1", { class: "none", lang: "en" }, "No title"));
    if (record.subtitle) article.append(keyed("p", "subtitle", { class: "standfirst" }, record.subtitle));
    article.append(...[facts(record)].filter(Boolean));
    let list = null;
    for (const key of data.flow) {
      const [place, number] = key.split("-");
      const made = place === "block" ? block(key, record.blocks[number]) : figure(key, place === "image" ? record.images[number] : null);
      if (made.tagName === "LI") {
        if (!list) article.append(list = element("ul"));
        list.append(made);
      } else {
        list = null;
        article.append(made);
      }
    }
    if (!record.blocks.length) article.append(element("p", { class: "over", lang: "en" }, "No body."));
    if (record.tags.length) article.append(element("h2", { class: "part", lang: "en" }, "Tags"), element("ul", { class: "tags" }, ...record.tags.map((tag, number) => keyed("li", `tag-${number}`, {}, tag))));
    if (record.related.length) article.append(element("h2", { class: "part", lang: "en" }, "Related"), element("ul", {}, ...record.related.map((one, number) => keyed("li", `related-${number}`, {}, link(one.url, one.title)))));
    const parts = [];
    if (data.note && data.pieces) parts.push(element("p", { class: "note" }, data.note));
    if (!data.pieces) parts.push(element("p", { class: "note" }, data.note || "Only the record is shown."));
    if (record.warnings.length) parts.push(element("div", { class: "warnings" }, element("ul", {}, ...record.warnings.map((warning) => element("li", {}, element("b", {}, warning.code), warning.detail ? `: ${warning.detail}` : "")))));
    parts.push(article);
    const ledger = element("section", { class: "ledger", "aria-label": "Ledger" });
    ledger.append(element("h2", { class: "part" }, `Ledger: ${record.removed.length} removed`));
    const rows = record.removed.map((entry, number) => pieceBox({ role: entry.kind, rule: entry.rule, text: entry.text }, { "data-key": `removed-${number}`, lang: record.language }));
    ledger.append(...rows);
    fold(rows);
    parts.push(ledger);
    const how = [record.carrier, `adapter ${record.adapter}`, record.confidence === null ? "" : `confidence ${record.confidence.toFixed(2)}`, record.language, record.encoding, `cleaner ${record.package}`];
    parts.push(element("p", { class: "made" }, how.filter(Boolean).join(" · ")));
    home.replaceChildren(...parts);
  };

  // --- a piece and its counterpart ----------------------------------------------------------

  const own = (target) => (target instanceof Element ? target.closest("#pieces .piece, #article [data-key]") : null);
  const others = (box) => {
    if (box.dataset.piece !== undefined) return box.to.flatMap((key) => [...document.querySelectorAll(`#article [data-key="${key}"], #article [data-also="${key}"]`)]);
    const keys = [box.dataset.key, box.dataset.also];
    return [...document.querySelectorAll("#pieces .piece")].filter((piece) => piece.to.some((key) => keys.includes(key)));
  };
  const rows = (number) => (number === 1 ? "1 piece" : `${number} pieces`);
  const told = (box, found) => {
    const said = [];
    if (box.dataset.piece !== undefined) {
      const piece = data.pieces[box.dataset.piece];
      said.push(element("b", {}, piece.role || "unnamed"), ` ${piece.kept ? "kept" : "removed"} by rule `, element("b", {}, piece.rule || "none"));
      if (!piece.text && !found.length) said.push(" · a picture that the record does not hold");
      else if (piece.kept && !found.length) said.push(" · not in the record as it stands here");
      const read = (piece.to || []).filter((key) => !key.includes("-") && !["title", "subtitle", "section"].includes(key));
      if (read.length) said.push(` · gave ${read.join(", ")}`);
      said.push(` · piece ${piece.index}`, piece.path ? ` · ${piece.path}` : "");
    } else {
      const first = found[0] && data.pieces[found[0].dataset.piece];
      const name = box.dataset.key.startsWith("removed-") ? box.dataset.role : box.dataset.key.replace(/-\d+$/, "");
      said.push(element("b", {}, name));
      if (first) said.push(" from ", rows(found.length), `: ${first.role}, rule `, element("b", {}, first.rule || "none"), ` · piece ${first.index}`);
      else if (data.pieces) said.push(" · no piece printed it: it comes from the document’s own metadata, or was worked out");
      else if (box.dataset.role) said.push(" removed by rule ", element("b", {}, data.record.removed[box.dataset.key.split("-")[1]].rule));
    }
    return said;
  };
  const light = (box, { scroll = true } = {}) => {
    document.querySelectorAll(".lit").forEach((one) => one.classList.remove("lit"));
    $("over").hidden = true;
    if (!box) return $("status").replaceChildren(help());
    const pair = others(box);
    $("over").hidden = !pair.length;
    [box, ...pair].forEach((one) => one.classList.add("lit"));
    $("status").replaceChildren(...told(box, pair));
    if (pair.length && scroll) {
      pair.forEach(unfold);
      pair[0].scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  };
  const help = () => (matchMedia("(hover: none), (max-width: 820px)").matches
    ? "Tap a piece to see what became of it, and why."
    : `Point at a piece, or move with ↑ ↓; ← → go to its counterpart, / searches, ${index.length > 1 ? "n p open the next document, " : ""}Esc lets go.`);
  for (const home of [$("pieces"), $("article")]) {
    home.addEventListener("mouseover", (event) => { const box = own(event.target); if (box) light(box); });
    home.addEventListener("mouseleave", () => light(pinned, { scroll: false }));
    home.addEventListener("focusin", (event) => { const box = own(event.target); if (box) { pinned = box; roving(box); light(box); } });
    home.addEventListener("click", (event) => { const box = own(event.target); if (box && !event.target.closest("a, button")) box.focus({ preventScroll: true }); });
  }
  const stops = (home) => [...home.querySelectorAll(".piece, [data-key]")].filter((box) => !box.classList.contains("off"));
  const roving = (box) => {
    const home = box.closest("#pieces, #article");
    home.querySelectorAll('[tabindex="0"]').forEach((one) => one.setAttribute("tabindex", "-1"));
    box.setAttribute("tabindex", "0");
  };
  const step = (box, way) => {
    const all = stops(box.closest("#pieces, #article"));
    const next = way === "first" ? all[0] : way === "last" ? all[all.length - 1] : all[all.indexOf(box) + way];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "nearest" }); }
  };
  const side = (name) => {
    document.body.dataset.side = name;
    document.querySelectorAll("#sides button").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.side === name)));
  };
  const across = (box, home) => {
    if (box.closest(home)) return;
    const pair = others(box)[0];
    if (!pair) return;
    unfold(pair);
    side(home === "#pieces" ? "original" : "article");
    pair.focus();
  };
  $("over").addEventListener("click", () => { if (pinned) across(pinned, pinned.closest("#pieces") ? "#article" : "#pieces"); });
  document.querySelectorAll("#sides button").forEach((button) => button.addEventListener("click", () => {
    side(button.dataset.side);
    if (pinned) { light(pinned); const there = document.querySelector(`#${button.dataset.side} .lit`); if (there) there.scrollIntoView({ block: "center" }); }
  }));

  // --- search -------------------------------------------------------------------------------

  const search = () => {
    const words = $("search").value.trim().toLowerCase();
    found = []; at = -1;
    const ranges = [];
    if (words) {
      for (const box of document.querySelectorAll("#pieces .piece, #article [data-key]")) {
        const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        let hit = false;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.data.toLowerCase();
          if (text.length !== node.data.length) { hit ||= text.includes(words); continue; } // İ is longer in lower case
          for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + words.length)) {
            const range = document.createRange();
            range.setStart(node, place);
            range.setEnd(node, place + words.length);
            ranges.push(range);
            hit = true;
          }
        }
        box.classList.toggle("hit", hit);
        if (hit) { found.push(box); unfold(box); }
      }
    } else document.querySelectorAll(".hit").forEach((box) => box.classList.remove("hit"));
    if (window.CSS && CSS.highlights) CSS.highlights.set("found", new Highlight(...ranges));
    const left = found.filter((box) => box.dataset.piece !== undefined).length;
    $("hits").textContent = words ? (found.length ? `${left} left, ${found.length - left} right` : "nothing") : "";
    if (found.length) found.slice(0, 1).concat(found.filter((box) => box.dataset.piece === undefined).slice(0, 1)).forEach((box) => box.scrollIntoView({ block: "nearest" }));
  };
  const turn = (way) => {
    const seen = found.filter((box) => box.offsetParent !== null);
    if (!seen.length) return;
    at = (at + way + seen.length) % seen.length;
    $("hits").textContent = `${at + 1} of ${seen.length}`;
    pinned = seen[at];
    seen[at].scrollIntoView({ block: "center" });
    light(seen[at]);
  };
  $("search").addEventListener("input", search);
  $("search").addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); turn(event.shiftKey ? -1 : 1); } });

  // --- many documents -----------------------------------------------------------------------

  const open = (number) => {
    if (!(number >= 0 && number < stored.length)) return;
    current = number;
    data = JSON.parse(stored[number].textContent);
    hidden.clear();
    pinned = null;
    $("place").textContent = data.place;
    drawOriginal();
    drawArticle();
    for (const home of [$("original"), $("article")]) {
      home.scrollTop = 0;
      const first = home.querySelector(".piece, [data-key]");
      if (first) first.setAttribute("tabindex", "0");
    }
    light(null);
    search();
    document.querySelectorAll("#documents button").forEach((button) => button.setAttribute("aria-current", String(Number(button.dataset.number) === number)));
  };
  const go = (number) => { history.replaceState(null, "", `#${number + 1}`); open(number); };
  const drawList = () => {
    $("list").hidden = $("to-list").hidden = false;
    for (const [number, one] of index.entries()) {
      const button = element("button", { type: "button", "data-number": number }, one.title || one.place);
      button.append(element("small", {}, [one.outlet || "outlet unknown", (one.published || "").slice(0, 10), one.confidence === null ? "" : one.confidence.toFixed(2)].filter(Boolean).join(" · ")));
      if (one.warnings.length) button.append(element("small", { class: "flag" }, one.warnings.join(", ")));
      one.words = [one.title, one.place, one.outlet, ...one.authors].filter(Boolean).join("\n").toLowerCase();
      one.row = element("li", {}, button);
      button.addEventListener("click", () => { go(number); if (document.body.dataset.side === "list") side("article"); });
    }
    $("documents").append(...index.map((one) => one.row));
    const choices = (home, values) => {
      const counts = new Map();
      values.forEach((value) => counts.set(value, (counts.get(value) || 0) + 1));
      home.append(...[...counts].sort((one, other) => other[1] - one[1]).map(([value, count]) => element("option", { value }, `${value} (${count})`)));
    };
    choices($("by-warning"), index.flatMap((one) => one.warnings));
    choices($("by-outlet"), index.map((one) => one.outlet || "outlet unknown"));
    ["find", "by-warning", "by-outlet", "by-confidence"].forEach((id) => $(id).addEventListener("input", sift));
    sift();
  };
  const sift = () => {
    const [words, warning, outlet, confidence] = ["find", "by-warning", "by-outlet", "by-confidence"].map((id) => $(id).value);
    const sure = (value) => (value === null ? "outlet" : value < 0.5 ? "low" : value < 0.8 ? "mid" : "high");
    let shown = 0;
    for (const one of index) {
      const fits = one.words.includes(words.trim().toLowerCase()) && (!warning || one.warnings.includes(warning)) && (!outlet || (one.outlet || "outlet unknown") === outlet) && (!confidence || sure(one.confidence) === confidence);
      one.row.hidden = !fits;
      shown += fits;
    }
    $("count").textContent = `${shown} of ${index.length} documents`;
  };
  $("to-list").addEventListener("click", () => {
    if (matchMedia("(max-width: 820px)").matches) side(document.body.dataset.side === "list" ? "article" : "list");
    else $("list").hidden = !$("list").hidden;
  });
  const neighbour = (way) => {
    for (let number = current + way; number >= 0 && number < index.length; number += way) {
      if (!index[number].row || !index[number].row.hidden) {
        go(number);
        if (index[number].row) index[number].row.scrollIntoView({ block: "nearest" });
        return;
      }
    }
  };

  // --- keys and light -----------------------------------------------------------------------

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const writing = event.target.closest("input, select");
    if (event.key === "Escape") {
      if ($("search").value) { $("search").value = ""; search(); }
      pinned = null;
      light(null);
      if (document.activeElement) document.activeElement.blur();
      return;
    }
    if (writing) return;
    const box = own(event.target);
    const acts = {
      "/": () => $("search").focus(),
      ArrowDown: box && (() => step(box, 1)),
      ArrowUp: box && (() => step(box, -1)),
      Home: box && (() => step(box, "first")),
      End: box && (() => step(box, "last")),
      ArrowLeft: box && (() => across(box, "#pieces")),
      ArrowRight: box && (() => across(box, "#article")),
      n: index.length > 1 && (() => neighbour(1)),
      p: index.length > 1 && (() => neighbour(-1)),
    };
    if (acts[event.key]) { event.preventDefault(); acts[event.key](); }
  });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  $("theme").addEventListener("click", () => {
    const now = document.documentElement.dataset.theme || (dark.matches ? "dark" : "light");
    document.documentElement.dataset.theme = now === "dark" ? "light" : "dark";
  });

  if (index.length > 1) drawList();
  if (index.length) open(Math.min(Math.max(Number(location.hash.slice(1)) || 1, 1), index.length) - 1);
  else $("article").append(element("p", { class: "note" }, "No document."));
  addEventListener("hashchange", () => open(Number(location.hash.slice(1)) - 1));
})();
