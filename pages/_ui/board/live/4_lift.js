// Lifting and dropping: by mouse, by finger and by keys; one note, several, or a whole theme.
const FAR = 5;
const LONG = 350;
const EDGE = 56;
const SLOW = 7;

/** The chosen notes in the order they are seen, when this one is among them; else this one alone. */
const handful = (b, id) => {
  if (!b.chosen.has(id)) return [id];
  return [...b.board.querySelectorAll(".card")].map((card) => card.dataset.id).filter((one) => b.chosen.has(one));
};

const lift = (b, ids, more) => {
  const stood = new Map(ids.map((id) => [id, placeOf(homeOf(b.notes.get(id)))]));
  b.hand = { ids, stood, ...more };
  for (const id of ids) b.cards.get(id).classList.add("lifted");
};

const unhand = (b) => {
  const { hand } = b;
  b.hand = null;
  cancelAnimationFrame(hand.frame);
  hand.ghost?.remove();
  b.element.classList.remove("dragging");
  over(b, null);
  for (const id of hand.ids) {
    b.cards.get(id)?.classList.remove("lifted");
    // whatever others did to it meanwhile is seen now
    if (b.notes.has(id)) drawCard(b, b.notes.get(id));
  }
  return hand;
};

const over = (b, target) => {
  if (b.overNow === target) return;
  b.overNow?.classList.remove("over");
  target?.classList.add("over");
  b.overNow = target;
};

const drop = (b, hand, target) => {
  const ids = hand.ids.filter((id) => b.notes.has(id));
  count(b);
  if (!target || !ids.length) return announce(b, tell(b, "said_cancel"));
  if (target === b.fresh) return nameFresh(b, ids, hand.stood);
  return place(b, ids, placeOf(target.dataset.home), hand.stood);
};

// -- by mouse and by finger -------------------------------------------------------------------------

const pointers = (b) => {
  b.board.addEventListener("pointerdown", (event) => {
    b.pointer = event.pointerType;
    b.dragged = false;
    if (event.button || b.hand || !event.isPrimary) return;
    const card = event.target.closest(".card");
    const grip = event.target.closest(".grip");
    const named = grip || (event.pointerType !== "touch" && event.target.closest(".head h3"));
    const column = !card && named && event.target.closest(".column[data-theme]:not(.parking)");
    if (!(card || column) || event.target.closest(".more")) return;
    const held = { card, column, x: event.clientX, y: event.clientY, id: event.pointerId };
    b.held = held;
    if (event.pointerType === "touch" && !grip) held.timer = setTimeout(() => b.held === held && take(b, held), LONG);
    else held.free = true;
  });
  const move = (event) => {
    const { held } = b;
    if (!held || event.pointerId !== held.id) return;
    const far = Math.hypot(event.clientX - held.x, event.clientY - held.y) > FAR;
    if (b.hand) [b.hand.x, b.hand.y] = [event.clientX, event.clientY];
    else if (far && held.free) take(b, held, event);
    else if (far) letGo(b);
  };
  const end = (event) => {
    if (!b.held || event.pointerId !== b.held.id) return;
    letGo(b);
    if (!b.hand || b.hand.keys) return;
    step(b);
    const target = event.type === "pointerup" ? b.overNow : null;
    const hand = unhand(b);
    if (hand.theme !== undefined) dropTheme(b, hand, target);
    else drop(b, hand, target);
  };
  const view = b.element.ownerDocument.defaultView;
  const more = { signal: b.ends.signal };
  view.addEventListener("pointermove", move, more);
  view.addEventListener("pointerup", end, more);
  view.addEventListener("pointercancel", end, more);
  // a page that scrolls under the finger would take the note out of it
  b.board.addEventListener("touchmove", (event) => b.hand && event.cancelable && event.preventDefault(), { passive: false });
  b.board.addEventListener("contextmenu", (event) => b.held && b.pointer === "touch" && event.preventDefault());
};

const letGo = (b) => {
  clearTimeout(b.held?.timer);
  b.held = null;
};

