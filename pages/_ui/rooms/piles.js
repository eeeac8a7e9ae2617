// Notes put into piles, one at a time, before anybody looks at a grouping; desk.js comes before.
// The piles are kept here, and in the tab's own storage, until the server says that it has stored them. What this tab
// put, named or made is sent as touched: the rest stays as another tab of the same person has it.
const cut = (text) => (text.length > 90 ? `${text.slice(0, 89)}…` : text);
const copy = (value) => JSON.parse(JSON.stringify(value));
const SOON = 500;

const send = (root) => {
  root.due = false;
  root.sent = (root.sent || 0) + 1;
  root.turn = `${root.visit}-${root.sent}`;
  root.set("piles", { turn: root.turn, piles: root.piles, touched: [...root.touched.keys()] });
  clearTimeout(root.timer);
  root.timer = setTimeout(() => root.isConnected && root.unsaved && send(root), AGAIN);
};

const keep = (root) => {
  root.unsaved = true;
  root.due = true;
  hold(root.place, { piles: root.piles, touched: [...root.touched.keys()] });
  clearTimeout(root.timer);
  root.timer = setTimeout(() => send(root), SOON);
};

/** Piles as one text, whatever the order in them. */
const told = (piles) => JSON.stringify(piles.map((pile) => [pile.id, pile.name, ...[...pile.note_ids].sort()]).sort());

/** What differs from how the piles were is this tab's own doing, from the next sending on. */
const touch = (root, before) => {
  const homes = (piles) => new Map(piles.flatMap((pile) => [[pile.id, pile.name], ...pile.note_ids.map((id) => [id, pile.id])]));
  const [was, is] = [homes(before), homes(root.piles)];
  for (const id of new Set([...was.keys(), ...is.keys()])) if (was.get(id) !== is.get(id)) root.touched.set(id, (root.sent || 0) + 1);
};

// whoever turns to the comparison finds the last note in it
const leaving = (root) => root.due && send(root);

const change = (root, edit) => {
  const before = copy(root.piles);
  root.past.push({ piles: before, skipped: [...root.skipped] });
  edit();
  touch(root, before);
  keep(root);
  draw(root);
};

const piled = (root) => new Set(root.piles.flatMap((pile) => pile.note_ids));

const left = (root) => {
  const taken = piled(root);
  const open = root.notes.filter((note) => !taken.has(note.id));
  const later = new Map(root.skipped.map((id, i) => [id, i]));
  return [
    ...open.filter((note) => !later.has(note.id)),
    ...open.filter((note) => later.has(note.id)).sort((a, b) => later.get(a.id) - later.get(b.id)),
  ];
};

const leave = (root, noteId) => {
  const from = root.piles.find((pile) => pile.note_ids.includes(noteId));
  if (!from) return;
  from.note_ids = from.note_ids.filter((id) => id !== noteId);
  if (!from.note_ids.length) root.piles = root.piles.filter((pile) => pile !== from);
};

const put = (root, noteId, pile) => {
  if (pile.note_ids.includes(noteId)) return;
  change(root, () => {
    leave(root, noteId);
    pile.note_ids.push(noteId);
    root.tell(fill(root.labels.put, { name: pile.name }));
  });
};

const make_pile = (root, note, name) => {
  const tidy = name.trim().replace(/\s+/g, " ").slice(0, 120);
  if (!tidy) return false;
  change(root, () => {
    const last = Math.max(0, ...root.piles.map((pile) => Number(pile.id.slice(0, 4)) || 0));
    const id = `${String(last + 1).padStart(4, "0")}-${letters(6)}`;
    root.piles.push({ id, name: tidy, note_ids: note ? [note.id] : [] });
  });
  return true;
};

const take_out = (root, noteId) => change(root, () => leave(root, noteId));

// A note that the mouse lifts, and what it can be let go over; fingers and keys have the buttons.
const lifts = (root, element, noteId) => {
  element.draggable = true;
  element.addEventListener("dragstart", (event) => {
    root.lifted = noteId;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    element.classList.add("lifted");
  });
  element.addEventListener("dragend", () => {
    root.lifted = null;
    element.classList.remove("lifted");
  });
};

const takes = (root, element, act) => {
  element.addEventListener("dragover", (event) => {
    if (!root.lifted) return;
    event.preventDefault();
    element.classList.add("target");
  });
  element.addEventListener("dragleave", (event) => {
    if (!element.contains(event.relatedTarget)) element.classList.remove("target");
  });
  element.addEventListener("drop", (event) => {
    const noteId = root.lifted;
    root.lifted = null;
    element.classList.remove("target");
    if (!noteId) return;
    event.preventDefault();
    act(noteId);
  });
};

const skip = (root, note) =>
  change(root, () => {
    root.skipped = [...root.skipped.filter((id) => id !== note.id), note.id];
  });

const back = (root) => {
  const before = root.past.pop();
  if (!before) return;
  const now = root.piles;
  root.piles = before.piles;
  root.skipped = before.skipped;
  touch(root, now);
  keep(root);
  draw(root);
};

const by_key = (root, event) => {
  const on = event.composedPath()[0];
  if (on.tagName === "INPUT") return false;
  const note = left(root)[0];
  const key = event.key.toLowerCase();
  if (key === "u") back(root);
  else if (key === "n") root.fresh.focus();
  else if (!note) return false;
  else if (key === "s") skip(root, note);
  else if (/^[1-9]$/.test(key) && root.piles[key - 1]) put(root, note.id, root.piles[key - 1]);
  else return false;
  return true;
};

