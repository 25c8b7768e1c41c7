import * as z from "zod";
import { monthRange } from "../dates.ts";

const count = () => z.int().min(0);

const Rate = z
  .strictObject({ numerator: count(), denominator: count(), percent: z.number().optional() })
  .meta({ id: "Rate" });

/** Counts of people and referrals below this could point at somebody, and do not leave the organisation. */
const SMALL = 5;

/** `null` stands for one to four, and for what happened within a period that is no whole month. */
const guardedCount = () => count().nullable();

const UnitReport = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    placeDays: count(),
    occupied: count(),
    unavailable: count(),
    reserved: count(),
    withheld: count(),
    free: count(),
    over: count(),
    grossRate: Rate,
    netRate: Rate,
    closedStays: guardedCount(),
    meanStay: z.number().nullable(),
    waiting: guardedCount(),
    refused: guardedCount(),
  })
  .meta({ id: "UnitReport" });
type UnitReport = z.infer<typeof UnitReport>;

/** A partner's part of a frozen capacity report: its own units, place-days and guarded counts. */
export const PartnerReport = z
  .strictObject({
    id: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    asOf: z.iso.datetime(),
    ruleVersion: z.string(),
    units: z.array(UnitReport),
  })
  .meta({ id: "CapacityReport" });
export type PartnerReport = z.infer<typeof PartnerReport>;

/** What this reads of a snapshot; whatever else stands in it stays inside. */
const Snapshot = z.object({
  units: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      placeDays: count(),
      occupied: count(),
      unavailable: count(),
      reserved: count(),
      withheld: count(),
      free: count(),
      over: count(),
      rates: z.object({ gross: Rate, net: Rate }),
      lengthOfStay: z.object({ closed: z.object({ count: count(), mean: z.number().optional() }) }),
      waiting: z.object({ count: count() }),
      refusals: z.array(z.object({ count: count() })),
    }),
  ),
});

const guarded = (number: number): number | null => (number > 0 && number < SMALL ? null : number);

/**
 * Counts of what happened within a period are told for whole months only: of two periods of which one lies within the
 * other, each count could be five or more and their difference one household.
 */
const isWholeMonth = ({ from, to }: Pick<FrozenReport, "from" | "to">): boolean => {
  const month = monthRange(from.slice(0, 7));
  return month.from === from && month.to === to;
};

const shown = (unit: z.infer<typeof Snapshot>["units"][number], countsEvents: boolean): UnitReport => {
  const { rates, lengthOfStay, waiting, refusals, ...figures } = unit;
  const { count: closed, mean } = lengthOfStay.closed;
  return {
    ...figures,
    grossRate: rates.gross,
    netRate: rates.net,
    closedStays: countsEvents ? guarded(closed) : null,
    meanStay: !countsEvents || closed < SMALL ? null : (mean ?? null),
    waiting: guarded(waiting.count),
    refused: countsEvents ? guarded(refusals.reduce((sum, refusal) => sum + refusal.count, 0)) : null,
  };
};

interface FrozenReport {
  id: string;
  from: string;
  to: string;
  asOf: string;
  ruleVersion: string;
  snapshot: unknown;
}

/** The part of a frozen report that is about some units; `undefined` when it is about none of them. */
export const partnerReport = (
  { id, from, to, asOf, ruleVersion, snapshot }: FrozenReport,
  unitCodes: readonly string[],
): PartnerReport | undefined => {
  const units = Snapshot.parse(snapshot).units.filter(({ code }) => unitCodes.includes(code));
  const countsEvents = isWholeMonth({ from, to });
  return units.length === 0
    ? undefined
    : { id, from, to, asOf, ruleVersion, units: units.map((unit) => shown(unit, countsEvents)) };
};
