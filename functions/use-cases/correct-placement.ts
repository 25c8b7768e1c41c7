import type { Write } from "#functions/db/table";
import { earlier } from "#shared/dates";
import { Refusal } from "#shared/refusal";
import { Placement } from "#shared/resources/placement";
import type { BodyOf } from "#shared/step";
import { correct } from "#shared/steps/placements";
import { type Book, openBook } from "./book.ts";
import type { Context } from "./context.ts";
import { isLate } from "./entry-checks.ts";
import { type StayChange, staysInBook } from "./stay-on-calendars.ts";
import { takeStep } from "./take-step.ts";
import { besideTransfers, type Neighbours, neighboursOf } from "./transfer-days.ts";
import { turnaroundMoved } from "./turnaround.ts";
import { replacement } from "./writes.ts";

export type CorrectPlacement = BodyOf<typeof correct>;

/** The days that a correction may change. */
const days = ["actualIn", "actualOut"] as const;

/**
 * Puts a day right that was written down wrongly: the reason stays on the placement, both calendars are asked again,
 * the turnaround that began with the departure moves, and a transfer's other stay keeps to the same day. Refuses with
 * `noRoom` or `alreadyPlaced` when somebody was there on the days it adds, and with `invalid` otherwise.
 */
export const correctPlacement = (ctx: Context, id: string, told: CorrectPlacement): Promise<Placement> =>
  takeStep<Placement>(ctx, correct, { id, told }, async (before, filled) => {
    const overridden = refuseBadDays(ctx, before, filled, told.overrideReason);
    const changes: Partial<Placement> = {
      ...corrected(ctx, before, filled, told.reason),
      ...(overridden && { overrideReason: told.overrideReason }),
    };
    const after: Placement = { ...filled, ...changes };
    const beside = await neighboursOf(ctx, before);
    const own = { before, after };
    const others = besideTransfers(ctx, own, beside, (neighbour, next) => corrected(ctx, neighbour, next, told.reason));
    const book = await bookWith(ctx, own, beside);
    return { changes, writes: await correctionWrites(ctx, book, own, others) };
  });

const bookWith = (ctx: Context, { before }: { before: Placement }, { from, to }: Neighbours): Promise<Book> => {
  const placements = [before, from, to].filter((placement) => placement !== undefined);
  return openBook(ctx, {
    household: before.householdId,
    unitIds: placements.map(({ unitId }) => unitId),
    placeIds: placements.map(({ placeId }) => placeId),
  });
};

type Corrected = Required<StayChange>;

const correctionWrites = async (
  ctx: Context,
  book: Book,
  own: Corrected,
  others: readonly Corrected[],
): Promise<Write[]> => {
  const stays = [own, ...others];
  const moved = await Promise.all(stays.map(({ before, after }) => turnaroundMoved(ctx, book, before, after)));
  const outages = moved.flatMap((turnaround) => turnaround.outages);
  return [
    ...(await staysInBook(ctx, book, { action: correct.name, stays, outages })),
    ...others.flatMap(({ before, after }) => replacement(Placement, before, after, correct.name)),
    ...moved.flatMap(({ writes }) => writes),
  ];
};

/** Refuses days that cannot be; answers whether the area manager's word was needed. */
const refuseBadDays = (ctx: Context, before: Placement, after: Placement, overrideReason?: string): boolean => {
  const changed = days.filter((name) => before[name] !== after[name]);
  if (changed.length === 0) throw new Refusal("invalid", { fields: { actualIn: { code: "nothingToCorrect" } } });
  if (before.status === "inProgress" && changed.includes("actualOut"))
    throw new Refusal("invalid", { fields: { actualOut: { code: "notDeparted" } } });
  const { actualIn = "", actualOut } = after;
  if (actualOut !== undefined && actualOut < actualIn)
    throw new Refusal("invalid", { fields: { actualOut: { code: "notBefore", params: { other: "actualIn" } } } });
  const late = changed.map((name) => {
    const [was, is] = [before[name] ?? "", after[name] ?? ""];
    isLate(ctx, { field: name, date: is, overrideReason });
    return isLate(ctx, { field: name, date: was === "" ? is : earlier(was, is), overrideReason });
  });
  return late.includes(true);
};

/** What a correction leaves behind on a placement: the day it was, the day it is, and why. */
const corrected = (ctx: Context, before: Placement, after: Placement, reason: string): Partial<Placement> => ({
  corrections: [
    ...(before.corrections ?? []),
    ...days
      .filter((name) => before[name] !== after[name])
      .map((field) => ({ on: ctx.today(), field, from: before[field], to: after[field], reason })),
  ],
});