const pile_card = (root, pile, number) => {
  const { labels } = root;
  const item = make("li", "pile");
  const button = make("button", "home");
  button.type = "button";
  const name = make("span", "name", pile.name);
  name.dir = "auto";
  button.append(make("kbd", "", number <= 9 ? String(number) : "·"), name, make("span", "count", String(pile.note_ids.length)));
  const note = left(root)[0];
  button.onclick = () => note && put(root, note.id, pile);
  const inside = make("details");
  inside.open = root.open.has(pile.id);
  inside.ontoggle = () => (inside.open ? root.open.add(pile.id) : root.open.delete(pile.id));
  inside.append(make("summary", "", labels.inside));
  const list = make("ul");
  for (const id of pile.note_ids) {
    const text = root.texts.get(id);
    const line = make("li");
    const words = make("span", "", text === undefined ? labels.gone : cut(text));
    words.dir = "auto";
    const out = make("button", "", labels.out);
    out.type = "button";
    out.onclick = () => take_out(root, id);
    line.append(words, out);
    lifts(root, line, id);
    list.append(line);
  }
  const rename = make("form", "rename");
  const box = make("input");
  box.value = pile.name;
  box.maxLength = 120;
  box.setAttribute("aria-label", labels.name);
  const save = make("button", "", labels.rename);
  rename.append(box, save);
  rename.onsubmit = (event) => {
    event.preventDefault();
    const tidy = box.value.trim();
    if (tidy) change(root, () => (pile.name = tidy));
  };
  inside.append(list, rename);
  item.append(button, inside);
  takes(root, item, (noteId) => put(root, noteId, pile));
  return item;
};

const draw_status = (root) => {
  root.kept.textContent = root.unsaved ? root.labels.waiting : root.piles.length ? root.labels.stored : "";
  root.kept.dataset.waiting = root.unsaved ? "1" : "0";
};

const draw = (root) => {
  const { labels } = root;
  const open = left(root);
  const note = open[0];
  const total = root.notes.length;
  const done = total - open.length;
  show_progress(root, done, total, fill(labels.progress, { n: done, total }));
  draw_status(root);
  const sheet = make("div");
  const paper = note ? note_paper(note) : make("p", "over", labels.over);
  if (note) lifts(root, paper, note.id);
  sheet.append(paper);
  const tools = make("div", "tools");
  if (note) tools.append(tool("S", labels.skip, () => skip(root, note)));
  tools.append(tool("U", labels.undo, () => back(root), root.past.length > 0));
  sheet.append(tools);
  takes(root, sheet, (noteId) => piled(root).has(noteId) && take_out(root, noteId));

  const side = make("div");
  if (!root.piles.length) side.append(make("p", "none", labels.none));
  const piles = make("ul", "piles");
  piles.append(...root.piles.map((pile, i) => pile_card(root, pile, i + 1)));
  const fresh = make("form", "fresh");
  root.fresh = make("input");
  root.fresh.placeholder = labels.fresh;
  root.fresh.maxLength = 120;
  root.fresh.setAttribute("aria-label", labels.fresh);
  const add = make("button", "", labels.make);
  fresh.append(root.fresh, add);
  fresh.onsubmit = (event) => {
    event.preventDefault();
    if (make_pile(root, note, root.fresh.value)) root.focus({ preventScroll: true });
  };
  side.append(piles, fresh);
  root.desk.replaceChildren(sheet, side);
  if (note) root.tell(fill(labels.told, { n: done, total, text: note.text }), true);
  keep_keys(root);
};

const build = (root, data) => {
  set_up(root, data.labels.piles, by_key);
  root.place = data.place;
  root.live.setAttribute("aria-live", "polite");
  root.tell = (text, more) => {
    root.live.textContent = more ? `${root.live.textContent} ${text}`.trim().slice(-600) : text;
  };
  root.past = [];
  root.skipped = [];
  root.open = new Set();
  root.piles = copy(data.piles);
  root.touched = new Map();
  const kept = held(data.place);
  if (kept?.piles) {
    root.piles = kept.piles;
    root.touched = new Map(kept.touched.map((id) => [id, 0]));
    root.unsaved = true;
  }
  root.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !root.contains(event.relatedTarget)) leaving(root);
  });
  root.addEventListener("pointerleave", () => leaving(root));
};

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  const root = parentElement.querySelector(".queue");
  const fresh = root.place !== data.place;
  root.labels = data.labels;
  root.set = setStateValue;
  if (fresh) build(root, data);
  root.texts = new Map(data.texts);
  let heard = false;
  if (data.stored && data.stored === root.turn && root.unsaved) {
    for (const [id, turn] of [...root.touched]) if (turn <= root.sent) root.touched.delete(id);
    root.unsaved = root.touched.size > 0;
    heard = !root.unsaved && told(data.piles) !== told(root.piles);
  }
  if (heard) {
    // another tab of the same person had more
    root.piles = copy(data.piles);
    root.past = [];
  }
  if (data.stored && data.stored === root.turn && !root.unsaved) {
    clearTimeout(root.timer);
    try {
      sessionStorage.removeItem(root.place);
    } catch { /* nothing was kept */ }
  }
  const state = JSON.stringify(data.notes);
  const other = state !== root.state;
  root.state = state;
  root.notes = data.notes;
  if (fresh || other || heard) draw(root);
  else draw_status(root);
  if (fresh && root.unsaved) send(root);
  if (fresh) take_keys(root);
}
