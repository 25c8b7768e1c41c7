import type { CallOptions } from "#test/staff-call";
import { staffEvent } from "#test/staff-call";
import { consumptionTasks } from "./consumption-tasks.ts";
import { above, type Section, shown } from "./section.ts";
import type { Stage } from "./stage.ts";
import type { Call } from "./wire.ts";

/** The least that a task can consume on this table, and why. */
export interface Least {
  readUnits: number;
  writeUnits: number;
  formula: string;
  because: string;
}

/** What a task was answered, and the calls to the table that it took. */
export interface Overheard {
  body: ReturnType<typeof JSON.parse>;
  calls: Call[];
}

export interface Task extends Overheard {
  name: string;
  least: Least;
}

export type Overhear = (address: string, options?: CallOptions) => Promise<Overheard>;

const sum = (calls: readonly Call[], units: "readUnits" | "writeUnits") =>
  calls.reduce((total, call) => total + call[units], 0);

const overhearOn =
  ({ overheard }: Stage): Overhear =>
  async (address, options) => {
    overheard.heard();
    const reply = await overheard.handle(staffEvent("coordinator", address, options));
    return { body: JSON.parse(reply.body ?? "{}"), calls: overheard.heard() };
  };

/** Read and write units of each task, indexes included, beside the least that any design on this table could do with. */
export const consumption = async (stage: Stage): Promise<Section> => {
  const results: { name: string; calls: number; reads: number; writes: number; least: Least }[] = [];
  for await (const { name, calls, least } of consumptionTasks(stage, overhearOn(stage)))
    results.push({
      name,
      calls: calls.length,
      reads: sum(calls, "readUnits"),
      writes: sum(calls, "writeUnits"),
      least,
    });
  return {
    name: "consumption",
    title: "2. Capacity units of a task, indexes included, beside the theoretical minimum",
    notes: [
      "R: a consistent read of 4 kB is 1, one from an index ½. W: 1 kB is 1, in a transaction 2; each index entry that",
      "changes is 1, and 2 when its key changes (the old entry goes, the new one comes).",
      ...results.map(({ name, least }) => `  ${name}: ${least.formula}. ${least.because}`),
    ],
    columns: ["task", "calls", "R", "least R", "W", "least W"],
    rows: results.map(({ name, calls, reads, writes, least }) => [
      name,
      shown(calls),
      ...[reads, least.readUnits, writes, least.writeUnits].map(shown),
    ]),
    missed: results.flatMap(({ name, reads, writes, least }) => [
      ...above(`${name}: read units`, reads, least.readUnits),
      ...above(`${name}: write units`, writes, least.writeUnits),
    ]),
    figures: results,
  };
};
