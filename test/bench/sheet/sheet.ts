import { times } from "../cast.ts";
import { above, below, milliseconds, type Section, shown } from "../section.ts";
import { medianOf } from "../timing.ts";
import { calibrate } from "./calibration.ts";
import { type Run, runOf, type Search, searchOf } from "./runs.ts";
import { withSheetPage } from "./sheet-page.ts";
import { type Weight, weighSheet } from "./weight.ts";

const RUNS = 5;
const ROWS = 100_000;
const SEARCHED_ROWS = 20_000;

interface Line {
  what: string;
  figure: number;
  aim?: number;
  write?: (figure: number) => string;
  /** The aim is a least, not a most. */
  atLeast?: true;
}

const measured = () =>
  withSheetPage(async (page) => {
    const machine = await calibrate(page);
    const runs: Run[] = [];
    for (const run of times(RUNS, (n) => n)) runs.push(await runOf(page, ROWS, run));
    const searches: Search[] = [];
    for (const _ of times(RUNS, (n) => n)) searches.push(await searchOf(page, SEARCHED_ROWS));
    return { machine, runs, searches };
  });

const kilobytes = (bytes: number) => `${shown(bytes / 1000)} kB`;
const perSecond = (figure: number) => shown(Math.round(figure * 10) / 10);
const ms = milliseconds;

const linesOf = ({ machine, runs, searches, weight }: Awaited<ReturnType<typeof measured>> & { weight: Weight }) => {
  const middle = (of: (run: Run) => number) => medianOf(runs.map(of));
  const found = (of: (search: Search) => number) => medianOf(searches.map(of));
  const lines: Line[] = [
    { what: "this machine: frames a second, empty page", figure: machine.framesPerSecond, write: perSecond },
    { what: "this machine: 100,000 texts, Intl.Collator", figure: machine.collatorSort, write: ms },
    {
      what: "wheel: frames a second",
      figure: middle(({ scrolled }) => scrolled.framesPerSecond),
      aim: 55,
      write: perSecond,
      atLeast: true,
    },
    { what: "wheel: longest task", figure: middle(({ scrolled }) => scrolled.longestTask), aim: 100, write: ms },
    { what: "wheel: frames with a row missing, %", figure: 100 * middle(({ scrolled }) => scrolled.bare), aim: 0 },
    // A sheet that stood still would have all its frames, and every row.
    { what: "wheel: rows gone by", figure: middle(({ scrolled }) => scrolled.rows), aim: 500, atLeast: true },
    { what: "wheel: work of the page's thread in a second", figure: middle((run) => run.scrollWork), write: ms },
    { what: "arrow key: new active cell", figure: middle(({ arrow }) => arrow.drawn), aim: 16, write: ms },
    { what: "arrow key: its frame handed over", figure: middle(({ arrow }) => arrow.shown), write: ms },
    {
      what: "arrow key at the edge: new active cell",
      figure: middle((run) => run.arrowAtEdge.drawn),
      aim: 16,
      write: ms,
    },
    { what: "paste 1,000 × 10: shown", figure: middle(({ paste }) => paste.shown), aim: 150, write: ms },
    { what: "sort by names, the first time", figure: middle(({ sortNames }) => sortNames.shown), aim: 300, write: ms },
    { what: "sort by names, turned round", figure: middle(({ turnNames }) => turnNames.shown), aim: 300, write: ms },
    { what: "sort by dates, the first time", figure: middle(({ sortDates }) => sortDates.shown), aim: 300, write: ms },
    { what: "DOM nodes", figure: middle(({ nodes }) => nodes), aim: 1500 },
    {
      what: "quick search, 20,000 rows, first letter",
      figure: found((one) => one.firstLetter.shown),
      aim: 150,
      write: ms,
    },
    {
      what: "quick search, 20,000 rows, next letter",
      figure: found((one) => one.nextLetter.shown),
      aim: 100,
      write: ms,
    },
    { what: "filter by a value, 20,000 rows", figure: found(({ filter }) => filter.shown), aim: 100, write: ms },
    { what: "own code and style, gzip", figure: weight.code + weight.style, aim: 60_000, write: kilobytes },
    ...weight.later.map(({ name, bytes }) => ({ what: `  later: ${name}`, figure: bytes, write: kilobytes })),
  ];
  return lines;
};

const missedBy = ({ what, figure, aim, atLeast }: Line): string[] => {
  if (aim === undefined) return [];
  return atLeast ? below(what, figure, aim) : above(what, figure, aim);
};

const cellsOf = (line: Line): string[] => {
  const { what, figure, aim, write = shown, atLeast } = line;
  if (aim === undefined) return [what, write(figure), "", ""];
  return [what, write(figure), `${atLeast ? "≥" : "≤"} ${write(aim)}`, missedBy(line).length === 0 ? "met" : "missed"];
};

/** The sheet with 12 columns and 100,000 rows in memory, in the browser: how it scrolls, moves, takes a paste and sorts. */
export const sheet = async (): Promise<Section> => {
  const weight = await weighSheet();
  const results = { ...(await measured()), weight };
  const lines = linesOf(results);
  return {
    name: "sheet",
    title: "9. The sheet: 12 columns × 100,000 rows, in the browser",
    notes: [
      `Medians of ${RUNS} sheets, each drawn afresh, 1,280 × 800. Real wheel, key, mouse and clipboard events; from the`,
      "event's own time until the page has what it asks for, or until the frame with it is handed over. The first two",
      "lines are what this machine manages at that moment without the sheet: read the others beside them.",
    ],
    columns: ["what", "figure", "aim", ""],
    rows: lines.map(cellsOf),
    missed: lines.flatMap(missedBy),
    figures: results,
  };
};
