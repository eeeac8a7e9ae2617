// The keys of whoever presents, a clicker's among them. Steps add up here, so that none is lost while the page is drawn.
const STEPS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
const BUSY = "input, textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=radiogroup], [data-testid=stPopoverBody]";

export default function ({ data, parentElement, setTriggerValue }) {
  const page = parentElement.ownerDocument;
  const root = parentElement;
  // an answer to an earlier key must not take back a later one
  if (root.turn === undefined || data.turn >= root.turn || data.by === "button") {
    root.at = data.at;
    root.turn = Math.max(root.turn || 0, data.turn);
  }
  const press = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
    if (event.target.closest && event.target.closest(BUSY)) return;
    if (event.key === "f") {
      if (page.fullscreenElement) page.exitFullscreen();
      else if (page.documentElement.requestFullscreen) page.documentElement.requestFullscreen().catch(() => {});
      return;
    }
    let to = null;
    if (event.key in STEPS) to = root.at + STEPS[event.key];
    else if (event.key === "Home") to = 0;
    else if (event.key === "End") to = data.views - 1;
    if (to === null) return;
    event.preventDefault();
    to = Math.min(Math.max(to, 0), data.views - 1);
    if (to === root.at) return;
    root.at = to;
    root.turn += 1;
    setTriggerValue("step", { to, turn: root.turn });
  };
  page.addEventListener("keydown", press);
  return () => page.removeEventListener("keydown", press);
}
