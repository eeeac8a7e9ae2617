// The wall: it only reads. People's words go in by textContent alone.
(() => {
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const base = location.pathname.replace(/\/w(\/.*)?$/, "");
  const key = encodeURIComponent(data.key);
  const TURN = 12000;
  // sizes of the words at 1,920 points across and how many columns go with each; the last is the smallest ever
  const STEPS = [[44, 3], [36, 4], [30, 5], [25, 6], [21, 7]];
  const SMALLEST = 20;
  const lang = data.lang;
  const notes = new Map();
  const cards = new Map();
  let room = null;
  let themes = [];
  let places = {};
  let rev = -1;
  let offset = 0;

  const t = (name, fill = {}) => {
    const found = data.words[name];
    const text = typeof found === "string" ? found : found[fill.notes === 1 ? 0 : 1];
    return text.replace(/\{(\w+)\}/g, (all, blank) => (blank in fill ? fill[blank] : all));
  };
  const make = (tag, kind, text) => {
    const element = document.createElement(tag);
    if (kind) element.className = kind;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const put = (id, text) => {
    if ($(id).textContent !== text) $(id).textContent = text;
  };
  const number = (value) => value.toLocaleString(lang);

  // -- what is shown

  const votes = (one) => one.kind === "vote" || one.kind === "prioritisation";
  const open = () => room.activities.filter((one) => one.stage === "open");
  const shown = () => {
    const writing = open().filter((one) => !votes(one)).map((one) => one.id);
    return [...notes.values()].filter((note) => !writing.length || writing.includes(note.activity));
  };
  const card = (note) => {
    const sign = JSON.stringify([note.text, note.group, note.author, note.voices]);
    const before = cards.get(note.id);
    if (before && before.sign === sign) return before.element;
    const element = before ? before.element : make("article", "paper new");
    const words = make("p", "", note.text);
    words.dir = "auto";
    const about = [note.author, note.group, note.voices > 0 && t("voices", { number: note.voices })].filter(Boolean).join(" · ");
    element.replaceChildren(words);
    if (about) element.append(make("footer", "", about));
    element.onanimationend = () => element.classList.remove("new");
    cards.set(note.id, { element, sign });
    return element;
  };
  const paint = (element, colour) => {
    const found = /^#?([0-9a-f]{6})$/i.exec(colour || "");
    if (found) element.style.setProperty("--hue", "#" + found[1]);
    else element.style.removeProperty("--hue");
  };
  const heading = (group, again) => {
    const element = make("h2", "heading", again ? t("continued", { name: group.name }) : group.name);
    element.dir = "auto";
    if (!again) element.append(make("span", "", number(group.notes.length)));
    paint(element, group.colour);
    return element;
  };
  const groups = (list) => {
    if (!themes.length) return [{ id: "", name: "", notes: list }];
    const found = themes.map((theme) => ({ ...theme, notes: list.filter((note) => places[note.id] === theme.id) }));
    const rest = list.filter((note) => !themes.some((theme) => theme.id === places[note.id]));
    return [...found, { id: "", name: t("without"), notes: rest }].filter((group) => group.notes.length);
  };

  // -- where the papers go: the largest words at which all fit, and pages when the smallest do not

  let step = 0;
  let sheets = [];
  let here = 0;
  let structure = "";
  let gap = 14;
  const space = () => {
    const box = $("wall").getBoundingClientRect();
    const join = $("join").hidden || document.body.className ? null : $("join").getBoundingClientRect();
    return { width: box.width, height: box.height, join: join && { left: join.left - box.left, top: join.top - box.top } };
  };
  const sizes = (at, { width, height }) => {
    const size = Math.max(SMALLEST, STEPS[at][0] * Math.min(width / 1840, height / 780, 2));
    const columns = Math.max(1, Math.min(STEPS[at][1], Math.floor(width / (size * 9))));
    return { size, columns, lines: Math.max(3, Math.floor(height * 0.45 / (size * 1.28))) };
  };
  // how far down a column may go: the way in keeps its corner
  const floors = (columns, { width, height, join }) => Array.from({ length: columns }, (_, place) =>
    (join && (width + gap) * (place + 1) / columns - gap > join.left - gap ? Math.min(height, join.top - gap) : height));
  const dress = (element, { size, lines }) => {
    for (const [name, value] of [["--size", size + "px"], ["--lines", lines], ["--gap", gap + "px"]]) element.style.setProperty(name, value);
  };
  const measure = (parts, look, width) => {
    const probe = make("div");
    probe.id = "probe";
    dress(probe, look);
    probe.style.width = (width - gap * (look.columns - 1)) / look.columns + "px";
    const copies = parts.map((part) => part.cloneNode(true));
    probe.append(...copies);
    $("wall").append(probe);
    const heights = copies.map((copy) => copy.offsetHeight);
    probe.remove();
    return heights;
  };
  const arrange = (list, at, room_) => {
    const look = sizes(at, room_);
    const limits = floors(look.columns, room_);
    const parts = [];
    for (const group of groups(list)) {
      if (group.name) parts.push({ group, element: heading(group, false) });
      for (const note of group.notes) {
        const element = card(note);
        paint(element, group.colour);
        parts.push({ note, element });
      }
    }
    const heights = measure(parts.map((part) => part.element), look, room_.width);
    const fresh = () => limits.map(() => ({ parts: [], used: 0 }));
    const pages = [fresh()];
    let column = 0;
    let group = null;
    const fits = (one, place, height) => one.used + height <= limits[place] || (!one.parts.length && limits[place] === Math.max(...limits));
    parts.forEach((part, place) => {
      const height = heights[place] + gap;
      const page = () => pages[pages.length - 1];
      if (part.group) group = { part, height };
      if (!group) {
        // without themes a paper goes where the column is shortest, and stays there
        const free = page().map((one, at_) => [one, at_]).filter(([one, at_]) => fits(one, at_, height));
        if (!free.length) pages.push(fresh());
        const best = free.length ? free.reduce((a, b) => (b[0].used < a[0].used ? b : a))[0] : page()[0];
        best.parts.push(part.element);
        best.used += height;
        return;
      }
      // with themes the columns are read one after the other; a heading keeps its first paper beside it
      const needed = part.group ? height + (heights[place + 1] || 0) + gap : height;
      while (!fits(page()[column], column, needed)) {
        column += 1;
        if (column === limits.length) {
          pages.push(fresh());
          column = 0;
        }
        if (!part.group && needed + group.height <= limits[column]) {
          page()[column].parts.push(heading(group.part.group, true));
          page()[column].used += group.height;
        }
      }
      page()[column].parts.push(part.element);
      page()[column].used += height;
    });
    return { look, pages };
  };
  const lay = (from) => {
    const list = shown();
    const room_ = space();
    gap = Math.max(8, Math.round(room_.width / 130));
    let at = from;
    let found = arrange(list, at, room_);
    while (found.pages.length > 1 && at < STEPS.length - 1) {
      at += 1;
      found = arrange(list, at, room_);
    }
    step = at;
    // papers that stay where they are are not touched, so that nothing flickers
    while (sheets.length > found.pages.length) sheets.pop().remove();
    found.pages.forEach((columns, place) => {
      if (!sheets[place]) {
        sheets[place] = make("section", "sheet");
        $("wall").append(sheets[place]);
      }
      const sheet = sheets[place];
      dress(sheet, found.look);
      while (sheet.children.length > columns.length) sheet.lastChild.remove();
      columns.forEach((column, nth) => {
        if (!sheet.children[nth]) sheet.append(make("div"));
        const home = sheet.children[nth];
        column.parts.forEach((part, order) => {
          if (home.children[order] !== part) home.insertBefore(part, home.children[order] || null);
        });
        while (home.children.length > column.parts.length) home.lastChild.remove();
      });
    });
    for (const id of cards.keys()) {
      if (!notes.has(id)) {
        cards.get(id).element.remove();
        cards.delete(id);
      }
    }
    turn(Math.min(here, sheets.length - 1));
  };

  // -- pages

  let paused = false;
  let turned = Date.now();
  let unseen = false;
  const turn = (to) => {
    here = Math.max(0, to);
    sheets.forEach((sheet, place) => {
      sheet.hidden = place !== here;
      sheet.setAttribute("aria-label", t("page", { number: place + 1, of: sheets.length }));
    });
    $("turner").hidden = sheets.length < 2;
    if ($("dots").children.length !== sheets.length) $("dots").replaceChildren(...sheets.map(() => make("li")));
    [...$("dots").children].forEach((dot, place) => { dot.className = place === here ? "here" : ""; });
    put("page", t("page", { number: here + 1, of: sheets.length }));
    put("pause", paused ? "▶ " + t("turn") : "❚❚ " + t("pause"));
  };
  const move = (by) => {
    turned = Date.now();
    turn((here + by + sheets.length) % sheets.length);
  };
  const hold = () => {
    paused = !paused;
    turned = Date.now();
    turn(here);
  };
  $("pause").onclick = hold;
  addEventListener("keydown", (event) => {
    if (sheets.length < 2 || event.ctrlKey || event.altKey || event.metaKey) return;
    if ((event.key === " " || event.key === "p") && event.target !== $("pause")) {
      event.preventDefault();
      hold();
    } else if (event.key === "ArrowRight" || event.key === "PageDown") move(1);
    else if (event.key === "ArrowLeft" || event.key === "PageUp") move(-1);
  });

  // -- drawing

  const draw = () => {
    if (!room) return;
    const list = shown();
    const now = open();
    const over = room.session.status === "closed" || room.session.status === "archived";
    put("title", room.session.title);
    document.title = room.session.title;
    const asked = now.map((one) => one.prompt || one.title);
    put("prompt", over && !list.length ? t("closed") : asked.join("\n") || room.session.title);
    $("title").hidden = $("prompt").textContent === room.session.title;
    $("prompt").className = $("prompt").textContent.length > 110 || asked.length > 1 ? "long" : "";
    $("prompt").style.whiteSpace = "pre-line";
    const hidden = now.filter((one) => one.concealed && !votes(one)).reduce((sum, one) => sum + one.notes, 0);
    const veiled = now.some((one) => one.concealed && !votes(one));
    const later = t("later", { notes: hidden === 1 ? 1 : number(hidden) });
    put("counts", [
      (list.length || !veiled) && t("notes", { notes: list.length === 1 ? 1 : number(list.length) }),
      themes.length && list.length && t("themes", { number: themes.length }),
      veiled && list.length && later,
    ].filter(Boolean).join(" · "));
    const join = over ? null : room.join;
    document.body.className = join && !list.length && !(veiled && hidden) ? "empty" : "";
    $("join").hidden = !join;
    if (join) {
      const address = `${base}/api/wall/${key}/qr.svg`;
      if (!$("qr").src.endsWith(address)) $("qr").src = address;
      $("qr").alt = t("qr", { name: join.address });
      put("how", t("join"));
      put("address", join.address.replace(/^https?:\/\//, ""));
      put("code-word", t("code"));
      put("code", join.code);
    }
    $("middle").hidden = Boolean(list.length) || document.body.className === "empty" || over;
    put("middle", veiled ? later : now.length ? t("empty") : t("waiting"));
    tick();
    // the words shrink when they must; they grow again only when the whole is laid anew
    const now_ = JSON.stringify([now.map((one) => one.id), themes, places, innerWidth, innerHeight, !join, document.body.className]);
    lay(now_ === structure ? step : 0);
    structure = now_;
  };
  const tick = () => {
    const ends = room ? open().map((one) => one.ends_at).filter(Boolean) : [];
    $("clock").hidden = !ends.length;
    if (ends.length) {
      const left = Math.max(0, Math.ceil((Math.min(...ends) - Date.now() - offset) / 1000));
      const digits = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
      put("clock", left ? digits : t("time_over"));
      $("clock").setAttribute("aria-label", left ? `${t("time")}: ${digits}` : t("time_over"));
      $("clock").classList.toggle("last", left <= 60);
    }
    if (!paused && sheets.length > 1 && Date.now() - turned >= TURN) {
      // new papers are on the last page: the next turn goes there
      move(unseen && here !== sheets.length - 1 ? sheets.length - 1 - here : 1);
      unseen = false;
    }
  };

  // -- listening: the snapshot, and a stream of what changes; the snapshot alone where streams are blocked

  let stream = null;
  let streaming = false;
  let reopen = 0;
  let beating;
  let drawing = 0;
  const soon = () => {
    // many papers at once are laid once
    if (!drawing) drawing = setTimeout(() => { drawing = 0; draw(); }, 40);
  };
  const clock = (found) => {
    if (found.now) offset = found.now - Date.now();
  };
  const take = {
    notes: (found) => {
      for (const note of found.notes) {
        if (!notes.has(note.id)) unseen = true;
        notes.set(note.id, note);
      }
      for (const id of found.gone || []) notes.delete(id);
    },
    room: (found) => {
      room = { ...room, ...found };
    },
    themes: (found) => {
      ({ themes, places } = found);
    },
  };
  const apply = (kind, found) => {
    if (found.rev < rev) return;
    clock(found);
    take[kind](found);
    soon();
  };
  const pull = async () => {
    const answer = await fetch(`${base}/api/wall/${key}?lang=${lang}`, { cache: "no-store" });
    const found = await answer.json();
    if (!answer.ok) {
      const refused = new Error(found.message || "");
      refused.told = answer.status < 500 && answer.status !== 429;
      throw refused;
    }
    rev = found.rev;
    clock(found);
    const known = new Set(found.notes.map((note) => note.id));
    take.notes({ notes: found.notes, gone: [...notes.keys()].filter((id) => !known.has(id)) });
    room = found;
    take.themes({ themes: found.themes || [], places: found.places || {} });
    draw();
  };
  const refused = (message) => {
    // a link that was changed shows nothing any more, nor what it showed before
    if (room) {
      notes.clear();
      room = { ...room, activities: [], join: null };
      draw();
    }
    put("prompt", message);
  };
  const beat = async () => {
    clearTimeout(beating);
    try {
      await pull();
      put("net", "");
      if (!stream && Date.now() > reopen) listen();
    } catch (error) {
      if (error.told) refused(error.message);
      else put("net", t("offline"));
    }
    clearTimeout(beating);
    beating = setTimeout(beat, streaming ? 60000 : 2000 + Math.random() * 2000);
  };
  const listen = () => {
    if (!window.EventSource) return;
    stream = new EventSource(`${base}/api/wall/${key}/events`);
    stream.onopen = () => {
      streaming = true;
      beat();
    };
    for (const kind of Object.keys(take)) {
      stream.addEventListener(kind, (event) => {
        try { apply(kind, JSON.parse(event.data)); } catch (_) { beat(); }
      });
    }
    stream.onerror = () => {
      stream.close();
      stream = null;
      streaming = false;
      reopen = Date.now() + 3000 + Math.random() * 4000;
      clearTimeout(beating);
      beating = setTimeout(beat, 300 + Math.random() * 900);
    };
  };
  let resizing;
  addEventListener("resize", () => {
    clearTimeout(resizing);
    resizing = setTimeout(draw, 150);
  });
  if (document.fonts && document.fonts.ready) document.fonts.ready.then(() => { structure = ""; draw(); });
  setInterval(tick, 500);
  beat();
})();
