// The participant's phone. People's words go in as text nodes alone. Nothing here needs a secure
// address: rooms are served over plain http on a local network.
(() => {
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const [sheet, slip, form, clock, entry, voting, prompt, net, tongue, field] =
    ["text", "similar", "write", "clock", "enter", "vote", "prompt", "net", "lang", "code"].map($);
  const base = location.pathname.replace(/\/j(\/.*)?$/, "");
  const LIMIT = 2000;
  let lang = data.lang;
  let words = data.words;
  let code = "";
  let me = null;
  let welcome = null;
  let room = null;
  let chosen = null;
  let offset = 0;
  let editing = null;
  const notes = new Map();
  const ballots = new Map();

  const t = (key, fill = {}) => words[key].replace(/\{(\w+)\}/g, (all, name) => (name in fill ? fill[name] : all));
  const short = (text) => (text.length > 60 ? text.slice(0, 60) + "…" : text);
  const count = (text) => [...text].length;
  const chance = (low, high) => low + Math.random() * (high - low);
  const tidy = (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const make = (length) => {
    const letters = "abcdefghijklmnopqrstuvwxyz234567";
    return [...crypto.getRandomValues(new Uint8Array(length))].map((byte) => letters[byte & 31]).join("");
  };
  const h = (tag, props, ...inside) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(props || {})) {
      if (value === undefined || value === null || value === false) continue;
      if (name in element && (name.startsWith("on") || name === "value" || name === "checked")) element[name] = value;
      else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...inside.filter((part) => part || part === 0));
    return element;
  };
  const put = (element, text) => { element.textContent = text; };
  const press = (props, text) => h("button", { type: "button", ...props }, text);
  const aloud = (text) => put($("aloud"), text);
  // what is drawn anew keeps the focus where it was
  const redraw = (draw) => {
    const key = document.activeElement && document.activeElement.dataset.k;
    draw();
    const again = key && document.querySelector(`[data-k="${key}"]`);
    if (again && again !== document.activeElement) again.focus();
  };

  // -- what this phone keeps; in memory alone where the browser keeps nothing

  const memory = new Map();
  let keeps = true;
  const store = {
    get: (key) => {
      if (memory.has(key)) return memory.get(key);
      try { return JSON.parse(localStorage.getItem("minga:" + key)); } catch (_) { return null; }
    },
    set: (key, value) => {
      try {
        localStorage.setItem("minga:" + key, JSON.stringify(value));
        memory.delete(key);
      } catch (_) {
        keeps = false;
        memory.set(key, value);
      }
    },
    drop: (key) => {
      memory.delete(key);
      try { localStorage.removeItem("minga:" + key); } catch (_) { keeps = false; }
    },
    under: (start) => {
      const found = new Set([...memory.keys()]);
      try { for (const key of Object.keys(localStorage)) found.add(key.replace(/^minga:/, "")); } catch (_) { keeps = false; }
      return [...found].filter((key) => key.startsWith(start));
    },
  };
  const keepNote = (note) => store.set(`${code}:n:${note.id}`, note);
  const dropNote = (note) => {
    notes.delete(note.id);
    store.drop(`${code}:n:${note.id}`);
  };
  const recall = () => {
    notes.clear();
    const kept = store.under(`${code}:n:`).map((key) => store.get(key)).filter((note) => note && note.id);
    for (const note of kept.sort((a, b) => a.at - b.at)) notes.set(note.id, note);
    for (const key of store.under(`${code}:b:`)) ballots.set(key.split(":")[2], { pending: store.get(key) });
  };

  // -- the wire

  const call = async (method, path, body) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 15000);
    const headers = {};
    if (body) headers["Content-Type"] = "application/json";
    if (me) headers.Authorization = "Bearer " + me.token;
    try {
      const address = `${base}/api/${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;
      const answer = await fetch(address, { method, headers, body: body && JSON.stringify(body), signal: stop.signal, cache: "no-store" });
      let found = {};
      if (answer.status !== 204) {
        // a page that a hotel's network put in between is no answer
        try { found = await answer.json(); } catch (_) { if (answer.ok) return { status: 0, found }; }
      }
      if (found.now) offset = found.now - Date.now();
      return { status: answer.status, ok: answer.ok, found, wait: Number(answer.headers.get("Retry-After")) || 0 };
    } catch (_) {
      return { status: 0, found: {} };
    } finally {
      clearTimeout(timer);
    }
  };
  const later = (answer) => answer.status === 0 || answer.status === 429 || answer.status >= 500;
  const locked = (answer) => answer.status === 401 || /^(token|session|code)_/.test(answer.found.error || "");
  const told = (answer) => answer.found.message || t("try_again");
  const online = (yes, key = "offline") => {
    const text = yes ? "" : t(key);
    if (net.textContent !== text) net.textContent = text;
    net.hidden = yes;
  };

  // -- sending: every note is kept here first, and leaves only against a receipt

  let sending = null;
  let busy = false;
  let tries = 0;
  let quiet = 0;
  let waking;
  const wake = (delay) => {
    clearTimeout(waking);
    waking = setTimeout(flush, delay);
  };
  const trouble = (answer) => {
    tries += 1;
    if (answer.status === 0) online(false);
    quiet = answer.wait ? Date.now() + answer.wait * 1000 : 0;
    wake(Math.max(answer.wait * 1000, Math.min(30000, 500 * 2 ** tries)) * chance(1, 1.3));
  };
  const flush = async () => {
    if (busy || !me) return;
    if (Date.now() < quiet) return wake(quiet - Date.now() + 50);
    clearTimeout(waking);
    busy = true;
    let on = true;
    while (on && me) {
      const note = [...notes.values()].find((one) => one.op);
      const vote = !note && [...ballots].find(([, one]) => one.pending);
      if (!note && !vote) break;
      sending = note ? note.id : vote[0];
      show();
      on = note ? await deliver(note) : await cast(...vote);
      sending = null;
    }
    busy = false;
    show();
  };
  const deliver = async (note) => {
    const op = note.op;
    const { id, secret, activity } = note;
    let sent = note.text;
    if (op === "post") {
      // a retry repeats what the first try said; what was edited since follows as a change
      if (note.first === undefined) note.first = note.text;
      sent = note.first;
      keepNote(note);
    }
    const answer = op === "post" ? await call("POST", "notes", { id, activity, text: sent, secret })
      : await call(op === "put" ? "PUT" : "DELETE", "notes/" + id, op === "put" ? { text: sent, secret } : { secret });
    const gone = op === "delete" && (answer.ok || (answer.status === 404 && !locked(answer)));
    const receipt = op !== "delete" && answer.ok && answer.found.saved === true && answer.found.id === id;
    if (locked(answer)) {
      leave(answer);
      return false;
    }
    if (later(answer) || (answer.ok && !gone && !receipt)) {
      trouble(answer);
      return false;
    }
    tries = 0;
    online(true);
    if (gone) {
      dropNote(note);
      aloud(t("withdrawn"));
      return true;
    }
    if (receipt) {
      note.kept = sent;
      delete note.said;
      if (note.op === op) note.op = note.text === sent ? null : "put";
      aloud(t("state_saved"));
      if (op === "post") alike(note);
    } else {
      note.op = null;
      if (op === "post") delete note.first;
      note.said = told(answer);
      aloud(t("state_refused", { name: note.said }));
    }
    keepNote(note);
    return true;
  };
  const write = (text) => {
    const note = { id: make(26), secret: make(32), activity: chosen, text, at: Date.now(), op: "post" };
    notes.set(note.id, note);
    keepNote(note);
    tries = 0;
    flush();
  };

  // -- listening: a stream, or asking every few seconds where streams are blocked

  let stream = null;
  let streaming = false;
  let reopen = 0;
  let beating;
  const listen = () => {
    if (stream || !me) return;
    stream = new EventSource(`${base}/api/events?token=${encodeURIComponent(me.token)}&lang=${lang}`);
    stream.onopen = () => {
      streaming = true;
      beat();
    };
    stream.addEventListener("room", (event) => {
      try { apply(JSON.parse(event.data)); } catch (_) { beat(); }
    });
    stream.onerror = () => {
      hush();
      reopen = Date.now() + chance(8000, 16000);
      again(chance(300, 1500));
    };
  };
  const hush = () => {
    if (stream) stream.close();
    stream = null;
    streaming = false;
  };
  const again = (delay) => {
    clearTimeout(beating);
    beating = setTimeout(beat, delay);
  };
  const beat = async () => {
    clearTimeout(beating);
    if (!me) return;
    const answer = await call("GET", room ? "notes?since=" + room.rev : "room");
    if (!me) return;
    if (answer.status === 403 || answer.status === 404 || locked(answer)) return leave(answer);
    if (answer.ok) {
      online(true);
      if (answer.status === 200) apply(answer.found);
      if (!stream && Date.now() > reopen) listen();
      flush();
    } else if (answer.status === 0) {
      online(false);
    }
    again(Math.max(answer.wait * 1000 || 0, streaming ? 45000 : chance(2000, 4000)));
  };
  const kick = () => {
    if (!me || document.visibilityState === "hidden") return;
    tries = 0;
    reopen = 0;
    beat();
    flush();
  };

  // -- the room

  const current = () => room && room.activities.find((one) => one.id === chosen);
  const votes = (one) => one.kind === "vote" || one.kind === "prioritisation";
  const draftKey = () => `${code}:d:${chosen}`;
  const apply = (found) => {
    if (!found.activities || (room && found.rev < room.rev)) return;
    if (found.now) offset = found.now - Date.now();
    room = found;
    const open = room.activities.filter((one) => one.stage === "open");
    const now = current();
    const unsent = now && !votes(now) && sheet.value.trim();
    // what somebody is writing is never taken from under their hands
    if (!now || (now.stage !== "open" && open.length && !unsent)) choose(open.length ? open[0].id : null);
    else show();
    refresh();
  };
  const choose = (id) => {
    if (chosen === id && current()) return show();
    chosen = id;
    sheet.value = (id && store.get(draftKey())) || "";
    slip.hidden = true;
    counted();
    show();
    const now = current();
    if (now) aloud(now.prompt || now.title);
    if (now && votes(now)) ask(id);
  };
  const show = () => {
    const inside = Boolean(me && room);
    $("room").hidden = !inside;
    if (!inside) return;
    $("loading").hidden = true;
    const now = current();
    const over = room.session.status === "closed" || room.session.status === "archived";
    const open = room.activities.filter((one) => one.stage === "open");
    const among = now && !open.includes(now) ? [...open, now] : open;
    title(room.session.title);
    redraw(() => {
      $("open").hidden = over || among.length < 2;
      $("open").setAttribute("aria-label", t("choose"));
      $("open").replaceChildren(...among.map((one) => press({
        dir: "auto", "data-k": "open-" + one.id, "aria-pressed": String(one === now), onclick: () => choose(one.id),
      }, one.title || one.prompt)));
    });
    put(prompt, over ? t("session_closed") : now ? now.prompt || now.title : t("nothing"));
    const writing = Boolean(now && !votes(now));
    const shut = over || !now || now.stage !== "open";
    form.hidden = !writing || (shut && !sheet.value.trim());
    sheet.readOnly = shut;
    $("send").hidden = shut;
    $("hint").textContent = over ? "" : !now ? t("nothing_hint") : !shut ? "" : votes(now) ? t("vote_closed")
      : t("closed") + (!form.hidden ? ". " + t("closed_draft") : "");
    if (now) $("promise").textContent = promise(now);
    voting.hidden = !now || votes(now) === false || over;
    if (!voting.hidden) redraw(drawVote);
    drawNotes();
    const wall = room.session.wall;
    $("wall").hidden = !wall || !/^(https?:)?\//.test(wall);
    if (!$("wall").hidden) $("wall").firstChild.href = wall;
    if (!keeps && [...notes.values()].some((note) => note.op)) online(false, "unkept");
    tick();
  };
  const promise = (now) => {
    const where = [me.groupName, me.table].filter(Boolean);
    const who = now.anonymous ? where : [me.alias, ...where].filter(Boolean);
    return [
      now.anonymous ? t("promise_anonymous") : !me.alias && t("promise_plain"),
      who.length && t("promise_named", { name: who.join(" · ") }),
      now.confidential && t("promise_confidential"),
      now.concealed && t("promise_concealed"),
    ].filter(Boolean).join(" ");
  };
  let lastMinute = null;
  const tick = () => {
    const now = current();
    const ends = me && now && now.stage === "open" && now.ends_at;
    clock.hidden = !ends;
    if (!ends) return;
    const left = Math.max(0, Math.ceil((ends - Date.now() - offset) / 1000));
    const digits = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    const text = left ? digits : t("time_over");
    if (clock.textContent === text) return;
    put(clock, text);
    clock.setAttribute("aria-label", left ? `${t("time")}: ${digits}` : text);
    clock.classList.toggle("last", left <= 60);
    const mark = `${chosen} ${ends} ${left === 0}`;
    if (left <= 60 && lastMinute !== mark) {
      lastMinute = mark;
      aloud(left ? t("minute_left") : text);
    }
  };
  const counted = () => {
    const left = LIMIT - count(sheet.value.trim());
    put($("count"), left < 0 ? t("characters_over", { left: -left }) : left <= 200 ? t("characters_left", { left }) : "");
    $("count").className = left < 0 ? "quiet over" : "quiet";
    return left;
  };

  // -- one's own notes

  const rows = new Map();
  const state = (note) => (note.said && !note.op ? "refused" : note.op ? (sending === note.id ? "sending" : "waiting") : "saved");
  const button = (k, key, onclick, label) => press({ "data-k": k, onclick, "aria-label": label }, t(key));
  const drawNotes = () => {
    const mine = [...notes.values()].filter((note) => note.op !== "delete").reverse();
    $("mine").hidden = !mine.length;
    for (const [id, row] of rows) {
      if (!mine.some((note) => note.id === id)) {
        row.li.remove();
        rows.delete(id);
      }
    }
    mine.forEach((note, place) => {
      const home = room.activities.find((one) => one.id === note.activity);
      const open = Boolean(home && home.stage === "open");
      const mode = editing && editing.id === note.id ? editing.mode : "";
      const sign = JSON.stringify([lang, mode, mode === "edit" || [note.text, state(note), note.said, open]]);
      const before = rows.get(note.id);
      if (!before || before.sign !== sign) {
        const li = drawNote(note, open, mode);
        if (!before) li.className = "new";
        redraw(() => { if (before) before.li.replaceWith(li); });
        rows.set(note.id, { li, sign });
      }
      const { li } = rows.get(note.id);
      if ($("notes").children[place] !== li) $("notes").insertBefore(li, $("notes").children[place] || null);
    });
  };
  const drawNote = (note, open, mode) => {
    const name = short(note.text);
    const stop = (focus) => {
      editing = null;
      drawNotes();
      const target = document.querySelector(`[data-k="${focus}-${note.id}"]`);
      if (target) target.focus();
    };
    const turn = (to, focus) => {
      editing = { id: note.id, mode: to };
      drawNotes();
      document.querySelector(`[data-k="${focus}-${note.id}"]`).focus();
    };
    if (mode === "edit") {
      const box = h("textarea", { class: "edit", dir: "auto", "data-k": "text-" + note.id, "aria-label": t("edit_note", { name }), value: note.text });
      const over = h("p", { class: "refused", role: "alert" });
      const keep = () => {
        const text = box.value.trim();
        if (!text || count(text) > LIMIT) {
          put(over, text ? t("characters_over", { left: count(text) - LIMIT }) : t("empty"));
          return box.focus();
        }
        note.text = text;
        delete note.said;
        note.op = note.kept === undefined ? "post" : note.kept === text ? null : "put";
        keepNote(note);
        stop("edit");
        flush();
      };
      box.onkeydown = (event) => { if (event.key === "Escape") stop("edit"); };
      return h("li", {}, box, over, h("div", { class: "tools" },
        button("keep-" + note.id, "keep", keep), button("cancel-" + note.id, "cancel", () => stop("edit"))));
    }
    const how = state(note);
    const tools = h("div", { class: "tools" });
    const withdraw = () => {
      editing = null;
      delete note.said;
      // what was never sent is only here
      if (note.kept === undefined && note.first === undefined) dropNote(note);
      else {
        note.op = "delete";
        keepNote(note);
      }
      drawNotes();
      (form.hidden ? prompt : sheet).focus();
      flush();
    };
    const discard = () => {
      delete note.said;
      if (note.kept === undefined) {
        dropNote(note);
      } else {
        note.text = note.kept;
        keepNote(note);
      }
      drawNotes();
      prompt.focus();
    };
    if (mode === "sure") tools.append(button("sure-" + note.id, "withdraw_sure", withdraw), button("cancel-" + note.id, "cancel", () => stop("away")));
    else {
      if (open) tools.append(button("edit-" + note.id, "edit", () => turn("edit", "text"), t("edit_note", { name })));
      if (how === "refused") tools.append(button("discard-" + note.id, "discard", discard));
      else if (open) tools.append(button("away-" + note.id, "withdraw", () => turn("sure", "sure"), t("withdraw_note", { name })));
    }
    return h("li", {}, h("p", { class: "words", dir: "auto" }, note.text),
      h("p", { class: "state " + how }, t("state_" + how, { name: note.said })), tools);
  };

  // -- what others wrote alike

  const alike = async (note) => {
    const home = room && room.activities.find((one) => one.id === note.activity);
    if (!home || !home.similar) return;
    const answer = await call("POST", "similar", { activity: home.id, text: note.kept });
    const others = (answer.found.notes || []).filter((one) => !notes.has(one.id)).slice(0, 3);
    if (!answer.ok || !others.length || chosen !== home.id) return;
    const said = h("p", { class: "state", role: "status" });
    const list = h("ul", {}, ...others.map((one) => h("li", {}, press({
      dir: "auto", "aria-label": t("voice", { name: one.text }),
      onclick: async (event) => {
        const pressed = event.currentTarget;
        const done = await call("POST", `notes/${one.id}/voice`, { activity: home.id });
        put(said, done.ok ? t("voiced") : told(done));
        if (done.ok) pressed.closest("li").replaceChildren(h("p", { class: "saved", tabindex: "-1" }, "✓ " + one.text));
      },
    }, "+ " + one.text))));
    slip.setAttribute("aria-label", t("similar"));
    slip.replaceChildren(h("p", {}, t("similar")), list, said, press({
      onclick: () => { slip.hidden = true; sheet.focus(); },
    }, t("similar_no")));
    slip.hidden = false;
    aloud(t("similar"));
  };

  // -- votes

  const ask = async (id) => {
    const before = (ballots.get(id) || {}).mine;
    const answer = await call("GET", "ballot?activity=" + encodeURIComponent(id));
    if (answer.ok) {
      const held = ballots.get(id) || {};
      // what was cast while this was on its way is newer
      if (held.mine !== before) delete answer.found.mine;
      ballots.set(id, { ...held, ...answer.found, said: held.said });
      show();
    } else if (later(answer) && chosen === id) {
      setTimeout(() => { if (chosen === id) ask(id); }, Math.max(answer.wait * 1000 || 0, chance(2000, 4000)));
    } else if (answer.status >= 400) {
      ballots.set(id, { said: told(answer) });
      show();
    }
  };
  let asked;
  const refresh = () => {
    const now = current();
    if (!now || !votes(now)) return;
    clearTimeout(asked);
    asked = setTimeout(() => { if (chosen === now.id) ask(now.id); }, chance(300, 2500));
  };
  const cast = async (id, ballot) => {
    const marks = ballot.pending;
    const answer = await call("PUT", "ballot", { activity: id, marks });
    if (locked(answer)) {
      leave(answer);
      return false;
    }
    if (later(answer)) {
      trouble(answer);
      return false;
    }
    tries = 0;
    const now = ballots.get(id);
    now.said = answer.ok ? "" : told(answer);
    if (now.pending === marks) {
      now.pending = null;
      store.drop(`${code}:b:${id}`);
    }
    if (answer.ok) Object.assign(now, answer.found.items ? answer.found : { mine: answer.found.mine || marks });
    aloud(answer.ok ? t("vote_saved") : now.said);
    return true;
  };
  const mark = (ballot, marks) => {
    ballot.pending = marks;
    ballot.said = "";
    store.set(`${code}:b:${chosen}`, marks);
    show();
    wake(400);
  };
  const drawVote = () => {
    const now = current();
    const ballot = ballots.get(now.id) || {};
    const way = now.way || ballot.way || {};
    const items = ballot.items || [];
    const marks = ballot.pending || ballot.mine || {};
    const shut = now.stage !== "open";
    const value = (item, scale) => Number((marks[item.id] || {})[scale]) || 0;
    const set = (item, changed) => {
      const next = { ...marks, [item.id]: { ...marks[item.id], ...changed } };
      mark(ballot, next);
    };
    const cast = Object.keys(marks).length;
    const how = ballot.said ? "refused" : ballot.pending ? (sending === now.id || !tries ? "saving" : "waiting") : cast ? "saved" : "none";
    const stand = h("div", { class: "stand" });
    const hint = { marks: "marks_hint", order: "order_hint", views: "views_hint" }[way.method];
    const used = items.reduce((sum, item) => sum + value(item, "dots"), 0);
    const left = way.dots - used;
    if (way.method === "dots") stand.append(h("p", {}, t("dots_left", { left, of: way.dots })));
    stand.append(h("p", { class: how === "saved" || how === "refused" ? how : "quiet" }, ballot.said || t("vote_" + how)));
    let list = items;
    if (way.method === "order") {
      list = [...items].sort((a, b) => (value(a, "place") || 1e6) - (value(b, "place") || 1e6));
    }
    const order = (from, to) => {
      const next = [...list];
      next.splice(to, 0, ...next.splice(from, 1));
      mark(ballot, Object.fromEntries(next.map((item, place) => [item.id, { place: place + 1 }])));
    };
    const control = (item, place) => {
      const name = short(item.text);
      const knob = (k, sign, key, off, act) => press({
        "data-k": `${k}-${item.id}`, "aria-label": t(key, { name }), "aria-disabled": off || shut ? "true" : null,
        onclick: () => { if (!off && !shut) act(); },
      }, sign);
      if (way.method === "dots") {
        const dots = value(item, "dots");
        return h("div", { class: "row" },
          knob("less", "−", "less", !dots, () => set(item, { dots: dots - 1 })),
          h("output", { "aria-label": t("dots_given", { number: dots }) }, String(dots)),
          knob("more", "+", "more", left <= 0 || dots >= way.per_item, () => set(item, { dots: dots + 1 })));
      }
      if (way.method === "order") {
        return h("div", { class: "row" }, h("span", { class: "place" }, t("place", { number: place + 1 })),
          knob("up", "↑", "up", place === 0, () => order(place, place - 1)),
          knob("down", "↓", "down", place === list.length - 1, () => order(place, place + 1)));
      }
      if (way.method === "views") {
        return h("fieldset", { disabled: shut }, h("legend", { class: "sr" }, name), h("div", { class: "chips" },
          ...["agree", "disagree", "unsure"].map((view, at) => h("label", {}, h("input", {
            type: "radio", name: `view-${item.id}`, "data-k": `view-${view}-${item.id}`, checked: value(item, "view") === at + 1,
            onchange: () => set(item, { view: at + 1 }),
          }), h("span", {}, t("scale_" + view))))));
      }
      return h("div", {}, ...["impact", "effort"].map((scale) => h("fieldset", { disabled: shut }, h("legend", {}, t("scale_" + scale), h("span", { class: "sr" }, ": " + name)),
        h("div", { class: "chips" }, ...[1, 2, 3, 4, 5].map((step) => h("label", {}, h("input", {
          type: "radio", name: `${scale}-${item.id}`, "data-k": `${scale}-${step}-${item.id}`, checked: value(item, scale) === step,
          onchange: () => set(item, { [scale]: step }),
        }), h("span", {}, String(step))))))));
    };
    const tally = ballot.tally || {};
    const figures = (item) => (typeof tally[item.id] === "object" ? tally[item.id] || {} : item.id in tally ? { dots: tally[item.id] } : {});
    const most = Math.max(1, ...items.map((item) => Number(figures(item).dots) || 0));
    const bar = ([scale, number], at, all) => {
      if (!(`scale_${scale}` in words)) return null;
      const whole = way.method !== "views" ? 5 : all.reduce((sum, [, one]) => sum + one, 0) || 1;
      const share = { dots: number / most, place: 1 - (number - 1) / Math.max(1, items.length) }[scale] ?? number / whole;
      const line = h("i");
      line.style.width = `${Math.max(0, Math.min(1, share)) * 100}%`;
      return h("div", { class: "bar" }, h("span", {}, t("scale_" + scale)), line, h("b", {}, number.toLocaleString(lang, { maximumFractionDigits: 1 })));
    };
    voting.replaceChildren(
      h("p", { class: "promise" }, t("promise_vote")),
      stand,
      hint && h("p", { class: "quiet" }, t(hint)) || "",
      items.length ? h("ol", {}, ...list.map((item, place) => h("li", {},
        item.under && h("p", { class: "quiet", dir: "auto" }, item.under),
        h("p", { class: "words", dir: "auto" }, item.text), control(item, place), ...Object.entries(figures(item)).map(bar))))
        : h("p", { class: "quiet" }, ballot.items ? t("vote_empty") : t("loading")),
      way.method === "order" && !cast && items.length && !shut
        ? press({ class: "go", "data-k": "as-is", onclick: () => order(0, 0) }, t("order_as_is")) : "",
    );
  };

  // -- coming in

  const title = (text) => {
    put($("title"), text);
    document.title = text;
  };
  const leave = (answer) => {
    hush();
    clearTimeout(beating);
    store.drop(code + ":me");
    me = null;
    room = null;
    $("room").hidden = true;
    look(code, answer.status === 404 && answer.found.message ? answer.found.message : t("again"));
  };
  let looking;
  const look = async (wanted, said = "") => {
    clearTimeout(looking);
    code = wanted;
    const answer = wanted ? await call("GET", "welcome?code=" + encodeURIComponent(wanted)) : { status: 400, found: {} };
    if (code !== wanted || me) return;
    if (later(answer) && answer.status !== 429 && !answer.found.message) {
      online(false, "offline_join");
      looking = setTimeout(() => look(wanted, said), chance(2000, 4000));
      return;
    }
    online(true);
    $("loading").hidden = true;
    $("join").hidden = false;
    welcome = answer.ok ? answer.found : null;
    put($("join-said"), [said, answer.ok ? "" : answer.found.message].filter((one, at, all) => one && all.indexOf(one) === at).join(" "));
    field.value = field.value || wanted;
    drawJoin();
    if (answer.ok && document.activeElement !== document.body) $("join-title").focus();
  };
  const choice = (name, legend, options) => {
    if (!options.length) return "";
    const ask = { id: "pick-" + name, name };
    if (options.length > 8) {
      return h("div", {}, h("label", { for: ask.id }, legend), h("select", ask, h("option", { value: "" }, t("none_" + name)),
        ...options.map(([value, text]) => h("option", { value }, text))));
    }
    return h("fieldset", {}, h("legend", {}, legend), h("div", { class: "chips" }, ...[...options, ["", t("none_" + name)]].map(([value, text]) => h("label", {},
      h("input", { type: "radio", name, value }), h("span", { dir: "auto" }, text)))));
  };
  const picked = (name) => {
    const list = entry.elements[name];
    return list ? list.value : "";
  };
  const drawJoin = () => {
    const before = { group: picked("group"), table: picked("table") };
    $("find").hidden = Boolean(welcome);
    entry.hidden = !welcome;
    const session = welcome ? welcome.session : { title: "Minga", purpose: "", groups: [], tables: [] };
    put($("join-title"), session.title);
    document.title = session.title;
    put($("title"), "Minga");
    put($("purpose"), session.purpose || "");
    $("privacy-now").hidden = !(welcome && welcome.anonymous);
    $("choices").replaceChildren(
      choice("group", t("group"), (session.groups || []).map((one) => [one.id, one.name])),
      choice("table", t("table"), (session.tables || []).map((one) => [one, one])));
    for (const name of ["group", "table"]) {
      const list = entry.elements[name];
      if (list && before[name]) list.value = before[name];
    }
  };
  const enter = () => {
    recall();
    rows.clear();
    $("notes").replaceChildren();
    chosen = null;
    room = null;
    $("join").hidden = true;
    $("loading").hidden = false;
    return beat();
  };
  $("find").onsubmit = (event) => {
    event.preventDefault();
    const wanted = tidy(field.value);
    if (!wanted) return field.focus();
    look(wanted);
  };
  entry.onsubmit = async (event) => {
    event.preventDefault();
    const go = $("go");
    if (go.disabled) return;
    go.disabled = true;
    const asked = { code };
    for (const [name, value] of [["alias", $("alias").value.trim()], ["group", picked("group")], ["table", picked("table")]]) {
      if (value) asked[name] = value;
    }
    const answer = await call("POST", "join", asked);
    go.disabled = false;
    if (!answer.ok || !answer.found.token) {
      put($("join-said"), told(answer));
      return;
    }
    const group = welcome.session.groups.find((one) => one.id === asked.group);
    me = { ...answer.found.me, token: answer.found.token, groupName: group ? group.name : "" };
    store.set(code + ":me", me);
    store.set("last", code);
    history.replaceState(null, "", `${base}/j/${code}${location.search}`);
    put($("join-said"), "");
    await enter();
    prompt.focus();
    aloud(t("joined"));
  };

  // -- the sheet

  sheet.oninput = () => {
    if (chosen) store.set(draftKey(), sheet.value);
    counted();
  };
  sheet.onkeydown = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    const text = sheet.value.trim();
    sheet.focus();
    if (sheet.readOnly) return;
    if (!text) {
      put($("count"), t("empty"));
      return;
    }
    if (counted() < 0) return;
    write(text);
    sheet.value = "";
    store.drop(draftKey());
    slip.hidden = true;
    counted();
  };

  // -- languages: the words of another page of ours take the place of these, and nothing else changes

  const label = () => {
    document.documentElement.lang = lang;
    tongue.value = lang;
    for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
    sheet.placeholder = t("placeholder");
  };
  const speak = async (wanted) => {
    try {
      const answer = await fetch(`${base}/j?lang=${wanted}`);
      const other = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("data");
      ({ words, lang } = JSON.parse(other.textContent));
    } catch (_) {
      tongue.value = lang;
      return online(false, "try_again");
    }
    store.set("lang", lang);
    if (new URLSearchParams(location.search).has("lang")) history.replaceState(null, "", `${location.pathname}?lang=${lang}`);
    online(true);
    label();
    counted();
    slip.hidden = true;
    if (me) show();
    else if (!$("join").hidden) drawJoin();
  };
  tongue.append(...Object.entries(data.languages).map(([value, text]) => h("option", { value, lang: value }, text)));
  tongue.onchange = () => speak(tongue.value);

  addEventListener("online", kick);
  addEventListener("offline", () => me && online(false));
  addEventListener("pageshow", (event) => event.persisted && kick());
  document.addEventListener("visibilitychange", kick);
  addEventListener("storage", (event) => {
    // the same room in another tab
    if (!me || !event.key || !event.key.startsWith(`minga:${code}:n:`)) return;
    const id = event.key.split(":")[3];
    const note = event.newValue && JSON.parse(event.newValue);
    if (note) notes.set(id, note);
    else notes.delete(id);
    show();
  });
  setInterval(tick, 500);

  label();
  const last = location.pathname.match(/\/j\/([^/]+)/);
  code = tidy(last ? last[1] : "") || store.get("last") || "";
  me = code ? store.get(code + ":me") : null;
  const wanted = store.get("lang");
  if (wanted && wanted !== lang && wanted in data.languages && !new URLSearchParams(location.search).has("lang")) speak(wanted);
  if (me) enter();
  else look(code);
})();
