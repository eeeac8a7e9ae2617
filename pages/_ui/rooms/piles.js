// Notes put into piles, one at a time, before anybody looks at a grouping; desk.js comes before.
// The piles are kept here, and in the tab's own storage, until the server says that it has stored them.
const cut = (text) => (text.length > 90 ? `${text.slice(0, 89)}…` : text);
const copy = (value) => JSON.parse(JSON.stringify(value));
const SOON = 500;

const send = (root) => {
  root.sent = (root.sent || 0) + 1;
  root.turn = `${root.visit}-${root.sent}`;
  root.set("piles", { turn: root.turn, piles: root.piles });
  clearTimeout(root.timer);
  root.timer = setTimeout(() => root.isConnected && root.unsaved && send(root), AGAIN);
};

const keep = (root) => {
  root.unsaved = true;
  hold(root.place, root.piles);
  clearTimeout(root.timer);
  root.timer = setTimeout(() => send(root), SOON);
};

const change = (root, edit) => {
  root.past.push({ piles: copy(root.piles), skipped: [...root.skipped] });
  edit();
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

const put = (root, note, pile) =>
  change(root, () => {
    pile.note_ids.push(note.id);
    root.tell(fill(root.labels.put, { name: pile.name }));
  });

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

const take_out = (root, pile, noteId) =>
  change(root, () => {
    pile.note_ids = pile.note_ids.filter((id) => id !== noteId);
    if (!pile.note_ids.length) root.piles = root.piles.filter((other) => other !== pile);
  });

const skip = (root, note) =>
  change(root, () => {
    root.skipped = [...root.skipped.filter((id) => id !== note.id), note.id];
  });

const back = (root) => {
  const before = root.past.pop();
  if (!before) return;
  root.piles = before.piles;
  root.skipped = before.skipped;
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
  else if (/^[1-9]$/.test(key) && root.piles[key - 1]) put(root, note, root.piles[key - 1]);
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
  button.onclick = () => note && put(root, note, pile);
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
    out.onclick = () => take_out(root, pile, id);
    line.append(words, out);
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
  sheet.append(note ? note_paper(note) : make("p", "over", labels.over));
  const tools = make("div", "tools");
  if (note) tools.append(tool("S", labels.skip, () => skip(root, note)));
  tools.append(tool("U", labels.undo, () => back(root), root.past.length > 0));
  sheet.append(tools);

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
  const kept = held(data.place);
  root.piles = kept || copy(data.piles);
  if (kept) root.unsaved = true;
};

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  const root = parentElement.querySelector(".queue");
  const fresh = root.place !== data.place;
  root.labels = data.labels;
  root.set = setStateValue;
  if (fresh) build(root, data);
  root.texts = new Map(data.texts);
  if (data.stored && data.stored === root.turn) {
    root.unsaved = false;
    clearTimeout(root.timer);
    try {
      sessionStorage.removeItem(root.place);
    } catch { /* nothing was kept */ }
  }
  const state = JSON.stringify(data.notes);
  const other = state !== root.state;
  root.state = state;
  root.notes = data.notes;
  if (fresh || other) draw(root);
  else draw_status(root);
  if (fresh && root.unsaved) send(root);
  if (fresh) take_keys(root);
}
