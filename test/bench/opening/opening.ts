import { closeBrowser, openBrowser } from "#test/browser/browser";
import { times } from "../cast.ts";
import { above, milliseconds, type Section, shown } from "../section.ts";
import { sortWithCollator } from "../sheet/calibration.ts";
import { medianOf } from "../timing.ts";
import { readBare, withFilledSystem } from "./filled-system.ts";
import { type Opened, openAgain, openCold, type Pasted, pasteAndSave, signedIn } from "./visit.ts";

const RUNS = 5;
const RECORDS = 10_000;
const FIRST_ROWS_MS = 300;
const ALL_ROWS_MS = 2_000;
const STORED_MS = 3_000;

const measured = () =>
  withFilledSystem(RECORDS, async (system) => {
    try {
      const browser = await openBrowser();
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: "it-IT",
        permissions: ["clipboard-read", "clipboard-write"],
      });
      context.setDefaultTimeout(60_000);
      const page = await signedIn(context, system, RECORDS);
      const openings: Opened[] = [];
      for (const _ of times(RUNS, (n) => n)) openings.push(await openCold(page, system.address));
      const asked = await openAgain(page, system.address);
      const pastes: Pasted[] = [];
      for (const run of times(RUNS, (n) => n)) pastes.push(await pasteAndSave(page, run));
      return { openings, asked, pastes, collator: await sortWithCollator(page), bare: await readBare(system) };
    } finally {
      await closeBrowser();
    }
  });

/** A grid of 10,000 real records over the API: how soon it is there, what a second opening asks, how soon a paste is stored. */
export const opening = async (): Promise<Section> => {
  const results = await measured();
  const firstRows = medianOf(results.openings.map((one) => one.firstRows));
  const allRows = medianOf(results.openings.map((one) => one.allRows));
  const stored = medianOf(results.pastes.map((paste) => paste.stored));
  const asked = medianOf(results.pastes.map((paste) => paste.asked));
  const whole = results.asked.filter((query) => !query.includes("since="));
  const missed = {
    first: above("first rows after the shell", firstRows, FIRST_ROWS_MS, " ms"),
    all: above("all rows after the shell", allRows, ALL_ROWS_MS, " ms"),
    again: above("questions of a second opening that ask for everything", whole.length, 0),
    stored: above("a paste of 1,000 × 10 stored", stored, STORED_MS, " ms"),
  };
  const row = (what: string, figure: string, aim: string, why: string[]) => [
    what,
    figure,
    aim,
    why.length === 0 ? "met" : "missed",
  ];
  return {
    name: "opening",
    title: `10. A grid of ${shown(RECORDS)} people, over the API, in the real pages`,
    notes: [
      `The whole system on this machine, the pages as they are built for people. Medians of ${RUNS} reloads, from the`,
      "moment the page has its heading. The paste moves deadlines, so the sheet asks first; it ends when the sheet says",
      "that everything is saved. The first two lines are what this machine manages at that moment.",
    ],
    columns: ["what", "figure", "aim", ""],
    rows: [
      ["this machine: 100,000 texts, Intl.Collator", milliseconds(results.collator), "", ""],
      ["this machine: the API alone, all pages", milliseconds(results.bare), "", ""],
      row("first rows", milliseconds(firstRows), `≤ ${milliseconds(FIRST_ROWS_MS)}`, missed.first),
      row("all rows", milliseconds(allRows), `≤ ${milliseconds(ALL_ROWS_MS)}`, missed.all),
      row("second opening: questions for everything", shown(whole.length), "≤ 0", missed.again),
      ["paste 1,000 × 10: asked what it will do", milliseconds(asked), "", ""],
      row(
        "paste 1,000 × 10: stored after the yes",
        milliseconds(stored),
        `≤ ${milliseconds(STORED_MS)}`,
        missed.stored,
      ),
    ],
    missed: Object.values(missed).flat(),
    figures: results,
  };
};
