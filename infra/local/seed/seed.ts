import { findRecord } from "#functions/db/records";
import type { Table } from "#functions/db/table";
import { contextFor, systemActor } from "#functions/use-cases/context";
import { ensureRules } from "#functions/use-cases/retention/rules";
import { civilDateAt } from "#shared/dates";
import { Organisation } from "#shared/resources/organisation";
import { Referral } from "#shared/resources/referral";
import { transfer } from "#shared/steps/placements";
import { facts } from "./facts.ts";
import { firstDemoId, lastDemoId, partnerId } from "./fixed-ids.ts";
import { replay } from "./replay.ts";
import type { Step } from "./steps.ts";
import { story, todayOfStory } from "./story.ts";

export interface Seeding {
  table: Table;
  /** With invented households; without, the four units, their places and the partner only. */
  demo: boolean;
  now: () => string;
}

/** New records by kind; empty when there was nothing to do. */
export type Counts = Record<string, number>;

const countsOf = (steps: readonly Step[]): Counts => {
  const counts: Counts = {};
  const count = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const step of steps) {
    if (step.does === "create") count(step.resource.name);
    if (step.does === "admit" || step.does === "reserve") count("placements");
    if (step.does === "take" && step.step === transfer) count("placements");
    if (step.does === "take" && step.step.of === Referral) count("referral-steps");
    if (step.does === "report") count("capacity-reports");
    if (step.does === "openDiary") count("diary-openings");
    if (step.does === "drawReview") count("access-reviews");
    if (step.does === "review") count("reviews");
  }
  return counts;
};

/** The facts that are not there yet: all of them on the first start, some if that start was cut short. */
const missingFacts = async (table: Table, today: string): Promise<Step[]> => {
  const found = await Promise.all(facts.map(({ resource, id }) => findRecord(table, resource, id)));
  return facts.filter((_, index) => !found[index]).map((fact) => ({ ...fact, on: today, by: "system" }));
};

/** The steps that this table still needs. Where the facts came without a demo, nothing is invented later. */
const stepsFor = async (table: Table, demo: boolean, today: string): Promise<Step[]> => {
  const [first, last, partner] = await Promise.all([
    findRecord(table, Organisation, firstDemoId),
    findRecord(table, Organisation, lastDemoId),
    findRecord(table, Organisation, partnerId),
  ]);
  if (last) return [];
  if (first) return story(todayOfStory(civilDateAt(first.createdAt)));
  return demo && !partner ? story(today) : missingFacts(table, today);
};

/**
 * Fills a new table; a table that has been filled stays as it is. A filling that was cut short is finished, and a kind of
 * record that has no retention rule yet gets one, unconfirmed.
 * Answers what kinds of record were told and how many.
 */
export const seedTable = async ({ table, demo, now }: Seeding): Promise<Counts> => {
  const at = now();
  const steps = await stepsFor(table, demo, civilDateAt(at));
  await replay(table, steps, at);
  await ensureRules(contextFor({ table, now }, systemActor));
  return countsOf(steps);
};
