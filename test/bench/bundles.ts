import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bundle, buildBundles } from "./bundle-build.ts";
import { initCpuOf, statusFrom } from "./bundle-run.ts";
import { above, milliseconds, type Section, shown } from "./section.ts";
import type { Stage } from "./stage.ts";
import { medianOf } from "./timing.ts";

/** Bytes that an entry may have above the floor with files: the aims of those that answer people and partners. */
const allowances: Record<string, number> = { "staff-api": 250_000, "partner-api": 130_000 };

const INIT_RUNS = 7;

/** Round by round, so that a busy moment of the machine does not fall on one bundle alone. */
const initTimes = (bundles: readonly Bundle[]): Map<string, number> => {
  const runs = Array.from({ length: INIT_RUNS }, () => bundles.map(({ file }) => initCpuOf(file)));
  return new Map(bundles.map(({ name }, index) => [name, medianOf(runs.map((run) => run[index] ?? Number.NaN))]));
};

const signed = (figure: number, shownAs: (figure: number) => string) =>
  `${figure < 0 ? "−" : "+"}${shownAs(Math.abs(figure))}`;

const missedBy = (functions: readonly Bundle[], filesFloor: Bundle): string[] =>
  functions.flatMap(({ name, bytes }) => {
    const allowance = allowances[name];
    return allowance === undefined
      ? []
      : above(`${name}: bytes over the floor with files`, bytes - filesFloor.bytes, allowance);
  });

const sectionIn = async (folder: string, stage: Pick<Stage, "endpoint" | "tableName">): Promise<Section> => {
  const { floor, filesFloor, bareFloor, functions } = await buildBundles(folder);
  const all = [floor, filesFloor, bareFloor, ...functions];
  const init = initTimes(all);
  const initOf = ({ name }: Bundle) => init.get(name) ?? Number.NaN;
  const staff = functions.find(({ name }) => name === "staff-api");
  const status = staff && statusFrom(staff.file, stage);
  return {
    name: "bundles",
    title: "3. Bundles and what importing them costs, beside the DynamoDB client alone",
    notes: [
      "Built by esbuild with the cloud's own options. The floor is the document client as it comes, the floor with files",
      "has the storage client besides; our bundles leave out the ways to credentials that Lambda never takes. Processor",
      "time is the median of seven fresh processes. An aim is what a function that hands out files may weigh over its floor.",
    ],
    columns: ["function", "bytes", "over the floor", "with files", "aim", "init CPU", "over the floor"],
    rows: all.map((bundle) => [
      bundle.name,
      shown(bundle.bytes),
      signed(bundle.bytes - floor.bytes, shown),
      bundle.name in allowances ? signed(bundle.bytes - filesFloor.bytes, shown) : "",
      bundle.name in allowances ? `≤ ${shown(allowances[bundle.name] ?? 0)}` : "",
      milliseconds(initOf(bundle)),
      signed(initOf(bundle) - initOf(floor), milliseconds),
    ]),
    missed: [
      ...missedBy(functions, filesFloor),
      ...(status === 200 ? [] : [`the staff function's bundle answers a list with ${status} instead of 200`]),
    ],
    figures: all.map((bundle) => ({ ...bundle, initCpu: initOf(bundle) })),
  };
};

/** Size and start of each function beside a bundle of the DynamoDB client alone. */
export const bundles = async (stage: Pick<Stage, "endpoint" | "tableName">): Promise<Section> => {
  const folder = mkdtempSync(join(tmpdir(), "soglia-bundles-"));
  try {
    return await sectionIn(folder, stage);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
