import { createHash } from "node:crypto";
import { buildCapacityReport, reportInput } from "#shared/rules/capacity-report";
import { manyHouses } from "#test/shared/rules/many-houses";
import { above, milliseconds, type Section, shown } from "./section.ts";
import { medianOf, timed } from "./timing.ts";

const RUNS = 5;
const AIM_MS = 1000;

/** The capacity report of ten years over a thousand places, in memory: the rules alone, without a table. */
export const report = async (): Promise<Section> => {
  const durations = { build: [] as number[], input: [] as number[], hash: [] as number[] };
  let text = "";
  for (let run = 0; run < RUNS; run++) {
    // Facts of its own for each run: nothing that an earlier one remembered of these objects may help it.
    const facts = manyHouses();
    durations.build.push(await timed(() => buildCapacityReport(facts)));
    durations.input.push(
      await timed(() => {
        text = reportInput(facts);
      }),
    );
    durations.hash.push(await timed(() => createHash("sha256").update(text).digest("hex")));
  }
  const { places, placements, outages, people, from, to } = manyHouses();
  const [first = Number.NaN] = durations.build;
  const build = medianOf(durations.build);
  return {
    name: "report",
    title: "4. The capacity report over 1,000 places and ten years",
    notes: [
      `${shown(places.length)} places, ${shown(placements.length)} stays, ${shown(outages.length)} outages and ` +
        `${shown(people.length)} people, ${from} to ${to}. Median of ${RUNS}; the first run is that of a cold process.`,
    ],
    columns: ["step", "time", "aim"],
    rows: [
      ["build the report, first run", milliseconds(first), `≤ ${milliseconds(AIM_MS)}`],
      ["build the report", milliseconds(build), `≤ ${milliseconds(AIM_MS)}`],
      [`write its input (${shown(text.length)} characters)`, milliseconds(medianOf(durations.input)), ""],
      ["hash its input", milliseconds(medianOf(durations.hash)), ""],
    ],
    missed: above("the report in milliseconds", build, AIM_MS),
    figures: { first, build, input: medianOf(durations.input), hash: medianOf(durations.hash) },
  };
};
