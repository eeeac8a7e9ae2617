// A group's page: what is put to it, and what it says. People's words go in as text nodes alone; nothing here
// needs a secure address, for links are opened over plain http too.
(() => {
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const [base, key] = [location.pathname.replace(/\/c\/.*$/, ""), location.pathname.replace(/^.*\/c\//, "")];
  const VIEWS = ["endorse", "comment", "object"];
  const LIMIT = 2000;
  let found = null;

  const t = (name, fill = {}) => {
    const text = data.words[name];
    const chosen = typeof text === "string" ? text : text[fill.notes === 1 ? 0 : 1];
    return chosen.replace(/\{(\w+)\}/g, (all, blank) => (blank in fill ? fill[blank] : all));
  };
  const h = (tag, props, ...inside) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(props || {})) {
      if (value === undefined || value === null || value === false) continue;
      if (name in element && (name.startsWith("on") || name === "value" || name === "checked")) element[name] = value;
      else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...inside.filter(Boolean));
    return element;
  };
  const put = (element, text) => { if (element.textContent !== text) element.textContent = text; };

  // -- what this browser keeps: drafts and the name, in memory alone where it keeps nothing

  const memory = new Map();
  const store = {
    get: (name) => {
      if (memory.has(name)) return memory.get(name);
      try { return JSON.parse(localStorage.getItem(`minga:c:${key}:${name}`)); } catch (_) { return null; }
    },
    set: (name, value) => {
      try { localStorage.setItem(`minga:c:${key}:${name}`, JSON.stringify(value)); } catch (_) { memory.set(name, value); }
    },
    drop: (name) => {
      memory.delete(name);
      try { localStorage.removeItem(`minga:c:${key}:${name}`); } catch (_) { /* nothing was kept */ }
    },
  };
  const draftName = (about) => `${found.edition}:${about}`;

  // -- the wire

  const ask = async (method, body) => {
    const answer = await fetch(`${base}/api/consultation/${key}?lang=${data.lang}`, {
      method,
      headers: body ? { "Content-Type": "application/json" } : {},
      body: body ? JSON.stringify(body) : undefined,
    });
    const said = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(said.error), { told: said.message });
    return said;
  };
  const trouble = (error) => error.told || t("offline");

  // -- one part

  const part = (one) => {
    const level = one.kind === "theme" ? "h2" : "h3";
    return h("li", { class: one.kind, "data-about": one.about },
      h(level, { dir: "auto" }, one.name),
      h("p", { class: "quiet heard" }, one.heard),
      h("div", { class: "said", dir: "auto", lang: found.session.language }, ...one.statements.map((text) => h("p", { dir: "auto" }, text))),
      ...one.quotes.map((quote) => h("blockquote", { dir: "auto" }, quote.text, quote.group && h("footer", {}, quote.group))),
      found.open ? form(one) : kept(one),
      one.mine && one.mine.answer && h("div", { class: "answer", dir: "auto" }, h("b", {}, t("answer")), one.mine.answer));
  };
  const kept = (one) => one.mine
    ? h("p", { class: "kept", dir: "auto" }, h("b", {}, t(`view_${one.mine.view}`)), one.mine.text && `: ${one.mine.text}`)
    : h("p", { class: "kept quiet" }, t("said_nothing"));

  const form = (one) => {
    const draft = store.get(draftName(one.about));
    const now = draft || one.mine || { view: "", text: "" };
    const box = h("textarea", { id: `text-${one.about}`, dir: "auto", maxlength: LIMIT, rows: 3 });
    box.value = now.text;
    const about = h("div", { class: "box", hidden: !now.view || (now.view === "endorse" && !now.text) }, h("label", { for: box.id }), box);
    const state = h("p", { class: "state", role: "status" });
    const go = h("button", { class: "go", hidden: !draft }, t("send"));
    const chosen = () => element.querySelector("input:checked");
    const view = () => (chosen() ? chosen().value : "");
    const label = () => put(about.firstChild, t(view() === "object" ? "why_object" : view() === "comment" ? "why_comment" : "why_endorse"));
    const changed = () => {
      store.set(draftName(one.about), { view: view(), text: box.value });
      go.hidden = !view();
      state.className = "state";
      put(state, t("unsent"));
      label();
    };
    const chips = VIEWS.map((name) => h("label", {},
      h("input", { type: "radio", name: `view-${one.about}`, value: name, checked: now.view === name,
        onchange: () => { about.hidden = name === "endorse" && !box.value; changed(); } }),
      h("span", {}, t(`view_${name}`))));
    box.oninput = changed;
    const element = h("form", { novalidate: true, onsubmit: async (event) => {
      event.preventDefault();
      if (view() !== "endorse" && !box.value.trim()) {
        state.className = "state refused";
        put(state, t("words_missing"));
        box.focus();
        return;
      }
      state.className = "state";
      put(state, t("sending"));
      go.disabled = true;
      const sent = { about: one.about, view: view(), text: box.value };
      try {
        take(await ask("PUT", { name: $("name").value, said: [sent] }));
        const draftNow = store.get(draftName(one.about));
        if (!draftNow || (draftNow.view === sent.view && draftNow.text === sent.text)) store.drop(draftName(one.about));
        redraw(one.about, true);
      } catch (error) {
        state.className = "state refused";
        put(state, trouble(error));
      }
      go.disabled = false;
    } }, h("fieldset", {}, h("legend", { class: "sr" }, t("legend", { name: one.name })), h("div", { class: "chips" }, ...chips)), about, go, state);
    label();
    if (draft) put(state, t("unsent"));
    else if (one.mine) { state.className = "state saved"; put(state, t("saved", { name: one.mine.name || found.group })); }
    return element;
  };
  const redraw = (about, focus) => {
    const one = found.parts.find((other) => other.about === about);
    const old = [...$("parts").children].find((element) => element.dataset.about === about);
    if (!one || !old) return;
    const fresh = part(one);
    old.replaceWith(fresh);
    const here = focus && fresh.querySelector("input:checked");
    if (here) here.focus({ preventScroll: true });
    put($("aloud"), t("saved", { name: (one.mine && one.mine.name) || found.group }));
  };

  // -- the whole

  const take = (said) => {
    found = said;
    const spoken = found.parts.filter((one) => one.mine).length;
    put($("title"), found.session.title);
    document.title = `${found.group} · ${found.session.title}`;
    put($("group"), found.group);
    const when = new Date(found.at).toLocaleDateString(data.lang === "en" ? "en-GB" : data.lang, { day: "numeric", month: "long", year: "numeric" });
    put($("state"), t(found.open ? "state_open" : found.state === "validated" ? "state_validated" : "state_over", { number: found.edition, time: when }));
    put($("ask"), t(found.open ? "ask" : "ask_over"));
    $("who").hidden = !found.open;
    put($("progress"), t("progress", { number: spoken, of: found.parts.length }));
    const left = found.parts.filter((one) => !one.mine && !store.get(draftName(one.about)));
    $("rest").hidden = !found.open || !left.length || !spoken;
    put($("endorse-rest"), t("endorse_rest", { notes: left.length }));
  };
  const draw = () => $("parts").replaceChildren(...found.parts.map(part));

  const open = async () => {
    try {
      take(await ask("GET"));
      draw();
      $("loading").hidden = true;
      $("net").hidden = true;
      $("reading").hidden = false;
    } catch (error) {
      put($("loading"), "");
      put($("net"), trouble(error));
      $("net").hidden = false;
      if (!error.told) setTimeout(open, 5000);
    }
  };

  for (const element of document.querySelectorAll("[data-t]")) put(element, t(element.dataset.t));
  for (const [code, name] of Object.entries(data.languages)) $("lang").append(h("option", { value: code }, name));
  $("lang").value = data.lang;
  $("lang").onchange = () => { location.search = "?lang=" + $("lang").value; };
  $("name").value = store.get("name") || "";
  $("name").oninput = () => store.set("name", $("name").value);
  $("endorse-rest").onclick = async () => {
    const left = found.parts.filter((one) => !one.mine && !store.get(draftName(one.about)));
    $("endorse-rest").disabled = true;
    try {
      take(await ask("PUT", { name: $("name").value, said: left.map((one) => ({ about: one.about, view: "endorse", text: "" })) }));
      draw();
      $("net").hidden = true;
      put($("aloud"), t("progress", { number: found.parts.filter((one) => one.mine).length, of: found.parts.length }));
    } catch (error) {
      put($("net"), trouble(error));
      $("net").hidden = false;
    }
    $("endorse-rest").disabled = false;
  };
  open();
})();
