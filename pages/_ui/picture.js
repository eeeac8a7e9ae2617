// The picture beside these buttons, saved by the browser that shows it: nothing is drawn on the server.
const drawn = new Set(["svg", "png"]);

const layers = (key) => [...document.querySelectorAll(`.st-key-${CSS.escape(key)} .js-plotly-plot .main-svg`)];

const whole = (key, ground) => {
  const [first, ...others] = layers(key);
  if (!first) return null;
  const { width, height } = first.getBoundingClientRect();
  const picture = first.cloneNode(true);
  for (const layer of others) picture.append(...[...layer.cloneNode(true).childNodes]);
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({ width: "100%", height: "100%", fill: ground })) paper.setAttribute(name, value);
  picture.prepend(paper);
  for (const [name, value] of Object.entries({ xmlns: "http://www.w3.org/2000/svg", width, height })) picture.setAttribute(name, value);
  return { text: new XMLSerializer().serializeToString(picture), width, height };
};

const save = (address, name) => {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
};

const saved = {
  svg: ({ text }, name) => save("data:image/svg+xml;charset=utf-8," + encodeURIComponent(text), name + ".svg"),
  png: ({ text, width, height }, name) => {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [width * 2, height * 2];
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      save(canvas.toDataURL("image/png"), name + ".png");
    };
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
  },
};

export default function (component) {
  const { data, parentElement } = component;
  const row = parentElement.querySelector(".save");
  row.replaceChildren(
    ...data.buttons.filter(([kind]) => drawn.has(kind)).map(([kind, label]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.onclick = () => {
        const ground = getComputedStyle(document.querySelector(".stApp")).backgroundColor;
        const found = whole(data.beside, ground);
        if (found) saved[kind](found, data.name);
      };
      return button;
    }),
  );
}
