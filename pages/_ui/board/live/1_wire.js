// What the board knows, and how it hears and says: everything once, then what changes (docs/room-api.md).
// People's words go in by textContent alone.
const make = (tag, name, text) => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text !== undefined) element.textContent = text;
  return element;
};

const button = (name, text, act) => {
  const element = make("button", name, text);
  element.type = "button";
  if (act) element.onclick = act;
  return element;
};

const folded = (text) => (text || "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A message of the catalogue, filled in; those that count notes have one sentence for one note. */
const tell = (b, key, fill = {}) => {
  const found = b.data.words[key];
  const text = Array.isArray(found) ? found[fill.notes === 1 ? 0 : 1] : found;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in fill ? fill[name] : whole));
};

const PARKED = "";
/** Where a note stands, as one text: theme and strategy. */
const homeOf = (one) => `${one.theme || PARKED}/${(one.theme && one.strategy) || ""}`;
const placeOf = (home) => {
  const [theme, strategy] = home.split("/");
  return { theme: theme || null, strategy: strategy || null };
};

/** What a place is called: "Theme › Strategy". */
const nameOf = (b, place) => {
  if (!place.theme) return tell(b, b.themes.length ? "parked" : "ungrouped");
  const theme = b.themes.find((one) => one.id === place.theme);
  if (!theme) return "—";
  const strategy = theme.strategies.find((one) => one.id === place.strategy);
  return strategy ? `${theme.name} › ${strategy.name}` : theme.name;
};

const fetched = async (b, path, options = {}) => {
  // whoever came in through an organisation's own service has no sign-in of ours, but a pass
  const headers = { ...options.headers, ...(b.data.pass ? { Authorization: `Bearer ${b.data.pass}` } : {}) };
  const answer = await fetch(`${b.data.address}${path}?lang=${b.data.language}`, { ...options, headers });
  const said = await answer.json().catch(() => ({}));
  return { status: answer.status, said };
};

const listen = (b) => {
  const pass = b.data.pass ? `&pass=${encodeURIComponent(b.data.pass)}` : "";
  const stream = new EventSource(`${b.data.address}/stream?lang=${b.data.language}${pass}`);
  b.stream = stream;
  stream.onopen = () => {
    b.pause = 3000;
    readWhole(b);
  };
  stream.onerror = () => {
    offline(b, true);
    if (stream.readyState !== EventSource.CLOSED || b.closed) return;
    // a refusal ends the stream for good; asking for the whole says why
    if (b.pause === 3000) readWhole(b);
    b.again = setTimeout(() => listen(b), b.pause);
    b.pause = Math.min(2 * b.pause, 60000);
  };
  stream.addEventListener("board", (event) => hear(b, JSON.parse(event.data)));
};

const readWhole = async (b) => {
  let answer;
  try {
    answer = await fetched(b, "");
  } catch {
    return offline(b, true);
  }
  if (answer.status !== 200) return notice(b, answer.said.message || tell(b, "offline"), true);
  // a change that was told while this was on its way is not in it
  if (answer.said.rev < b.latest) return readWhole(b);
  offline(b, false);
  b.about = answer.said;
  const kept = new Set(answer.said.notes.map((note) => note.id));
  hear(b, { ...answer.said, gone: [...b.notes.keys()].filter((id) => !kept.has(id)), whole: true });
};

/** Something has changed on the server: draw what differs and nothing else. */
const hear = (b, said) => {
  b.latest = Math.max(b.latest, said.rev);
  if (!b.about || (!said.whole && said.rev <= b.heard)) return;
  b.heard = Math.max(b.heard, said.rev);
  b.undo = said.undo;
  b.redo = said.redo;
  if (said.themes) b.themes = said.themes;
  for (const id of said.gone || []) forget(b, id);
  for (const note of said.notes || []) {
    note.order = b.truth.get(note.id)?.order ?? b.counted++;
    b.truth.set(note.id, note);
    const waiting = b.waiting.get(note.id);
    // what this person has just put somewhere stays there until the server has answered
    b.notes.set(note.id, waiting ? { ...note, ...waiting, ink: true } : note);
  }
  if (said.themes || said.whole) drawColumns(b);
  for (const note of said.notes || []) drawCard(b, b.notes.get(note.id));
  if (said.whole) {
    drawFilters(b);
    paintAll(b);
    siftAll(b);
    // columns that come before what is in view must not push a phone to the last of them
    if (!b.element.classList.contains("ready")) {
      b.board.scrollLeft = 0;
      b.line.hidden = true;
    }
    b.element.classList.add("ready");
  }
  count(b);
  drawTools(b);
  for (const act of said.acts || []) if (act.who !== b.about.me) notice(b, tell(b, "said_by", { who: act.who, action: act.told }));
};

