// What stands around the columns: names in place, menus, the bar of the chosen notes, clashes, one note at length.

// -- names ------------------------------------------------------------------------------------------

/** A box for a name in place of what it names; Enter keeps it, Escape leaves it. */
const nameBox = (b, label, was, keep, leave) => {
  const form = make("form", "naming");
  const input = make("input");
  input.value = was;
  input.maxLength = 120;
  input.setAttribute("aria-label", label);
  input.placeholder = label;
  const save = make("button", "plain main", tell(b, "save"));
  form.append(input, save, button("plain", tell(b, "cancel"), () => leave()));
  form.onsubmit = (event) => {
    event.preventDefault();
    const name = input.value.trim();
    if (name) keep(name);
  };
  form.onkeydown = (event) => {
    event.stopPropagation();
    if (event.key === "Escape") leave();
  };
  requestAnimationFrame(() => (input.focus(), input.select()));
  return form;
};

const rename = (b, head, thing, was) => {
  if (head.querySelector("form")) return;
  const before = [...head.children];
  const settle = () => {
    head.replaceChildren(...before);
    head.querySelector(".menu-button")?.focus();
    for (const column of b.columns.values()) for (const one of [column, ...column.sections.values()]) if (one.head === head) one.told = "";
    drawColumns(b);
    count(b);
  };
  const keep = async (name) => {
    settle();
    if (name !== was) await call(b, thing, name, was);
  };
  head.replaceChildren(nameBox(b, tell(b, thing.startsWith("s") ? "name_strategy" : "name_theme"), was, keep, settle));
};

const call = async (b, thing, name, was) => {
  const answer = await send(b, { action: "rename", thing, name, was }, tell(b, "said_done"));
  for (const clash of answer.said.clashes || []) crossed(b, clash, () => call(b, thing, name, clash.theirs));
  return answer;
};

const nameFresh = (b, ids, stood) => {
  const leave = () => {
    b.fresh.replaceChildren(...freshWords(b));
    const card = ids.length && b.cards.get(ids[0]);
    if (card) here(b, card.firstChild);
  };
  const keep = (name) => {
    leave();
    setOut(b, ids, stood, name);
  };
  b.fresh.replaceChildren(make("h3", "", tell(b, "new_theme")), make("small", "count", ids.length ? tell(b, "notes", { notes: ids.length }) : ""), nameBox(b, tell(b, "name_theme"), "", keep, leave));
  b.fresh.scrollIntoView({ block: "nearest", inline: "nearest" });
};

const setOut = async (b, ids, stood, name, theme = null) => {
  const notes = ids.map((id) => ({ id, ...(stood?.get(id) || placeOf(homeOf(b.notes.get(id)))) }));
  const answer = await send(b, { action: "set_out", notes, name, theme }, tell(b, "said_done"));
  if (answer.status === 200) chooseOnly(b, []);
  for (const clash of answer.said.clashes || []) {
    const again = new Map(notes.map((note) => [note.id, note.id === clash.id ? clash.theirs : placeOf(homeOf(note))]));
    const both = { ...clash, theirs: nameOf(b, clash.theirs), yours: name };
    crossed(b, both, () => setOut(b, ids, again, name, theme), b.notes.get(clash.id));
  }
  return answer;
};

const freshWords = (b) => {
  const make_ = button("plain", `+ ${tell(b, "new_theme")}`, () => (b.chosen.size ? nameFresh(b, [...b.chosen]) : nameFresh(b, [])));
  return [make_, make("p", "hint", tell(b, "new_theme_hint"))];
};

// -- menus ------------------------------------------------------------------------------------------

const menuButton = (b, name, fill) => {
  const found = button("icon menu-button", "⋯", () => fill(found));
  found.setAttribute("aria-label", tell(b, "more_what", { name }));
  found.setAttribute("aria-haspopup", "menu");
  found.setAttribute("aria-expanded", "false");
  return found;
};

const closeMenu = (b, focus = true) => {
  if (b.menu.hidden) return;
  b.menu.hidden = true;
  b.menuFrom?.setAttribute("aria-expanded", "false");
  if (focus) b.menuFrom?.focus();
};

