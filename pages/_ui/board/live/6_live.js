// The board is put up once; a rerun of the page with the same data leaves it alone.
const boards = new WeakMap();

export default function ({ data, parentElement }) {
  const state = JSON.stringify(data);
  const before = boards.get(parentElement);
  if (before?.state === state) return () => take_down(parentElement);
  take_down(parentElement);
  boards.set(parentElement, put_up(parentElement, data, state));
  return () => take_down(parentElement);
}

const take_down = (parentElement) => {
  const b = boards.get(parentElement);
  if (!b) return;
  b.closed = true;
  clearTimeout(b.again);
  b.stream?.close();
  b.ends.abort();
  b.element.remove();
  boards.delete(parentElement);
};

const put_up = (parentElement, data, state) => {
  const b = {
    data, state, root: parentElement.getRootNode(), ends: new AbortController(),
    themes: [], notes: new Map(), truth: new Map(), cards: new Map(), columns: new Map(), waiting: new Map(),
    chosen: new Set(), filters: {}, bare: false, colour: "theme", hues: new Map(), clashes: [],
    heard: -1, latest: -1, pause: 3000, counted: 0, hand: null, about: null, undo: null, redo: null,
  };
  b.element = make("div", "table");
  const keysTold = make("p", "unseen", tell(b, "keys"));
  keysTold.id = "keys";
  b.live = make("div", "unseen");
  b.live.setAttribute("aria-live", "assertive");
  b.loose = make("div");
  b.loose.hidden = true;
  b.board = make("div", "columns");
  b.board.setAttribute("role", "group");
  b.board.setAttribute("aria-label", tell(b, "title"));
  b.fresh = make("section", "column fresh");
  b.fresh.setAttribute("aria-label", tell(b, "new_theme"));
  b.fresh.append(...freshWords(b));
  b.board.append(b.fresh);
  b.menu = make("div", "menu");
  b.menu.setAttribute("role", "menu");
  b.menu.hidden = true;
  b.panel = make("aside", "panel");
  b.panel.hidden = true;
  b.bar = make("div", "bar");
  b.bar.hidden = true;
  b.clashBox = make("div", "clashes");
  b.clashBox.hidden = true;
  b.nothingBare = make("p", "hint", tell(b, "bare_none"));
  b.nothingBare.hidden = true;
  b.element.append(keysTold, b.live, toolbar(b), b.filterBox, b.legend, b.nothingBare, b.clashBox, b.board, b.bar, b.menu, b.panel, b.loose);
  parentElement.append(b.element);
  pointers(b);
  clicks(b);
  keys(b);
  menuKeys(b);
  notice(b, tell(b, "loading"));
  listen(b);
  return b;
};

const toolbar = (b) => {
  const row = make("div", "tools");
  b.search = make("input", "search");
  b.search.type = "search";
  b.search.placeholder = tell(b, "search");
  b.search.setAttribute("aria-label", tell(b, "search"));
  b.search.oninput = () => {
    clearTimeout(b.typing);
    b.typing = setTimeout(() => filter(b, "text", folded(b.search.value.trim())), 120);
  };
  b.filterBox = make("div", "filters");
  b.filterBox.hidden = true;
  b.filterButton = button("plain", tell(b, "filters"), () => {
    b.filterBox.hidden = !b.filterBox.hidden;
    b.filterButton.setAttribute("aria-expanded", String(!b.filterBox.hidden));
  });
  b.filterButton.setAttribute("aria-expanded", "false");
  b.colourField = make("span");
  b.legend = make("ul", "legend");
  b.legend.setAttribute("aria-label", tell(b, "legend"));
  b.legend.hidden = true;
  b.found = make("span", "found");
  b.found.setAttribute("role", "status");
  b.undoButton = button("icon", "↶", () => back(b, "undo"));
  b.redoButton = button("icon", "↷", () => back(b, "redo"));
  b.undoButton.setAttribute("aria-label", tell(b, "undo"));
  b.redoButton.setAttribute("aria-label", tell(b, "redo"));
  b.undoButton.disabled = b.redoButton.disabled = true;
  b.line = make("div", "line");
  b.line.hidden = true;
  b.off = make("span", "line trouble", tell(b, "offline"));
  b.off.hidden = true;
  row.append(b.search, b.filterButton, b.colourField, b.undoButton, b.redoButton, b.found, b.off, b.line);
  return row;
};
