const pageStyle = {
  whiteSpace: "pre-wrap",
  font: "11.5pt/1.5 Georgia, serif",
  maxWidth: "16cm",
  margin: "0 auto",
};

/** Prints a text alone on its page, without the screen it was read on. */
export const printText = (title: string, text: string): void => {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  const { contentWindow: pages, contentDocument: sheet } = frame;
  if (!pages || !sheet) return;
  const page = sheet.createElement("div");
  page.textContent = text;
  Object.assign(page.style, pageStyle);
  sheet.body.append(page);
  sheet.title = title;
  pages.addEventListener("afterprint", () => frame.remove());
  pages.print();
};
