// Searching, filtering and colouring: nothing moves.

const STATES = {
  unsure: (note) => note.unsure,
  parked: (note) => !note.theme,
  ink: (note) => note.ink,
  pencil: (note) => !note.ink,
};

const matches = (b, card, note) => {
  const f = b.filters;
  return (
    (!f.text || card.folded.includes(f.text) || folded(note.ref) === f.text) &&
    ["group", "table", "author", "activity", "language"].every((name) => !f[name] || note[name] === f[name]) &&
    (!f.lens || (f.lens === "-" ? !Object.keys(note.lenses).length : f.lens in note.lenses)) &&
    (!f.state || STATES[f.state](note))
  );
};

const filtering = (b) => Object.values(b.filters).filter(Boolean).length;

const sift = (b, card, note) => {
  card.classList.toggle("off", Boolean(filtering(b)) && !matches(b, card, note));
};

const siftAll = (b) => {
  let shown = 0;
  for (const [id, card] of b.cards) {
    sift(b, card, b.notes.get(id));
    shown += !card.classList.contains("off");
  }
  siftColumns(b);
  const on = filtering(b);
  b.found.textContent = on ? tell(b, "shown", { number: shown, of: b.cards.size }) : "";
  b.filterButton.textContent = on ? tell(b, "filters_on", { number: on }) : tell(b, "filters");
};

/** With "no evidence" on, only themes and strategies without a note stay in sight. */
const siftColumns = (b) => {
  let found = 0;
  for (const [id, column] of b.columns) {
    let bare = Boolean(id) && !column.sum;
    for (const [strategy, section] of column.sections) {
      const empty = Boolean(strategy) && !section.list.children.length;
      section.element.classList.toggle("bare", empty);
      bare ||= empty;
    }
    found += bare;
    column.element.hidden = b.bare && !bare;
  }
  b.board.classList.toggle("onlybare", b.bare);
  b.nothingBare.hidden = !b.bare || found > 0;
};

const languageName = (b, code) => b.data.words[`lang_${code}`] || code;
const tableName = (b, name) => (/^(\p{Nd}+|[\p{L}\p{N}]{1,3})$/u.test(name) ? tell(b, "table_named", { name }) : name);

/** What there is to choose from, in one filter or one legend: [value, name] each. */
const kinds = (b, what) => {
  const used = new Set([...b.notes.values()].map((note) => note[what]).filter(Boolean));
  if (what === "group") return b.about.groups.filter((one) => used.has(one.id)).map((one) => [one.id, one.name]);
  if (what === "activity") return b.about.activities.filter((one) => used.has(one.id)).map((one) => [one.id, one.name]);
  if (what === "lens") return b.about.lenses.map((one) => [one.id, one.name]);
  if (what === "language") return [...used].sort().map((code) => [code, languageName(b, code)]);
  if (what === "table") return [...used].sort((x, y) => x.localeCompare(y, undefined, { numeric: true })).map((name) => [name, tableName(b, name)]);
  return [...used].sort((x, y) => x.localeCompare(y)).map((name) => [name, name]);
};

const CERTAIN = ["sure_person", "sure_high", "sure_fair", "sure_low", "sure_none"];
const certainty = (b, note) => {
  if (!note.theme) return "sure_none";
  if (note.ink) return "sure_person";
  if (note.margin >= b.data.sure) return "sure_high";
  return note.margin >= b.data.unsure ? "sure_fair" : "sure_low";
};

/** The colours of the way that was chosen: value → paper, and what each is called. */
const makeLegend = (b) => {
  const what = b.colour;
  b.hues = new Map();
  b.legend.replaceChildren();
  b.legend.hidden = what === "theme";
  if (what === "theme") return;
  const plain = "#d8d4ce";
  const rows = what === "certainty" ? CERTAIN.map((key) => [key, tell(b, key)]) : kinds(b, what);
  if (what === "lens" && rows.length > 1) rows.push(["+", tell(b, "several")]);
  // the last paper is grey: it is for what is not known
  rows.forEach(([value], place) => b.hues.set(value, b.about.papers[place % (b.about.papers.length - 1)]));
  if (what === "certainty") b.hues.set("sure_none", plain);
  else rows.push(["", what === "lens" ? tell(b, "lens_none") : tell(b, "unknown")]);
  const counts = new Map();
  for (const note of b.notes.values()) counts.set(valueOf(b, note), (counts.get(valueOf(b, note)) || 0) + 1);
  for (const [value, name] of rows) {
    if (!value && !counts.get("")) continue;
    const row = make("li", "");
    const swatch = make("i", "swatch");
    swatch.style.setProperty("--hue", b.hues.get(value) || plain);
    row.append(swatch, make("span", "", name), make("small", "", counts.get(value) || 0));
    b.legend.append(row);
  }
};

const valueOf = (b, note) => {
  if (b.colour === "certainty") return certainty(b, note);
  if (b.colour === "lens") {
    const found = Object.keys(note.lenses);
    return found.length > 1 ? "+" : found[0] || "";
  }
  return note[b.colour] || "";
};

const paint = (b, card, note) => {
  const hue = b.colour === "theme" ? "" : b.hues.get(valueOf(b, note)) || "#d8d4ce";
  if (card.hue === hue) return;
  card.hue = hue;
  if (hue) card.style.setProperty("--hue", hue);
  else card.style.removeProperty("--hue");
};

const paintAll = (b) => {
  makeLegend(b);
  for (const [id, card] of b.cards) paint(b, card, b.notes.get(id));
};
