// Papers to choose from. People's words go in by textContent alone.
export default function (component) {
  const { data, parentElement, setStateValue } = component;
  const root = parentElement.querySelector(".board");
  const chosen = root.chosen || (root.chosen = new Set());
  const shown = new Set(data.columns.flatMap((column) => column.notes.map((note) => note.id)));
  for (const id of [...chosen]) if (!shown.has(id)) chosen.delete(id);

  const make = (tag, name, text) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  const state = JSON.stringify(data);
  if (root.state === state) return;
  root.state = state;
  root.style.setProperty("--paper", data.paper);
  const focused = parentElement.activeElement && parentElement.activeElement.dataset.id;
  root.replaceChildren();
  for (const column of data.columns) {
    const section = make("section", "column" + (data.columns.length === 1 ? " wide" : ""));
    const title = make("h3", "title", column.title + " ");
    title.dir = "auto";
    title.append(make("small", "", `${column.notes.length} ${data.labels.notes}`));
    const list = make("div", "notes");
    for (const note of column.notes) {
      const card = make("button", "note" + (note.pinned ? " pinned" : ""));
      card.type = "button";
      card.dataset.id = note.id;
      card.setAttribute("aria-pressed", String(chosen.has(note.id)));
      const words = make("p", "", note.text);
      words.dir = "auto";
      const about = note.about + (note.pinned ? ` · ${data.labels.pinned}` : "");
      card.append(words, make("footer", "", about));
      card.onclick = () => {
        if (chosen.has(note.id)) chosen.delete(note.id);
        else chosen.add(note.id);
        card.setAttribute("aria-pressed", String(chosen.has(note.id)));
        setStateValue("selected", [...chosen]);
      };
      list.append(card);
      if (note.id === focused) queueMicrotask(() => card.focus());
    }
    section.append(title, list);
    root.append(section);
  }
}
