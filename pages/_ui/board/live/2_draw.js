// Columns, sections and cards: made once, then only what differs is touched.

const offline = (b, is) => {
  b.off.hidden = !is;
};

/** For those who do not see it. */
const announce = (b, text) => {
  b.live.textContent = "";
  requestAnimationFrame(() => (b.live.textContent = text));
};

/** A line under the tools that says what happened; with the way back when it was this person's act. */
const notice = (b, text, trouble = false, undo = false) => {
  clearTimeout(b.fading);
  b.line.className = `line${trouble ? " trouble" : ""}`;
  b.line.replaceChildren(make("span", "", text));
  if (undo) b.line.append(button("plain", tell(b, "undo"), () => back(b, "undo")));
  b.line.hidden = false;
  if (trouble) announce(b, text);
  b.fading = setTimeout(() => (b.line.hidden = true), trouble ? 15000 : 7000);
};

const drawColumns = (b) => {
  const keep = focusedIn(b);
  const wanted = [...b.themes.map((theme) => theme.id), PARKED];
  for (const [id, column] of b.columns) {
    if (wanted.includes(id)) continue;
    for (const list of column.lists.values()) for (const card of [...list.children]) b.loose.append(card);
    column.element.remove();
    b.columns.delete(id);
  }
  for (const theme of b.themes) drawColumn(b, theme);
  drawParking(b);
  wanted.forEach((id, place) => {
    const { element } = b.columns.get(id);
    if (b.board.children[place] !== element) b.board.insertBefore(element, b.board.children[place] || b.fresh);
  });
  b.board.append(b.fresh);
  // only when themes came, went or changed names may a card that did not change have to be drawn again
  const shape = JSON.stringify(b.themes.map((theme) => [theme.id, theme.name, theme.strategies]));
  if (shape !== b.shape) for (const note of b.notes.values()) drawCard(b, note);
  b.shape = shape;
  if (keep) refocus(b, keep);
};

const columnOf = (b, id) => {
  let column = b.columns.get(id);
  if (column) return column;
  const element = make("section", "column");
  element.dataset.theme = id;
  const head = make("header", "head");
  const body = make("div", "body");
  element.append(head, body);
  column = { element, head, body, lists: new Map(), sections: new Map(), told: "" };
  b.columns.set(id, column);
  return column;
};

const drawColumn = (b, theme) => {
  const column = columnOf(b, theme.id);
  column.element.style.setProperty("--hue", theme.paper);
  column.element.style.setProperty("--bar", theme.bar);
  const told = JSON.stringify([theme.name, theme.locked]);
  if (column.told !== told && !column.head.querySelector("input")) {
    column.told = told;
    drawHead(b, column, theme);
  }
  const wanted = [...theme.strategies, { id: "", name: tell(b, "loose") }];
  for (const [id, section] of column.sections) {
    if (wanted.some((one) => one.id === id)) continue;
    for (const card of [...section.list.children]) b.loose.append(card);
    section.element.remove();
    column.sections.delete(id);
    column.lists.delete(id);
  }
  wanted.forEach((strategy, place) => {
    const section = sectionOf(b, column, theme.id, strategy.id);
    if (column.body.children[place] !== section.element) column.body.insertBefore(section.element, column.body.children[place] || null);
    const told = JSON.stringify([strategy.name, theme.strategies.length]);
    if (section.told === told || section.head.querySelector("input")) return;
    section.told = told;
    section.head.replaceChildren();
    section.list.setAttribute("aria-label", strategy.id || theme.strategies.length ? `${theme.name} › ${strategy.name}` : theme.name);
    if (!strategy.id && !theme.strategies.length) return;
    const name = make("h4", "", strategy.name);
    name.dir = "auto";
    section.head.append(name, (section.count = make("small", "")));
    if (!strategy.id) return;
    name.ondblclick = () => rename(b, section.head, strategy.id, strategy.name);
    section.head.append(menuButton(b, strategy.name, (from) => strategyMenu(b, from, strategy.id)));
  });
};

const drawHead = (b, column, theme) => {
  const grip = button("grip", "⠿");
  grip.setAttribute("aria-label", tell(b, "grip_what", { name: theme.name }));
  grip.tabIndex = -1;
  const name = make("h3", "", theme.name);
  name.dir = "auto";
  name.ondblclick = () => rename(b, column.head, theme.id, theme.name);
  const pencil = button("icon pencil", "✎", () => rename(b, column.head, theme.id, theme.name));
  pencil.setAttribute("aria-label", tell(b, "rename_what", { name: theme.name }));
  pencil.title = tell(b, "rename");
  column.count = make("small", "count");
  const row = make("div", "row");
  row.append(grip, name, pencil, menuButton(b, theme.name, (from) => themeMenu(b, from, theme.id)));
  column.head.replaceChildren(row, column.count);
  column.element.setAttribute("aria-label", theme.name);
};

