// What the page itself cannot say: its language, that the narrow menu's headings stand in no list, and that Enter keeps a note (Shift+Enter breaks the line).
// under headings the menu puts its list items into boxes inside the list, which screen readers cannot follow
const asPlainLinks = (page) => {
  const parts = page.querySelectorAll(
    "ul[data-testid=stSidebarNavItems]:not([role]), ul[data-testid=stSidebarNavItems] li:not([role])",
  );
  for (const part of parts) part.setAttribute("role", "presentation");
};

export default function ({ data, parentElement }) {
  const page = parentElement.ownerDocument;
  page.documentElement.lang = data.language;
  if (page.enterKeeps) return;
  page.enterKeeps = true;
  asPlainLinks(page);
  new MutationObserver(() => asPlainLinks(page)).observe(page.body, { childList: true, subtree: true });
  page.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      const box = event.target;
      if (!box.matches || !box.matches(".st-key-note_text textarea")) return;
      event.preventDefault();
      event.stopPropagation();
      // Streamlit's own key for "send" in a box of many lines
      box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
    },
    true,
  );
}
