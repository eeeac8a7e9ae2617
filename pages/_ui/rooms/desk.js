// A desk with one note on it at a time, worked by keys: what the queue and the piles share, read before either.
// People's words go in by textContent alone.
const LONG = 240;
const AGAIN = 4000;

const make = (tag, name, text) => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text !== undefined) element.textContent = text;
  return element;
};
const letters = (count) => Array.from(crypto.getRandomValues(new Uint8Array(count)), (n) => n.toString(16).padStart(2, "0")).join("");
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

const held = (place) => {
  try {
    return JSON.parse(sessionStorage.getItem(place));
  } catch {
    return null;
  }
};
const hold = (place, value) => {
  try {
    sessionStorage.setItem(place, JSON.stringify(value));
  } catch { /* a browser that keeps nothing still has it in memory */ }
};

const note_paper = (note) => {
  const paper = make("article", "paper");
  paper.dataset.id = note.id;
  const words = make("p", note.text.length > LONG ? "long" : "", note.text);
  words.dir = "auto";
  paper.append(words, make("footer", "", note.about));
  return paper;
};

const tool = (key, label, act, usable = true) => {
  const button = make("button", "");
  button.type = "button";
  button.dataset.key = key;
  button.disabled = !usable;
  button.append(make("kbd", "", key), make("span", "", label));
  button.onclick = act;
  return button;
};

const set_up = (root, label, by_key) => {
  root.bar = make("div", "bar");
  root.where = make("span", "place");
  root.kept = make("span", "kept");
  root.bar.append(root.where, root.kept);
  const track = make("div", "track");
  root.track = make("i");
  track.append(root.track);
  root.desk = make("div", "desk");
  root.live = make("div", "live");
  root.replaceChildren(root.bar, track, root.desk, root.live);
  root.tabIndex = 0;
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", label);
  root.visit = letters(8);
  root.addEventListener("focusin", () => (root.inside = true));
  root.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !root.contains(event.relatedTarget)) root.inside = false;
  });
  root.onkeydown = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (by_key(root, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
};

const show_progress = (root, done, total, told) => {
  root.where.textContent = told;
  root.track.style.width = total ? `${(100 * done) / total}%` : "0";
};

// a pressed button is gone once the desk is drawn anew: the keys must not go with it
const keep_keys = (root) => {
  if (root.inside) root.focus({ preventScroll: true });
};
const take_keys = (root) => {
  const page = root.ownerDocument;
  if (page.activeElement === page.body) root.focus({ preventScroll: true });
};
