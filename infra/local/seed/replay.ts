import { createHash } from "node:crypto";
import { ulid } from "ulid";
import * as z from "zod";
import { keepEntry } from "#functions/access-log/keep-entry";
import { recordKey } from "#functions/db/records";
import type { Table } from "#functions/db/table";
import { registerStaff } from "#functions/use-cases/accounts/register-staff";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { type Context, contextFor } from "#functions/use-cases/context";
import { drawAccessReview } from "#functions/use-cases/draw-access-review";
import { recordReview } from "#functions/use-cases/hold-review";
import { makeCapacityReport } from "#functions/use-cases/make-capacity-report";
import { openDiary } from "#functions/use-cases/open-diary";
import { optionPlace, reservePlace } from "#functions/use-cases/option-place";
import { recordDeparture } from "#functions/use-cases/record-departure";
import { saveRows } from "#functions/use-cases/save-rows";
import { takeOf } from "#functions/use-cases/steps/index";
import { earlier, epochSeconds } from "#shared/dates";
import type { Resource } from "#shared/resource";
import { Referral } from "#shared/resources/referral";
import { StaffMember } from "#shared/resources/staff-member";
import { type Batch, batchesOf, type Evidence, evidenceOf } from "./batches.ts";
import { actorCalled } from "./demo-staff.ts";
import type { Reserve, Step } from "./steps.ts";
import { chanceFrom } from "./tale.ts";

/** Hands out the ids that the story has given, in its order; a record that it does not know of is a mistake. */
const idsFrom = (ids: string[]) => {
  const left = [...ids];
  return (prefix: string): string => {
    const id = left.shift();
    if (!id?.startsWith(`${prefix}_`)) throw new Error(`The story knows no id ${prefix}_… here.`);
    return id;
  };
};

/** A deed may write more than the story names: those ids are drawn from the deed itself, the same in every telling. */
const idsDrawn = (deed: string, news: readonly string[], at: string) => {
  const left = [...news];
  const chance = chanceFrom(createHash("sha256").update(`${deed} ${at}`).digest().readInt32BE());
  return (prefix: string): string =>
    (left[0]?.startsWith(`${prefix}_`) ? left.shift() : undefined) ??
    `${prefix}_${ulid(epochSeconds(at) * 1000, chance)}`;
};

const idsFor = (step: Step, at: string, batch: Batch) => {
  if (step.does === "create" && step.resource === Referral)
    return idsDrawn(
      `${step.id} create`,
      batch.map(({ id }) => id),
      at,
    );
  if (step.does === "take") return idsDrawn(`${step.id} ${step.step.name}`, step.news ?? [], at);
  return step.does === "admit" ? idsDrawn(`${step.id} admit`, [step.id], at) : undefined;
};

const two = (n: number) => String(n).padStart(2, "0");

/** The schedule makes its reports before anybody is at work; people work from eight on, one step after another. */
const instantOf = ({ does, on }: Step, turn: number): string =>
  does === "report"
    ? `${on}T05:00:00.000Z`
    : `${on}T${two(8 + Math.floor(turn / 3600))}:${two(Math.floor(turn / 60) % 60)}:${two(turn % 60)}.000Z`;

const NewStaff = z.looseObject({ username: z.string(), name: z.string(), roles: z.array(z.string()) });

type Rows = Parameters<typeof saveRows>[2];

const save = async (ctx: Context, resource: Resource, rows: Rows): Promise<void> => {
  const refused = (await saveRows(ctx, resource, rows)).find(({ status }) => status !== "saved");
  if (refused) throw new Error(`The story does not hold together: ${ctx.now()} ${JSON.stringify(refused)}`);
};

const keepPlace = (ctx: Context, { unitId, wish: { expiresOn, ...wish } }: Reserve) =>
  expiresOn === undefined ? reservePlace(ctx, unitId, wish) : optionPlace(ctx, unitId, { ...wish, expiresOn });

const perform = async (ctx: Context, [step, ...more]: Batch): Promise<unknown> => {
  switch (step.does) {
    case "create": {
      if (step.resource === StaffMember) return registerStaff(ctx, NewStaff.parse(step.values));
      const together = more.flatMap((other) => (other.does === "create" ? [{ create: other.values }] : []));
      return save(ctx, step.resource, [{ create: step.values }, ...together]);
    }
    case "edit":
      return save(ctx, step.resource, [{ id: step.id, edits: step.edits }]);
    case "admit":
      return admitHousehold(ctx, step.unitId, step.entry);
    case "depart":
      return recordDeparture(ctx, step.id, step.departure);
    case "reserve":
      return keepPlace(ctx, step);
    case "review":
      return recordReview(ctx, step.planId, step.review);
    case "take":
      return takeOf(step.step)(ctx, step.id, step.told);
    case "openDiary":
      return openDiary(ctx, step.householdId, { reason: step.reason });
    case "drawReview":
      for (const reading of step.readings) await keepEntry(ctx.table, reading);
      return drawAccessReview(ctx, step.month);
    case "report":
      return makeCapacityReport(ctx, step.period);
  }
};

/** How many batches are in the table already. They went in one by one, so there are none beyond the first gap. */
const countDone = async (table: Table, evidence: readonly Evidence[]): Promise<number> => {
  let [done, end] = [0, evidence.length];
  while (done < end) {
    const middle = Math.floor((done + end) / 2);
    const sought = evidence[middle];
    const found = sought && (await table.get(recordKey(sought.resource, sought.id)));
    if (found && sought && Number(found.version) >= sought.version) done = middle + 1;
    else end = middle;
  }
  return done;
};

/**
 * Does what the story tells, step by step through the use cases, each on its own day and none later than `now`.
 * A replay that was cut short goes on where it stopped.
 */
export const replay = async (table: Table, steps: readonly Step[], now: string): Promise<void> => {
  const batches = batchesOf(steps);
  const done = await countDone(table, evidenceOf(batches));
  let [day, turn] = ["", 0];
  for (const [index, batch] of batches.entries()) {
    const [{ on, by }] = batch;
    turn = on === day ? turn + 1 : 0;
    day = on;
    // A day that was cut short goes on with its next turn, or its later steps would happen at other instants.
    if (index < done) continue;
    const at = earlier(instantOf(batch[0], turn), now);
    const [first] = batch;
    const newId = idsFor(first, at, batch) ?? idsFrom(batch.map(({ id }) => id));
    await perform(contextFor({ table, now: () => at, newId }, actorCalled(by)), batch);
  }
};