/** A menu under a button: [words, what it does] each; what does nothing yet is left out. */
const openMenu = (b, from, name, items) => {
  b.menuFrom = from;
  from.setAttribute("aria-expanded", "true");
  b.menu.setAttribute("aria-label", tell(b, "more_what", { name }));
  b.menu.replaceChildren(
    ...items.filter(Boolean).map(([text, act, stays]) => {
      const item = button("item", text, () => {
        if (!stays) closeMenu(b);
        act();
      });
      item.setAttribute("role", "menuitem");
      item.dir = "auto";
      return item;
    }),
  );
  b.menu.hidden = false;
  const box = from.getBoundingClientRect();
  const own = b.menu.getBoundingClientRect();
  b.menu.style.left = `${Math.max(8, Math.min(box.right - own.width, innerWidth - own.width - 8))}px`;
  b.menu.style.top = `${Math.max(8, Math.min(box.bottom + 4, innerHeight - own.height - 8))}px`;
  b.menu.firstChild?.focus();
};

const menuKeys = (b) => {
  b.menu.addEventListener("keydown", (event) => {
    const items = [...b.menu.children];
    const at = items.indexOf(b.root.activeElement);
    const next = { ArrowDown: items[(at + 1) % items.length], ArrowUp: items.at(at - 1), Home: items[0], End: items.at(-1) }[event.key];
    if (next) next.focus();
    else if (event.key === "Escape" || event.key === "Tab") closeMenu(b);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  b.root.addEventListener("pointerdown", (event) => !b.menu.hidden && !event.target.closest(".menu, .menu-button") && closeMenu(b, false), { signal: b.ends.signal });
};

const headOf = (b, theme) => b.columns.get(theme).head;

const themeMenu = (b, from, id) => {
  const theme = b.themes.find((one) => one.id === id);
  const others = b.themes.filter((one) => one.id !== id);
  const order = b.themes.map((one) => one.id);
  const at = order.indexOf(id);
  // whoever opened the menu decides on what was there then
  const since = b.heard;
  const shifted = (to) => {
    const next = order.filter((one) => one !== id);
    next.splice(to, 0, id);
    return () => change(b, { action: "order", themes: next, since });
  };
  const act = (action) => () => change(b, { action, theme: id, since });
  const inside = () => [...b.notes.values()].filter((note) => note.theme === id).map((note) => note.id);
  openMenu(b, from, theme.name, [
    [tell(b, "rename"), () => rename(b, headOf(b, id), id, theme.name)],
    others.length && [tell(b, "merge_with"), () => openMenu(b, from, theme.name, [[`← ${tell(b, "back")}`, () => themeMenu(b, from, id), true], ...others.map((one) => [one.name, () => askMerge(b, id, one.id)])]), true],
    inside().length > 1 && [tell(b, "split"), () => proposeSplit(b, id)],
    [tell(b, "new_strategy"), () => startNaming(b, { theme: id })],
    inside().length && [tell(b, "choose_all"), () => chooseOnly(b, inside())],
    theme.locked ? [tell(b, "unlock"), act("unlock")] : [tell(b, "lock"), act("lock")],
    at > 0 && [tell(b, "left"), shifted(at - 1)],
    at < order.length - 1 && [tell(b, "right"), shifted(at + 1)],
    [tell(b, "dissolve"), act("dissolve")],
  ]);
};

const strategyMenu = (b, from, id) => {
  const theme = b.themes.find((one) => one.strategies.some((strategy) => strategy.id === id));
  const strategy = theme.strategies.find((one) => one.id === id);
  const others = b.themes.flatMap((one) => one.strategies.filter((other) => other.id !== id).map((other) => [`${one.name} › ${other.name}`, other.id]));
  const head = b.columns.get(theme.id).sections.get(id).head;
  const inside = [...b.notes.values()].filter((note) => note.strategy === id).map((note) => note.id);
  const up = [`← ${tell(b, "back")}`, () => strategyMenu(b, from, id), true];
  const since = b.heard;
  const merge = (other) => () => change(b, { action: "merge_strategies", strategies: [other, id], since });
  const take_ = (to) => () => change(b, { action: "move_strategy", strategy: id, theme: to, since });
  openMenu(b, from, strategy.name, [
    [tell(b, "rename"), () => rename(b, head, id, strategy.name)],
    others.length && [tell(b, "merge_with"), () => openMenu(b, from, strategy.name, [up, ...others.map(([name, other]) => [name, merge(other)])]), true],
    b.themes.length > 1 && [tell(b, "to_theme"), () => openMenu(b, from, strategy.name, [up, ...b.themes.filter((one) => one !== theme).map((one) => [one.name, take_(one.id)])]), true],
    inside.length && [tell(b, "choose_all"), () => chooseOnly(b, inside)],
  ]);
};

/** One theme was dropped on another: yes or no, where it fell. */
const askMerge = (b, from, into) => {
  const [one, other] = [from, into].map((id) => b.themes.find((theme) => theme.id === id));
  if (!one || !other) return;
  b.board.querySelector(".ask")?.remove();
  const since = b.heard;
  const box = make("div", "ask");
  box.setAttribute("role", "group");
  const question = make("p", "", tell(b, "merge_ask", { name: one.name, where: other.name }));
  box.setAttribute("aria-label", question.textContent);
  const done = (then) => () => {
    box.remove();
    headOf(b, into)?.querySelector(".menu-button")?.focus();
    then?.();
  };
  const yes = button("plain main", tell(b, "merge_yes"), done(() => change(b, { action: "merge", themes: [into, from], since })));
  box.append(question, yes, button("plain", tell(b, "merge_no"), done()));
  box.onkeydown = (event) => event.key === "Escape" && done()();
  b.columns.get(into).head.after(box);
  b.columns.get(into).element.scrollIntoView({ block: "nearest", inline: "nearest" });
  yes.focus();
};

const proposeSplit = async (b, theme) => {
  const since = b.heard;
  const answer = await send(b, { action: "propose_split", theme });
  if (answer.status !== 200) return;
  chooseOnly(b, answer.said.notes);
  startNaming(b, { split: theme, was: answer.said.name, since });
};

// -- the chosen notes -------------------------------------------------------------------------------

/** Ask for a name in the bar: of a new theme, of a strategy in `theme`, or of what is split off `split`. */
const startNaming = (b, naming) => {
  b.naming = naming;
  drawChosen(b);
};

const drawChosen = (b) => {
  const ids = [...b.chosen];
  const { naming } = b;
  b.bar.hidden = !ids.length && !naming;
  if (b.bar.hidden) return;
  const told = make("b", "", tell(b, "chosen", { notes: ids.length }));
  const wanted = b.bar.querySelector("select")?.value;
  if (naming) {
    const leave = () => startNaming(b, null);
    const keep = async (name) => {
      startNaming(b, null);
      if (!naming.split) return setOut(b, ids, null, name, naming.theme);
      const answer = await change(b, { action: "split", theme: naming.split, notes: [...b.chosen], name, since: naming.since });
      if (answer.status === 200) chooseOnly(b, []);
    };
    const label = tell(b, naming.theme ? "name_strategy" : "name_theme");
    const old = b.bar.querySelector(".naming input")?.value;
    const box = nameBox(b, label, old ?? naming.was ?? "", keep, leave);
    b.bar.replaceChildren(told, ...(naming.split ? [make("span", "hint", tell(b, "split_found"))] : []), box);
    return;
  }
  const act = (action) => async () => {
    const answer = await change(b, { action, notes: ids });
    if (answer.status === 200) chooseOnly(b, []);
  };
  const first = b.notes.get(ids[0]);
  const put = async (target) => {
    await place(b, ids, target);
    chooseOnly(b, []);
  };
  b.bar.replaceChildren(
    told,
    ...moveBox(b, put),
    button("plain", tell(b, "new_theme"), () => startNaming(b, {})),
    ...(first?.theme ? [button("plain", tell(b, "new_strategy"), () => startNaming(b, { theme: first.theme }))] : []),
    ...(b.themes.length ? [button("plain", tell(b, "park"), () => put(placeOf("/")))] : []),
    button("plain", tell(b, "pin"), () => pin(b, ids)),
    button("plain", tell(b, "release"), act("release")),
    button("plain", tell(b, "hide"), act("hide")),
    button("plain quiet", `× ${tell(b, "let_go")}`, () => chooseOnly(b, [])),
  );
  const box = b.bar.querySelector("select");
  // drawn again while somebody is choosing: what they had chosen stays
  if (wanted && [...box.options].some((option) => option.value === wanted)) {
    box.value = wanted;
    box.onchange();
  }
};

/** A list of every place: for whoever cannot, or would rather not, drag. */
const moveBox = (b, put) => {
  const box = make("select");
  box.setAttribute("aria-label", tell(b, "move_to"));
  const option = (value, text) => {
    const found = make("option", "", text);
    found.value = value;
    return found;
  };
  box.append(option("", tell(b, "move_to")));
  for (const theme of b.themes) {
    box.append(option(`${theme.id}/`, theme.name));
    for (const strategy of theme.strategies) box.append(option(`${theme.id}/${strategy.id}`, `${theme.name} › ${strategy.name}`));
  }
  // a list walked by arrows changes at each step: nothing moves before the button is pressed
  const move = button("plain", tell(b, "move"), () => put(placeOf(box.value)));
  move.disabled = true;
  box.onchange = () => (move.disabled = !box.value);
  return [box, move];
};

// -- two people, one thing ----------------------------------------------------------------------------

/** An edit of what stands on the board, with the revision its maker had seen; a clash is shown with both wishes. */
const change = async (b, edit) => {
  const answer = await send(b, edit, tell(b, "said_done"));
  // what somebody took out of a theme cannot be split off it: the notes make a theme all the same
  const again = () => (edit.action === "split" ? setOut(b, edit.notes, null, edit.name) : change(b, { ...edit, since: b.heard }));
  for (const clash of answer.said.clashes || []) crossed(b, clash, again);
  return answer;
};

/** The notes held where they are seen. */
const pin = async (b, ids) => {
  const notes = ids.map((id) => ({ id, ...placeOf(homeOf(b.notes.get(id))) }));
  const answer = await send(b, { action: "pin", notes }, tell(b, "said_done"));
  const clashes = answer.said.clashes || [];
  for (const clash of clashes) clashOf(b, clash, notes.find((one) => one.id === clash.id));
  const free = ids.filter((id) => !clashes.some((clash) => clash.id === id));
  if (clashes.length && free.length) await pin(b, free);
  else if (answer.status === 200) chooseOnly(b, []);
};

/** Two wishes side by side; whoever gives way leaves theirs in the history. */
const crossed = (b, clash, mine, note) => {
  const keep = () => send(b, { action: "give_way", ...clash.wanted });
  b.clashes.push({ who: clash.who, title: note?.ref || "", text: note?.text, theirs: clash.theirs, yours: clash.yours, keep, mine });
  drawClashes(b);
};

const clashOf = (b, clash, started) => {
  const note = b.notes.get(clash.id);
  const mine = clash.yours;
  b.clashes.push({
    who: clash.who,
    title: note?.ref || "",
    text: note?.text,
    theirs: nameOf(b, clash.theirs),
    yours: nameOf(b, mine),
    keep: () => send(b, { action: "let_go", notes: [{ ...started }], ...mine }),
    mine: () => place(b, [clash.id], mine, new Map([[clash.id, clash.theirs]])),
  });
  drawClashes(b);
};

const drawClashes = (b) => {
  b.clashBox.hidden = !b.clashes.length;
  b.clashBox.replaceChildren(make("h3", "", tell(b, "clash_title")));
  for (const clash of b.clashes) {
    const row = make("div", "clash");
    const done = (act) => async () => {
      b.clashes = b.clashes.filter((one) => one !== clash);
      drawClashes(b);
      const answer = await act();
      if (!answer || answer.status === 200 || answer.said.clashes) return;
      // it could not be stored: the choice stays open
      b.clashes.push(clash);
      drawClashes(b);
    };
    const about = make("p", "", [clash.title, clash.text].filter(Boolean).join(" · "));
    about.dir = "auto";
    const who = clash.who || tell(b, "somebody");
    const both = make("p", "both");
    both.append(make("span", "", tell(b, "clash_theirs", { who, where: clash.theirs })), make("span", "", tell(b, "clash_yours", { where: clash.yours })));
    row.append(about, both, button("plain", tell(b, "keep_theirs"), done(clash.keep)), button("plain main", tell(b, "use_mine"), done(clash.mine)));
    b.clashBox.append(row);
  }
  if (b.clashes.length) announce(b, `${tell(b, "clash_title")}. ${b.clashBox.innerText}`);
};

// -- one note at length -------------------------------------------------------------------------------

const showNote = async (b, id, from) => {
  const answer = await fetched(b, `/notes/${encodeURIComponent(id)}`).catch(() => null);
  if (!answer || answer.status !== 200) return notice(b, answer?.said.message || tell(b, "failed"), true);
  const note = answer.said;
  const close = () => {
    b.panel.hidden = true;
    (from.isConnected ? from : b.cards.get(id)?.firstChild)?.focus();
  };
  const shut = button("icon shut", "×", close);
  shut.setAttribute("aria-label", tell(b, "close"));
  const words = make("blockquote", "", note.text);
  words.dir = "auto";
  const about = make("p", "hint", [aboutNote(b, note), note.author && tell(b, "by", { name: note.author })].filter(Boolean).join(" · "));
  const activity = b.about.activities.find((one) => one.id === note.activity);
  const parts = [shut, make("h3", "", note.ref), words, about];
  if (activity) parts.push(make("p", "hint", activity.name));
  parts.push(make("h4", "", nameOf(b, note)), make("h4", "", tell(b, "why")));
  const why = make("ul");
  why.append(...note.why.map((line) => make("li", "", line)));
  parts.push(why);
  if (note.like.length) {
    const like = make("ul", "like");
    like.append(...note.like.map((text) => make("li", "", text)));
    parts.push(make("h4", "", tell(b, "like")), like);
  }
  if (b.data.trace) {
    const link = make("a", "", tell(b, "trace"));
    link.href = `${b.data.trace}&note=${encodeURIComponent(id)}`;
    parts.push(link);
  }
  b.panel.replaceChildren(...parts);
  b.panel.hidden = false;
  b.panel.setAttribute("aria-label", note.ref);
  b.panel.onkeydown = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  shut.focus();
};

// -- the tools above ----------------------------------------------------------------------------------

const drawTools = (b) => {
  for (const [which, key] of [["undo", "undo_what"], ["redo", "redo_what"]]) {
    const found = b[`${which}Button`];
    found.disabled = !b[which];
    found.title = b[which] ? tell(b, key, { action: b[which] }) : "";
    found.setAttribute("aria-label", b[which] ? found.title : tell(b, which));
  }
  // the places to move to may have changed; whoever stands in the bar keeps their place in it
  if (b.chosen.size && !b.naming && !b.bar.contains(b.root.activeElement)) drawChosen(b);
  if (b.colour !== "theme") makeLegend(b);
};

const chooser = (b, label, options, value, act) => {
  const field = make("label", "field");
  const box = make("select");
  box.setAttribute("aria-label", label);
  for (const [key, text] of options) {
    const option = make("option", "", text);
    option.value = key;
    box.append(option);
  }
  box.value = value;
  box.onchange = () => act(box.value);
  field.append(make("span", "", label), box);
  return field;
};

const drawFilters = (b) => {
  const fields = ["group", "table", "activity", "author", "language", "lens"]
    .map((what) => [what, kinds(b, what)])
    .filter(([, found]) => found.length > 0)
    .map(([what, found]) => {
      const options = [["", tell(b, "any")], ...found, ...(what === "lens" ? [["-", tell(b, "lens_none")]] : [])];
      return chooser(b, tell(b, what), options, b.filters[what] || "", (value) => filter(b, what, value));
    });
  const states = [["", tell(b, "any")], ...Object.keys(STATES).map((key) => [key, tell(b, `state_${key}`)])];
  fields.push(chooser(b, tell(b, "state"), states, b.filters.state || "", (value) => filter(b, "state", value)));
  const tick = (text, on, act) => {
    const field = make("label", "tick");
    const box = make("input");
    box.type = "checkbox";
    box.checked = on;
    box.onchange = () => act(box.checked);
    field.append(box, make("span", "", text));
    return field;
  };
  fields.push(
    tick(tell(b, "bare"), b.bare, (on) => ((b.bare = on), siftColumns(b))),
    tick(tell(b, "only"), b.board.classList.contains("only"), (on) => b.board.classList.toggle("only", on)),
    button("plain", tell(b, "clear"), () => {
      b.filters = {};
      b.bare = false;
      b.search.value = "";
      drawFilters(b);
      siftAll(b);
    }),
  );
  b.filterBox.replaceChildren(...fields);
  const ways = ["theme", "group", "table", "activity", "language", "lens"].filter((what) => what === "theme" || kinds(b, what).length);
  const field = chooser(b, tell(b, "colour"), [...ways, "certainty"].map((what) => [what, tell(b, `by_${what}`)]), b.colour, (value) => {
    b.colour = value;
    paintAll(b);
  });
  b.colourField.replaceWith(field);
  b.colourField = field;
};

const filter = (b, what, value) => {
  b.filters[what] = value;
  siftAll(b);
};
