// A picture as a file, made by the viewer's own browser: the chart above knows how to draw itself.
export default function ({ data, parentElement }) {
  const row = parentElement.querySelector(".m-fetch");
  const host = parentElement.getRootNode().host || parentElement;
  const gone = new AbortController();
  row.replaceChildren(
    ...["png", "svg"].map((format) => {
      const button = parentElement.ownerDocument.createElement("button");
      button.type = "button";
      button.textContent = data[format];
      button.addEventListener(
        "click",
        () => {
          const chart = host.closest(`.st-key-${data.within}`)?.querySelector(".js-plotly-plot");
          const maker = chart && chart.querySelector(".modebar-btn");
          if (!maker) return;
          chart._context.toImageButtonOptions = { format, filename: data.name, scale: format === "png" ? 2 : 1 };
          maker.dispatchEvent(new MouseEvent("click", { bubbles: true }));
        },
        { signal: gone.signal },
      );
      return button;
    }),
  );
  return () => gone.abort();
}
