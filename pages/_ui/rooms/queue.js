// A queue of notes, one at a time, worked by figures on the keyboard; desk.js comes before.
// What was decided is kept here, and beside it in the tab's own storage, until the server says that it is stored.
const send = (root) => {
  if (!root.waiting.length) return;
  root.sent = (root.sent || 0) + 1;
  root.set("acts", { turn: `${root.visit}-${root.sent}`, acts: root.waiting });
  clearTimeout(root.timer);
  root.timer = setTimeout(() => root.isConnected && send(root), AGAIN);
};

// a verdict that was not sent yet and is taken back would be stored twice over for nothing; both go, in order
const hand_over = (root, act) => {
  root.waiting.push(act);
  hold(root.place, root.waiting);
  if (!root.busy) {
    root.busy = true;
    send(root);
  }
};

const left = (root) => {
  const open = root.notes.filter((note) => !root.decided.has(note.id));
  return [...open.filter((note) => !root.skipped.has(note.id)), ...open.filter((note) => root.skipped.has(note.id))];
};

const decide = (root, note, act, option) => {
  const verdict = { id: letters(13), act, note: note.id };
  if (option) Object.assign(verdict, { theme: option.theme, strategy: option.strategy });
  root.decided.set(note.id, verdict.id);
  root.done.push({ note: note.id, id: verdict.id });
  hand_over(root, verdict);
  draw(root);
};

const skip = (root, note) => {
  if (root.first === note.id) root.first = null;
  root.skipped.delete(note.id); // to the very end
  root.skipped.add(note.id);
  root.done.push({ note: note.id, id: null });
  draw(root);
};

const back = (root) => {
  const last = root.done.pop();
  if (!last) return;
  root.decided.delete(last.note);
  root.skipped.delete(last.note);
  root.refusal = "";
  if (last.id) hand_over(root, { id: letters(13), act: "back", note: last.id });
  root.first = last.note;
  draw(root);
};

const current = (root) => {
  const open = left(root);
  const first = open.find((note) => note.id === root.first);
  return first || open[0];
};

const act_by_key = (root, event) => {
  const note = current(root);
  const key = event.key.toLowerCase();
  if (key === "u") back(root);
  else if (!note) return false;
  else if (key === "p") decide(root, note, "park");
  else if (key === "s") skip(root, note);
  else if (/^[1-9]$/.test(key) && note.options[key - 1]) choose(root, note, Number(key));
  else return false;
  return true;
};

const choose = (root, note, number) => {
  if (number === 1) decide(root, note, "keep");
  else decide(root, note, "move", note.options[number - 1]);
};

const option_button = (root, note, option, number) => {
  const { labels } = root;
  const button = make("button", "home" + (number === 1 ? " first" : ""));
  button.type = "button";
  button.style.setProperty("--strip", option.strip || "transparent");
  const words = make("span", "");
  if (number <= 2) words.append(make("span", "does", (number === 1 ? labels.keep : labels.move) + " "));
  const name = make("span", "name", option.name);
  name.dir = "auto";
  if (option.under) name.append(make("span", "under", ` › ${option.under}`));
  words.append(name);
  button.append(make("kbd", "", String(number)), words);
  if (number <= 2) {
    for (const text of option.like) {
      const like = make("span", "like", text);
      like.dir = "auto";
      button.append(like);
    }
  }
  button.onclick = () => choose(root, note, number);
  return button;
};

const draw_status = (root) => {
  const { labels } = root;
  const waiting = root.waiting.length;
  root.kept.textContent = waiting ? fill(labels.waiting, { n: waiting }) : root.done.length ? labels.stored : "";
  root.kept.dataset.waiting = String(waiting);
  root.refused.textContent = root.refusal || "";
};

const draw = (root) => {
  const { labels } = root;
  const open = left(root);
  const note = current(root);
  if (root.first && (!note || note.id !== root.first)) root.first = null;
  const total = root.notes.length;
  const done = total - open.length;
  const told = note ? fill(labels.progress, { n: done + 1, total }) : fill(labels.finished, { total });
  show_progress(root, done, total, told);
  draw_status(root);
  const tools = [
    ...(note
      ? [
          tool("P", labels.park, () => decide(root, note, "park")),
          tool("S", labels.skip, () => skip(root, note)),
        ]
      : []),
    tool("U", labels.undo, () => back(root), root.done.length > 0),
  ];
  root.tools.replaceChildren(...tools);
  if (!note) {
    const over = make("p", "over", labels.over);
    root.desk.replaceChildren(over, root.tools);
    root.live.textContent = labels.over;
    keep_keys(root);
    return;
  }
  const paper = note_paper(note);
  paper.style.setProperty("--m-hue", note.hue);
  const homes = make("ul", "homes");
  homes.setAttribute("aria-label", labels.homes);
  note.options.forEach((option, i) => {
    const item = make("li");
    item.append(option_button(root, note, option, i + 1));
    homes.append(item);
  });
  const left_side = make("div");
  left_side.append(paper, root.tools);
  root.desk.replaceChildren(left_side, homes);
  root.live.textContent = fill(labels.told, { n: done + 1, total, text: note.text, home: note.options[0].name });
  keep_keys(root);
};

const build = (root, data) => {
  set_up(root, data.labels.queue, act_by_key);
  root.tools = make("div", "tools");
  root.refused = make("span", "refused");
  root.refused.setAttribute("role", "alert");
  root.bar.append(root.refused);
  root.live.setAttribute("aria-live", "assertive");
  root.decided = new Map();
  root.skipped = new Set();
  root.done = [];
  root.waiting = held(data.place) || [];
  root.place = data.place;
  for (const act of root.waiting) {
    if (act.act === "back") {
      const gone = [...root.decided].find(([, id]) => id === act.note);
      if (gone) root.decided.delete(gone[0]);
    } else root.decided.set(act.note, act.id);
  }
};

const settle = (root, answers) => {
  const before = root.waiting.length;
  for (const act of root.waiting) {
    const code = answers[act.id];
    if (!code) continue;
    root.refusal = root.labels.refusals[code] || root.labels.refusals.other;
    // what was refused comes back into the queue
    root.decided.delete(act.note);
  }
  root.waiting = root.waiting.filter((act) => !(act.id in answers));
  if (root.waiting.length !== before) {
    hold(root.place, root.waiting);
    root.busy = false;
    clearTimeout(root.timer);
    if (root.waiting.length) {
      root.busy = true;
      send(root);
    }
  }
};

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  const root = parentElement.querySelector(".queue");
  const fresh = root.place !== data.place;
  root.labels = data.labels;
  root.set = setStateValue;
  if (fresh) build(root, data);
  const state = JSON.stringify(data.notes);
  const other = root.state !== state;
  root.state = state;
  root.notes = data.notes;
  const refused = root.refusal;
  settle(root, data.answers);
  if (fresh || other || refused !== root.refusal) draw(root);
  else draw_status(root);
  if (!fresh) return;
  if (root.waiting.length) {
    root.busy = true;
    send(root);
  }
  take_keys(root);
}
