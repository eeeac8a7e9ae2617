// A button that prints the page as it stands: the look of what is printed is in rooms.css.
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  button.textContent = data.label;
  button.onclick = () => parentElement.ownerDocument.defaultView.print();
}