/** Send an edit; true when it is stored. A clash with somebody else is shown, and loses neither. */
const send = async (b, edit, receipt, { quietly } = {}) => {
  let answer;
  try {
    answer = await fetched(b, "/edit", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ since: b.heard, ...edit }),
    });
  } catch {
    notice(b, tell(b, "failed"), true);
    return { status: 0, said: {} };
  }
  if (answer.status === 200) {
    if (receipt) notice(b, receipt, false, !quietly);
  } else if (!answer.said.clashes) notice(b, answer.said.message || tell(b, "failed"), true);
  return answer;
};

/** Put notes somewhere: seen at once, said to the server with where each stood when it was lifted. */
const place = async (b, ids, target, stood) => {
  const moving = ids.filter((id) => b.notes.has(id) && homeOf(b.notes.get(id)) !== homeOf(target));
  const where = nameOf(b, target);
  if (!moving.length) return announce(b, tell(b, "said_same", { where }));
  const started = moving.map((id) => ({ id, ...(stood?.get(id) || placeOf(homeOf(b.truth.get(id)))) }));
  hold(b, moving, target);
  announce(b, tell(b, "dropped", { notes: moving.length, where }));
  const answer = await send(b, { action: "move", notes: started, ...target }, tell(b, "dropped", { notes: moving.length, where }));
  release(b, moving, answer);
  const clashes = answer.said.clashes || [];
  if (!clashes.length) return;
  for (const clash of clashes) clashOf(b, clash, started.find((one) => one.id === clash.id));
  const free = moving.filter((id) => !clashes.some((clash) => clash.id === id));
  if (free.length) await place(b, free, target, new Map(started.map(({ id, theme, strategy }) => [id, { theme, strategy }])));
};

/** Show notes where they are wanted while the server is asked. */
const hold = (b, ids, target) => {
  for (const id of ids) {
    b.waiting.set(id, target);
    b.notes.set(id, { ...b.notes.get(id), ...target, ink: true });
    drawCard(b, b.notes.get(id));
  }
  count(b);
};

/** The server has answered: what it knows is what is shown, as soon as it has been heard. */
const release = (b, ids, answer) => {
  const settle = () => {
    for (const id of ids) {
      b.waiting.delete(id);
      if (!b.truth.has(id)) continue;
      b.notes.set(id, b.truth.get(id));
      drawCard(b, b.truth.get(id));
    }
    count(b);
  };
  if (answer.status !== 200 || b.heard >= answer.said.rev) return settle();
  const ends = Date.now() + 4000;
  const wait = () => (b.heard >= answer.said.rev || Date.now() > ends ? settle() : setTimeout(wait, 30));
  wait();
};

/** Undo or redo; steps that are asked for while one is on its way follow it, none is lost. */
const back = (b, which) => {
  b.steps = (b.steps || Promise.resolve()).then(() => oneStep(b, which));
};

const oneStep = async (b, which) => {
  const action = b[which];
  if (!action || b.closed) return;
  b.element.classList.add("going");
  const answer = await send(b, { action: which });
  const ends = Date.now() + 2000;
  // the next step takes back what is seen, so this one is seen first
  while (answer.status === 200 && b.heard < answer.said.rev && Date.now() < ends) await new Promise((go) => setTimeout(go, 20));
  b.element.classList.remove("going");
  if (answer.status === 200) notice(b, tell(b, which === "undo" ? "said_undone" : "said_redone", { action }));
};
