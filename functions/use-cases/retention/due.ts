import type { Context } from "#functions/use-cases/context";
import { civilDateAt, later } from "#shared/dates";
import type { Resource, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import type { RetentionRule } from "#shared/resources/retention-rule";
import {
  type Beginning,
  beginningOfFile,
  type DueDays,
  dueDays,
  dueDaysOfRoot,
  fateOn,
  keptBecause,
  type ReasonToKeep,
} from "#shared/rules/retention";
import { fileKinds, ownBeginning } from "#shared/rules/retention-kinds";
import { type Filed, recordsBelow } from "./file-records.ts";
import type { CaseFile } from "./files.ts";

/** One thing that the rules want done on a day, and by which of them. */
export interface Deed extends Filed {
  does: "archive" | "erase";
  /** The first day on which it is due. */
  on: string;
  rule: RetentionRule;
}

/** What becomes of a file on a day. */
export interface Outcome {
  file: CaseFile;
  beginning: Beginning;
  keptBecause?: ReasonToKeep;
  deeds: Deed[];
}

export type Rules = ReadonlyMap<string, RetentionRule>;

const deedOf = (filed: Filed, rule: RetentionRule, days: DueDays, today: string): Deed[] => {
  const { archived, erasedOn } = filed.record;
  const fate = fateOn(days, today);
  if (fate === "erase" && erasedOn === undefined) return [{ ...filed, does: "erase", on: days.eraseOn, rule }];
  return fate === "archive" && !archived ? [{ ...filed, does: "archive", on: days.archiveOn, rule }] : [];
};

/** Whoever is under a safety block is kept apart by name, so the name goes when nothing tells of him any more. */
const goesLast = ({ resource, record }: Filed) => resource === Person && record.safetyBlock === true;

/** A root waits for everything in its file: what it does not leave behind, it does not outlive. */
const deedsOfRoot = (
  file: CaseFile,
  below: readonly Deed[],
  left: number,
  days: DueDays,
  today: string,
  rule: RetentionRule,
) => {
  const deeds = deedOf({ resource: file.resource, record: file.root }, rule, days, today);
  const stays = left > below.filter(({ does }) => does === "erase").length;
  return deeds.flatMap((deed): Deed[] => {
    if (deed.does === "archive" || !stays) return [deed];
    return file.root.archived ? [] : [{ ...deed, does: "archive", on: days.archiveOn }];
  });
};

const rulesOfFile = (rules: Rules) =>
  fileKinds.flatMap(({ name }) => {
    const rule = rules.get(name);
    return rule ? [rule] : [];
  });

const deedsOf = (file: CaseFile, records: readonly Filed[], rules: Rules, day: string, today: string): Deed[] => {
  const inFile = rulesOfFile(rules);
  const below = records.flatMap((filed) => {
    const rule = rules.get(filed.resource.name);
    if (!rule) return [];
    const days = goesLast(filed) ? dueDaysOfRoot(rule, inFile, day) : dueDays(rule, day);
    return deedOf(filed, rule, days, today);
  });
  const rule = rules.get(file.resource.name);
  if (!rule) return below;
  const days = file.resource === Household ? dueDaysOfRoot(rule, inFile, day) : dueDays(rule, day);
  const left = records.filter(({ record }) => record.erasedOn === undefined).length;
  return [...below, ...deedsOfRoot(file, below, left, days, today, rule)];
};

const isAnythingDue = (rules: Rules, day: string, today: string): boolean =>
  [...rules.values()].some((rule) => fateOn(dueDays(rule, day), today) !== "stays");

/** Somebody who is known and never came has no other sign of life than what was written down last. */
const withSignsOfLife = ({ facts }: CaseFile, records: readonly Filed[]) => ({
  ...facts,
  lastChange: records.reduce((last, { record }) => later(last, civilDateAt(record.createdAt)), facts.lastChange),
});

/** What the rules make of one file on a day: why it is kept, or what goes. Reads the file only when something may go. */
export const outcomeOf = async (ctx: Context, file: CaseFile, rules: Rules, today: string): Promise<Outcome> => {
  const beginning = beginningOfFile(file.facts);
  const reason = keptBecause(file.facts, today);
  if (reason !== undefined) return { file, beginning, keptBecause: reason, deeds: [] };
  if (!isAnythingDue(rules, beginning.day, today)) return { file, beginning, deeds: [] };
  const records = await recordsBelow(ctx, file.resource, file.root.id);
  const settled = beginningOfFile(withSignsOfLife(file, records));
  return { file, beginning: settled, deeds: deedsOf(file, records, rules, settled.day, today) };
};

/** What the rules make of records that stand in no file. */
export const ownDeeds = (resource: Resource, records: readonly StoredRecord[], rules: Rules, today: string): Deed[] => {
  const rule = rules.get(resource.name);
  const { dayOf } = ownBeginning(resource);
  return records.flatMap((record) => {
    const day = dayOf(record);
    return rule && day !== undefined ? deedOf({ resource, record }, rule, dueDays(rule, day), today) : [];
  });
};