const take = (b, held, event = null) => {
  const { card, column } = held;
  b.dragged = true;
  const from = card || column.querySelector(".head");
  const box = from.getBoundingClientRect();
  const ids = card ? handful(b, card.dataset.id) : [];
  const [x, y] = event ? [event.clientX, event.clientY] : [held.x, held.y];
  lift(b, ids, { x, y, dx: held.x - box.left, dy: held.y - box.top, theme: card ? undefined : column.dataset.theme });
  const ghost = from.cloneNode(true);
  ghost.classList.remove("lifted");
  ghost.classList.add("ghost");
  ghost.setAttribute("aria-hidden", "true");
  ghost.style.width = `${Math.min(box.width, 320)}px`;
  ghost.style.setProperty("--hue", getComputedStyle(from).getPropertyValue("--hue"));
  if (ids.length > 1) ghost.append(make("b", "many", ids.length));
  b.element.append(ghost);
  b.element.classList.add("dragging");
  b.hand.ghost = ghost;
  if (b.pointer === "touch") navigator.vibrate?.(15);
  const turn = () => {
    if (!b.hand) return;
    step(b);
    b.hand.frame = requestAnimationFrame(turn);
  };
  turn();
};

/** One frame: the paper follows, the place under it is marked, an edge near it scrolls. */
const step = (b) => {
  const { hand } = b;
  hand.ghost.style.transform = `translate(${hand.x - hand.dx}px, ${hand.y - hand.dy}px)`;
  const board = b.board.getBoundingClientRect();
  // a finger at the very edge of the glass still means the column there
  const under = b.root.elementFromPoint(Math.min(Math.max(hand.x, board.left + 4), board.right - 4), hand.y);
  over(b, targetAt(b, under, hand));
  const pull = (low, high, at) => (at < low + EDGE ? -(low + EDGE - at) / SLOW : at > high - EDGE ? (at - high + EDGE) / SLOW : 0);
  const across = pull(board.left, board.right, hand.x);
  if (across) b.board.scrollLeft += across;
  const body = hand.theme === undefined && under?.closest?.(".column")?.querySelector(".body");
  if (!body) return;
  const box = body.getBoundingClientRect();
  const down = pull(box.top, box.bottom, hand.y);
  if (down) body.scrollTop += down;
};

const targetAt = (b, under, hand) => {
  const column = under?.closest?.(".column");
  if (!column) return null;
  if (hand.theme !== undefined) return column === b.fresh || [hand.theme, PARKED].includes(column.dataset.theme) ? null : column;
  if (column === b.fresh) return b.fresh;
  const section = under.closest(".section");
  if (section) return section.querySelector(".list");
  // beside the sections: the theme itself
  const lists = column.querySelectorAll(".list");
  return lists[lists.length - 1];
};

const dropTheme = (b, hand, target) => {
  if (!target) return;
  askMerge(b, hand.theme, target.dataset.theme);
};

// -- choosing ---------------------------------------------------------------------------------------

const choose = (b, id, wanted) => {
  if (wanted) b.chosen.add(id);
  else b.chosen.delete(id);
  b.cards.get(id)?.firstChild.setAttribute("aria-pressed", String(wanted));
  b.cards.get(id)?.classList.toggle("chosen", wanted);
};

const chooseOnly = (b, ids) => {
  for (const id of [...b.chosen]) if (!ids.includes(id)) choose(b, id, false);
  for (const id of ids) choose(b, id, true);
  drawChosen(b);
};

const clicks = (b) => {
  b.board.addEventListener("click", (event) => {
    const body = event.target.closest(".note");
    if (!body || b.dragged) return;
    const { id } = body.parentElement.dataset;
    here(b, body);
    if (event.shiftKey && b.anchor && b.notes.has(b.anchor)) {
      const all = [...b.board.querySelectorAll(".card:not(.off)")].map((card) => card.dataset.id);
      const [one, other] = [all.indexOf(b.anchor), all.indexOf(id)].sort((x, y) => x - y);
      for (const between of all.slice(Math.max(0, one), other + 1)) choose(b, between, true);
      return drawChosen(b);
    }
    b.anchor = id;
    if (event.ctrlKey || event.metaKey || b.pointer === "touch" || !event.detail) choose(b, id, !b.chosen.has(id));
    else return chooseOnly(b, b.chosen.size === 1 && b.chosen.has(id) ? [] : [id]);
    return drawChosen(b);
  });
};

// -- by keys ----------------------------------------------------------------------------------------

const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"];

