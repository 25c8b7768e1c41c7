import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Speech } from "../i18n/language.ts";
import { day } from "../theme/colours.ts";

/** The door of the house, as the application's own sign draws it. */
const DOOR = `<svg viewBox="0 0 26 30" xmlns="http://www.w3.org/2000/svg"><g fill="none" stroke="${day.wall}" stroke-width="2.1" stroke-linecap="round" stroke-linejoin="round"><path d="M5 26.5V13a8 8 0 0 1 16 0v13.5"/><path d="M1.5 26.5H25"/></g><path d="M9.8 26.5V13.4a3.2 3.2 0 0 1 6.4 0v13.1z" fill="${day.light}"/></svg>`;

/** Margins in points: a finger's width beside, room for the letterhead above and the page number below. */
const MARGINS: [number, number, number, number] = [51, 96, 51, 62];

interface Paper {
  /** What the document is, for its title bar: codes only. */
  name: string;
  /** The civil day on which it is printed. */
  printedOn: string;
  /** Written across each page. */
  watermark?: string;
  content: Content[];
}

const head = ({ t, f, say }: Speech, printedOn: string): Content => ({
  margin: [51, 34, 51, 0],
  columns: [
    { svg: DOOR, width: 24 },
    {
      width: "*",
      margin: [10, 2, 0, 0],
      stack: [
        { text: t.plans.document.house, bold: true, fontSize: 10.5, color: day.wallDeep },
        { text: t.plans.document.service, fontSize: 9, color: day.inkSoft },
      ],
    },
    {
      width: "auto",
      margin: [0, 4, 0, 0],
      text: say(t.plans.document.printed, { date: f.date(printedOn) }),
      fontSize: 8.5,
      color: day.inkSoft,
    },
  ],
});

const foot = ({ t, say }: Speech, name: string, page: number, pages: number): Content => ({
  margin: [51, 22, 51, 0],
  fontSize: 8.5,
  color: day.inkSoft,
  columns: [
    { width: "*", text: `${name} · ${t.plans.document.confidential}` },
    { width: "auto", text: say(t.plans.document.page, { page, pages }) },
  ],
});

/** An A4 page of ours: letterhead, page numbers, and nothing that comes from outside the application. */
export const onPaper = (speech: Speech, { name, printedOn, watermark, content }: Paper): TDocumentDefinitions => ({
  pageSize: "A4",
  pageMargins: MARGINS,
  info: { title: name, author: speech.t.plans.document.house },
  ...(watermark && { watermark: { text: watermark, color: day.inkSoft, opacity: 0.08, bold: true } }),
  header: () => head(speech, printedOn),
  footer: (page, pages) => foot(speech, name, page, pages),
  defaultStyle: { fontSize: 10, lineHeight: 1.25, color: day.ink },
  styles: {
    title: { fontSize: 19, bold: true, color: day.wallDeep, lineHeight: 1.1 },
    subtitle: { fontSize: 10.5, color: day.inkSoft },
    section: { fontSize: 12, bold: true, color: day.wallDeep },
    label: { fontSize: 8.5, color: day.inkSoft },
    cellHead: { fontSize: 8.5, bold: true, color: day.inkSoft },
  },
  content,
});
