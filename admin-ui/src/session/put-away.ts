/**
 * Takes everything but the curtain out of the document, pages and open dialogs alike: what is covered is not only
 * hidden, it is not there to be read, searched or printed. The nodes keep what was typed into them. Calling the answer
 * puts all of it back where it was.
 */
export const putAway = (curtain: HTMLElement): (() => void) => {
  const { body } = document;
  const { activeElement, title } = document;
  const taken = [...body.children]
    .filter((node) => node !== curtain)
    .map((node) => {
      const mark = document.createComment("");
      node.replaceWith(mark);
      return { node, mark };
    });
  document.title = "Soglia";
  return () => {
    for (const { node, mark } of taken) mark.replaceWith(node);
    document.title = title;
    if (activeElement instanceof HTMLElement) activeElement.focus();
  };
};