const keys = (b) => {
  b.board.addEventListener("keydown", (event) => {
    const body = event.target.closest(".note");
    if (!body) return;
    const used = b.hand?.keys ? carry(b, event, body) : walk(b, event, body);
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
  });
  b.element.addEventListener("keydown", (event) => {
    const column = event.key === "F2" ? event.target.closest(".column") : null;
    if (!column?.dataset.theme) return;
    event.preventDefault();
    const under = event.target.closest(".under");
    const which = under ? under.parentElement.querySelector(".list").dataset.home.split("/")[1] : column.dataset.theme;
    const head = under || column.querySelector(".head");
    rename(b, head, which, head.querySelector("h3, h4").textContent);
  });
  b.element.ownerDocument.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && b.hand && !b.hand.keys) {
        letGo(b);
        unhand(b);
        count(b);
        return announce(b, tell(b, "said_cancel"));
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.composedPath()[0].matches?.("input, textarea, select, [contenteditable]")) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      back(b, key === "y" || event.shiftKey ? "redo" : "undo");
    },
    { signal: b.ends.signal },
  );
};

const walk = (b, event, body) => {
  const { id } = body.parentElement.dataset;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === " ") {
    const ids = handful(b, id);
    const where = nameOf(b, b.notes.get(id));
    lift(b, ids, { keys: true, from: id });
    over(b, listOf(b, homeOf(b.notes.get(id))));
    announce(b, tell(b, "lifted", { notes: ids.length, where }));
    return true;
  }
  if (event.key === "Enter") return showNote(b, id, body), true;
  if (event.key.toLowerCase() === "x") {
    choose(b, id, !b.chosen.has(id));
    b.anchor = id;
    drawChosen(b);
    announce(b, tell(b, "chosen", { notes: b.chosen.size }));
    return true;
  }
  if (event.key === "Escape" && b.chosen.size) return chooseOnly(b, []), true;
  if (!ARROWS.includes(event.key)) return false;
  const next = neighbour(b, body, event.key);
  if (!next) return true;
  if (event.shiftKey) {
    choose(b, id, true);
    choose(b, next.parentElement.dataset.id, true);
    drawChosen(b);
  }
  here(b, next);
  return true;
};

const seen = (column) => [...column.querySelectorAll(".card:not(.off) > .note")];

const neighbour = (b, body, key) => {
  const column = body.closest(".column");
  const inside = seen(column);
  const row = inside.indexOf(body);
  if (key === "ArrowDown") return inside[row + 1];
  if (key === "ArrowUp") return inside[row - 1];
  if (key === "Home") return inside[0];
  if (key === "End") return inside.at(-1);
  const way = key === "ArrowRight" ? "nextElementSibling" : "previousElementSibling";
  for (let other = column[way]; other; other = other[way]) {
    const there = other.hidden ? [] : seen(other);
    if (there.length) return there[Math.min(row, there.length - 1)];
  }
  return null;
};

/** The note is in the hand of the keyboard: arrows choose the place. */
const carry = (b, event, body) => {
  const { key } = event;
  if (key === "Tab") return true;
  if (key === "Escape") {
    unhand(b);
    count(b);
    here(b, body);
    announce(b, tell(b, "said_cancel"));
    return true;
  }
  if (key === " " || key === "Enter") {
    const target = b.overNow;
    const hand = unhand(b);
    drop(b, hand, target);
    if (target !== b.fresh) here(b, b.cards.get(hand.from).firstChild);
    return true;
  }
  if (!ARROWS.includes(key)) return false;
  const columns = [...b.board.children].filter((column) => !column.hidden);
  const places = columns.map((column) => (column === b.fresh ? [b.fresh] : [...column.querySelectorAll(".list")]));
  const at = places.findIndex((lists) => lists.includes(b.overNow));
  const row = places[at].indexOf(b.overNow);
  const target = {
    ArrowDown: places[at][row + 1] || places[at + 1]?.[0],
    ArrowUp: places[at][row - 1] || places[at - 1]?.at(-1),
    ArrowRight: places[at + 1]?.[0],
    ArrowLeft: places[at - 1]?.[0],
    Home: places[0][0],
    End: places.at(-1).at(-1),
  }[key];
  if (!target) return true;
  over(b, target);
  target.scrollIntoView({ block: "nearest", inline: "nearest" });
  const where = target === b.fresh ? tell(b, "new_theme") : nameOf(b, placeOf(target.dataset.home));
  announce(b, tell(b, "said_over", { where }));
  return true;
};
