import type { Column, Content, CustomTableLayout, TableCell } from "pdfmake/interfaces";
import { day } from "../theme/colours.ts";

/** Lines between rows only, as in the application's own tables. */
export const ruled: CustomTableLayout = {
  hLineWidth: (line, node) => (line === 0 || line === node.table.body.length ? 0 : 0.6),
  vLineWidth: () => 0,
  hLineColor: () => day.line,
  paddingLeft: (column) => (column === 0 ? 0 : 6),
  paddingRight: () => 6,
  paddingTop: () => 5,
  paddingBottom: () => 5,
};

/** A heading above what follows it. */
export const section = (title: string): Content => ({
  text: title,
  style: "section",
  margin: [0, 16, 0, 5],
});

/** A heading with a text below; nothing at all when there is no text. */
export const textBlock = (title: string, text: string | undefined): Content[] =>
  text ? [section(title), { text }] : [];

const BESIDE = 3;

/** Pairs of label and value, three beside each other. */
export const facts = (pairs: readonly [label: string, value: string | undefined][]): Content => {
  const known = pairs.flatMap(([label, value]): TableCell[] =>
    value ? [{ stack: [{ text: label, style: "label" }, { text: value }] }] : [],
  );
  const rows = Array.from({ length: Math.ceil(known.length / BESIDE) }, (_, row): TableCell[] =>
    Array.from({ length: BESIDE }, (_, column): TableCell => known[row * BESIDE + column] ?? ""),
  );
  if (rows.length === 0) return [];
  return {
    table: { widths: Array.from({ length: BESIDE }, () => "*"), body: rows },
    layout: ruled,
    margin: [0, 10, 0, 0],
  };
};

interface Titled {
  title: string;
  widths: (string | number)[];
  head: readonly string[];
  rows: readonly (readonly TableCell[])[];
}

/** The heading is a row of the table: a heading of its own could be left behind at the foot of a page. */
const headed: CustomTableLayout = {
  ...ruled,
  hLineWidth: (line, node) => (line <= 1 || line === node.table.body.length ? 0 : 0.6),
};

/** A table under its heading. Both stand on each page that it goes on to, and a row is kept whole where it can be. */
export const titledTable = ({ title, widths, head, rows }: Titled): Content => ({
  layout: headed,
  margin: [0, 11, 0, 0],
  table: {
    headerRows: 2,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths,
    body: [
      [{ text: title, style: "section", colSpan: widths.length }, ...widths.slice(1).map((): TableCell => "")],
      head.map((text): TableCell => ({ text, style: "cellHead" })),
      ...rows.map((row) => [...row]),
    ],
  },
});

/** A heading over a sentence that says that there is nothing to list. */
export const nothingUnder = (title: string, text: string): Content => ({
  stack: [section(title), { text, italics: true }],
});

/** A line to sign on, with who signs below it. */
const signature = (who: string): Column => ({
  width: "*",
  margin: [0, 30, 18, 0],
  stack: [
    { canvas: [{ type: "line", x1: 0, y1: 0, x2: 205, y2: 0, lineWidth: 0.7, lineColor: day.controlLine }] },
    { text: who, style: "label", margin: [0, 3, 0, 0] },
  ],
});

/** Signatures two by two, never torn apart by a page. */
export const signatures = (title: string, placeAndDate: string, signers: readonly string[]): Content => ({
  unbreakable: true,
  stack: [
    section(title),
    { columns: [signature(placeAndDate), { width: "*", text: "" }] },
    ...Array.from({ length: Math.ceil(signers.length / 2) }, (_, row): Content => {
      const [left = "", right] = signers.slice(row * 2, row * 2 + 2);
      return { columns: [signature(left), right === undefined ? { width: "*", text: "" } : signature(right)] };
    }),
  ],
});
