// Papers to choose from. People's words go in by textContent alone.
// One stop for Tab; arrows walk the papers, Space or Enter chooses, Escape lets all go.
const make = (tag, name, text) => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text !== undefined) element.textContent = text;
  return element;
};

const next = (lists, card, key) => {
  const column = lists.findIndex((list) => list.includes(card));
  const row = lists[column].indexOf(card);
  const nearest = (list) => list[Math.min(row, list.length - 1)];
  switch (key) {
    case "ArrowDown": return lists[column][row + 1] || (lists[column + 1] || [])[0];
    case "ArrowUp": return lists[column][row - 1] || (lists[column - 1] || []).at(-1);
    case "ArrowRight": return lists.length === 1 ? lists[0][row + 1] : lists[column + 1] && nearest(lists[column + 1]);
    case "ArrowLeft": return lists.length === 1 ? lists[0][row - 1] : lists[column - 1] && nearest(lists[column - 1]);
    case "Home": return lists[column][0];
    case "End": return lists[column].at(-1);
  }
};

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  const root = parentElement.querySelector(".board");
  const chosen = root.chosen || (root.chosen = new Set());
  const papers = new Map(data.columns.flatMap((column) => column.notes.map((note) => [note.id, note.ids])));
  for (const id of [...chosen]) if (!papers.has(id)) chosen.delete(id);

  const state = JSON.stringify(data);
  if (root.state === state) return;
  root.state = state;
  root.style.setProperty("--m-hue", data.hue);
  root.setAttribute("aria-label", data.labels.board);

  const active = parentElement.getRootNode().activeElement;
  const focused = active && active.dataset.id;
  const lists = [];
  const choose = (card, wanted) => {
    card.setAttribute("aria-pressed", String(wanted));
    if (wanted) chosen.add(card.dataset.id);
    else chosen.delete(card.dataset.id);
  };
  const here = (card) => {
    for (const other of lists.flat()) other.tabIndex = other === card ? 0 : -1;
  };

  root.replaceChildren();
  for (const column of data.columns) {
    const section = make("section", "column" + (data.columns.length === 1 ? " wide" : ""));
    const title = make("h3", "title", column.title + " ");
    title.dir = "auto";
    title.append(make("small", "", column.count));
    const list = make("div", "notes");
    const cards = column.notes.map((note) => {
      const card = make("button", "note" + (note.pinned ? " pinned" : ""));
      card.type = "button";
      card.dataset.id = note.id;
      const words = make("p", "", note.text);
      words.dir = "auto";
      if (note.times) {
        const times = make("span", "times", note.times);
        times.title = note.told;
        times.setAttribute("aria-label", note.told);
        card.append(times);
      }
      card.append(words, make("footer", "", note.about + (note.pinned ? ` · ${data.labels.pinned}` : "")));
      choose(card, chosen.has(note.id));
      card.onclick = () => {
        choose(card, !chosen.has(note.id));
        here(card);
        setStateValue("selected", [...chosen].flatMap((id) => papers.get(id)));
      };
      return card;
    });
    list.append(...cards);
    if (cards.length) lists.push(cards);
    section.append(title, list);
    root.append(section);
  }

  const cards = lists.flat();
  const again = cards.find((card) => card.dataset.id === focused);
  if (cards.length) here(again || cards[0]);
  if (again) again.focus();
  root.onkeydown = (event) => {
    const card = event.target.closest(".note");
    if (!card) return;
    if (event.key === "Escape" && chosen.size) {
      for (const other of cards) choose(other, false);
      setStateValue("selected", []);
      return;
    }
    const target = next(lists, card, event.key);
    if (!target) return;
    event.preventDefault();
    here(target);
    target.focus();
  };
}
