import { squared } from "../model/clipboard/tsv.ts";

const textOf = (cell: Element): string => {
  const copy = cell.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const ignored of copy.querySelectorAll("style, script")) ignored.remove();
  // Line ends in the source mean nothing, <br> and paragraphs do.
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    walker.currentNode.nodeValue = (walker.currentNode.nodeValue ?? "").replace(/[ \t\r\n]+/g, " ");
  for (const end of copy.querySelectorAll("br, p + p, div + div")) end.before("\n");
  return (copy.textContent ?? "").replace(/ *\n */g, "\n").trim();
};

/** The cells of the first table in a piece of HTML, as Excel, LibreOffice and browsers copy it; undefined without one. */
export const readHtmlTable = (html: string): readonly (readonly string[])[] | undefined => {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return undefined;
  const rows = [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [textOf(cell), ...Array.from({ length: cell.colSpan - 1 }, () => "")]),
  );
  return rows.length === 0 ? undefined : squared(rows);
};
