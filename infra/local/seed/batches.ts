import { hasConsequences } from "#functions/use-cases/consequences";
import type { Resource } from "#shared/resource";
import { AccessReview } from "#shared/resources/access-review";
import { CapacityReport } from "#shared/resources/capacity-report";
import { DiaryOpening } from "#shared/resources/diary-opening";
import { Placement } from "#shared/resources/placement";
import { Review } from "#shared/resources/review";
import type { Step } from "./steps.ts";

/** Steps that commit together or not at all. */
export type Batch = readonly [Step, ...Step[]];

/** More rows than this would go into several transactions. */
const MAX_ROWS = 20;

const isPlain = (resource: Resource) => resource.unique.length === 0 && !hasConsequences(resource);

/** New records of one kind by one person on one day: people save such rows together. */
const isTogether = (a: Step, b: Step): boolean =>
  a.does === "create" &&
  b.does === "create" &&
  a.resource === b.resource &&
  a.on === b.on &&
  a.by === b.by &&
  isPlain(a.resource);

export const batchesOf = (steps: readonly Step[]): Batch[] => {
  const batches: [Step, ...Step[]][] = [];
  for (const step of steps) {
    const last = batches.at(-1);
    if (last && last.length < MAX_ROWS && isTogether(last[0], step)) last.push(step);
    else batches.push([step]);
  }
  return batches;
};

/** A record and the version that a batch leaves it at: if it is there, so is everything up to the batch. */
export interface Evidence {
  resource: Resource;
  id: string;
  version: number;
}

/** The records that a step replaces besides its own: an entry and a departure change the household's status too. */
const touchedBeside = (step: Step, householdOf: Map<string, string>): string[] => {
  if (step.does === "admit") return [step.entry.householdId, step.entry.referralId ?? ""];
  if (step.does === "take" || step.does === "create") return step.touches ?? [];
  if (step.does === "review") return [step.planId];
  return step.does === "depart" ? [householdOf.get(step.id) ?? ""] : [];
};

const resourceOf = (step: Step): Resource => {
  if (step.does === "create" || step.does === "edit") return step.resource;
  if (step.does === "take") return step.step.of;
  if (step.does === "review") return Review;
  if (step.does === "openDiary") return DiaryOpening;
  if (step.does === "drawReview") return AccessReview;
  return step.does === "report" ? CapacityReport : Placement;
};

/** For each batch, what stands in the table once it has been done. */
export const evidenceOf = (batches: readonly Batch[]): Evidence[] => {
  const versions = new Map<string, number>();
  const householdOf = new Map<string, string>();
  const touch = (id: string) => versions.set(id, (versions.get(id) ?? 0) + 1);
  return batches.map((batch) => {
    for (const step of batch) {
      for (const id of [step.id, ...touchedBeside(step, householdOf)]) touch(id);
      if (step.does === "admit") householdOf.set(step.id, step.entry.householdId);
      if (step.does === "take") for (const id of step.news ?? []) householdOf.set(id, householdOf.get(step.id) ?? "");
    }
    const [step] = batch;
    const { id } = step;
    return { resource: resourceOf(step), id, version: versions.get(id) ?? 0 };
  });
};