const drawParking = (b) => {
  const column = columnOf(b, PARKED);
  column.element.classList.add("parking");
  const name = tell(b, b.themes.length ? "parked" : "ungrouped");
  if (column.told !== name) {
    column.told = name;
    column.count = make("small", "count");
    const row = make("div", "row");
    row.append(make("h3", "", name));
    column.head.replaceChildren(row, column.count);
    column.element.setAttribute("aria-label", name);
  }
  const section = sectionOf(b, column, PARKED, "");
  section.list.setAttribute("aria-label", name);
  // it has no button to stop at, and must be scrolled by keys too
  column.body.tabIndex = 0;
  column.body.setAttribute("role", "group");
  column.body.setAttribute("aria-label", name);
  if (!section.element.parentElement) column.body.append(section.element);
};

const sectionOf = (b, column, theme, id) => {
  let section = column.sections.get(id);
  if (section) return section;
  const element = make("section", "section");
  const head = make("header", "under");
  const list = make("div", "list");
  list.setAttribute("role", "list");
  list.dataset.home = `${theme}/${id}`;
  list.dataset.empty = tell(b, theme ? "empty" : "parked_hint");
  element.append(head, list);
  section = { element, head, list, told: "" };
  column.sections.set(id, section);
  column.lists.set(id, list);
  return section;
};

const listOf = (b, home) => {
  const [theme, strategy] = home.split("/");
  const column = b.columns.get(theme) || b.columns.get(PARKED);
  return column.lists.get(strategy) || column.lists.get("");
};

const forget = (b, id) => {
  b.cards.get(id)?.remove();
  b.cards.delete(id);
  b.notes.delete(id);
  b.truth.delete(id);
  b.chosen.delete(id);
};

const newCard = (b, note) => {
  const card = make("div", "card");
  card.setAttribute("role", "listitem");
  card.dataset.id = note.id;
  const body = button("note");
  body.tabIndex = -1;
  body.setAttribute("aria-describedby", "keys");
  const words = make("span", "words");
  words.dir = "auto";
  body.append(words, make("span", "about"));
  const more = button("icon more", "…", () => showNote(b, note.id, more));
  more.tabIndex = -1;
  const grip = make("span", "grip", "⠿");
  grip.setAttribute("aria-hidden", "true");
  card.append(body, grip, more);
  b.cards.set(note.id, card);
  return card;
};

const drawCard = (b, note) => {
  const card = b.cards.get(note.id) || newCard(b, note);
  const [body, , more] = card.children;
  const [words, about] = body.children;
  if (words.textContent !== note.text) {
    words.textContent = note.text;
    card.folded = folded(note.text);
  }
  const told = aboutNote(b, note);
  if (about.textContent !== told) about.textContent = told;
  if (card.ref !== note.ref) {
    card.ref = note.ref;
    more.setAttribute("aria-label", tell(b, "more_note", { name: note.ref }));
  }
  card.classList.toggle("ink", note.ink);
  paint(b, card, note);
  // a note in the hand is never put elsewhere: it is told when it is let go
  if (!b.hand?.ids.includes(note.id)) putCard(b, card, note);
  sift(b, card, note);
};

const putCard = (b, card, note) => {
  const list = listOf(b, homeOf(note));
  if (card.parentElement === list) return;
  const focused = b.root.activeElement;
  const had = card.contains(focused);
  let low = 0;
  let high = list.children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = b.notes.get(list.children[middle].dataset.id);
    if (other && other.order < note.order) low = middle + 1;
    else high = middle;
  }
  list.insertBefore(card, list.children[low] || null);
  if (had) focused.focus({ preventScroll: true });
};

const aboutNote = (b, note) => {
  const group = b.about.groups.find((one) => one.id === note.group);
  const table = note.table && tableName(b, note.table);
  const also = note.also && b.themes.find((one) => one.id === note.also);
  const flags = note.flags.map((flag) => b.data.flags[flag]).filter(Boolean);
  const parts = [note.ref, group && group.name, table, ...flags, also && `+ ${also.name}`, note.ink && tell(b, "in_ink")];
  return parts.filter(Boolean).join(" · ");
};

/** How many notes stand where; and the one card that Tab comes to. */
const count = (b) => {
  for (const [id, column] of b.columns) {
    let sum = 0;
    for (const section of column.sections.values()) {
      const found = section.list.children.length;
      sum += found;
      if (section.count) section.count.textContent = found;
    }
    const theme = b.themes.find((one) => one.id === id);
    const parts = [tell(b, "notes", { notes: sum })];
    if (theme && b.about.groups.length) parts.push(tell(b, "heard", { number: theme.groups, of: b.about.groups.length }));
    if (theme?.locked) parts.push(`🔒 ${tell(b, "locked")}`);
    column.sum = sum;
    column.count.textContent = parts.join(" · ");
  }
  const here = b.board.querySelector(".note[tabindex='0']");
  if (!here) {
    const first = b.board.querySelector(".note");
    if (first) first.tabIndex = 0;
  }
  siftColumns(b);
};

const focusedIn = (b) => {
  const found = b.root.activeElement?.closest?.(".card");
  return found && found.dataset.id;
};

const refocus = (b, id) => {
  const card = b.cards.get(id);
  if (card && focusedIn(b) !== id) here(b, card.firstChild);
};

/** Make a card the one that Tab comes to, and go there. */
const here = (b, body) => {
  for (const other of b.board.querySelectorAll(".note[tabindex='0']")) other.tabIndex = -1;
  body.tabIndex = 0;
  body.focus({ preventScroll: true });
  body.scrollIntoView({ block: "nearest", inline: "nearest" });
};
