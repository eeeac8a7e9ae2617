// What the page itself cannot say: its language, and that Enter keeps a note (Shift+Enter breaks the line).
export default function ({ data, parentElement }) {
  const page = parentElement.ownerDocument;
  page.documentElement.lang = data.language;
  if (page.enterKeeps) return;
  page.enterKeeps = true;
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
