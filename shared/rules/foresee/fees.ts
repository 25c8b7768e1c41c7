import { later } from "../../dates.ts";
import { about, type CodeOf, cents, date, type ForeseenEffect } from "./effect.ts";
import { type AgreementDays, firstOverlap, firstUncovered, type Uncovered } from "./fee-days.ts";

interface Agreement extends AgreementDays {
  chargeUnit: "householdDay" | "personDay" | "month";
  /** Integer cents, like the two that follow. */
  amount?: number;
  minorAmount?: number;
  ceiling?: number;
}

/** What a change of an agreement touches besides itself. */
export interface FeeSurroundings {
  /** All agreements of its households, itself among them, as they are and as they would be. */
  was: readonly AgreementDays[];
  will: readonly AgreementDays[];
  /** The days, of those that are still to come, on which its households live with us. Half-open. */
  stays: readonly { householdId: string; from: string; to?: string }[];
  codeOf: CodeOf;
  today: string;
}

/** What a change of a fee agreement does: what is paid, for which months, and who is left without an agreement or has two. */
export const foreseeFees = (
  before: Agreement | undefined,
  after: Agreement,
  around: FeeSurroundings,
): ForeseenEffect[] => [
  ...(before ? amounts(before, after) : []),
  ...(before && paysOtherwise(before, after) ? months(after, around.today) : []),
  ...coverage(around),
  ...overlaps(before, after, around),
];

const paid = ["amount", "minorAmount", "ceiling", "chargeUnit"] as const;

const paysOtherwise = (before: Agreement, after: Agreement): boolean =>
  paid.some((name) => before[name] !== after[name]);

const NOMINAL_MONTH_DAYS = 30;

const amounts = (before: Agreement, after: Agreement): ForeseenEffect[] => [
  ...(before.chargeUnit === after.chargeUnit
    ? []
    : [{ code: "chargedOtherwise" as const, params: { chargeUnit: after.chargeUnit }, tone: "warn" as const }]),
  ...amountOf("amount", before, after),
  ...month(before, after),
  ...amountOf("minorAmount", before, after),
  ...amountOf("ceiling", before, after),
];

const amountOf = (
  name: "amount" | "minorAmount" | "ceiling",
  before: Agreement,
  after: Agreement,
): ForeseenEffect[] => {
  const [from, to] = [before[name], after[name]];
  if (from === to) return [];
  const { chargeUnit } = after;
  if (to === undefined)
    return [{ code: `${name}Gone`, params: { from: cents(from ?? 0) }, tone: name === "ceiling" ? "warn" : "bad" }];
  return from === undefined
    ? [{ code: `${name}Stated`, params: { to: cents(to), chargeUnit } }]
    : [{ code: `${name}Moves`, params: { from: cents(from), to: cents(to), chargeUnit } }];
};

/** What a household costs in a month of thirty days, where that follows from the amount of a day. */
const month = (before: Agreement, after: Agreement): ForeseenEffect[] => {
  if (before.chargeUnit !== "householdDay" || after.chargeUnit !== "householdDay") return [];
  const [from, to] = [before.amount, after.amount];
  if (from === undefined || to === undefined || from === to) return [];
  return [
    {
      code: "monthMoves",
      params: { from: cents(from * NOMINAL_MONTH_DAYS), to: cents(to * NOMINAL_MONTH_DAYS), days: NOMINAL_MONTH_DAYS },
    },
  ];
};

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** The months, from this one on, that would be charged otherwise: what has been stated already is not touched. */
const months = ({ validFrom, validTo }: Agreement, today: string): ForeseenEffect[] => {
  const from = later(validFrom, `${today.slice(0, 7)}-01`);
  if (validTo === undefined) return [{ code: "monthsAffectedFrom", params: { from: date(from) } }];
  const count = monthOf(validTo) - monthOf(from) + 1;
  return count > 0 ? [{ code: "monthsAffected", params: { count, from: date(from), to: date(validTo) } }] : [];
};

const isSame = (a: Uncovered | undefined, b: Uncovered | undefined): boolean => a?.from === b?.from && a?.to === b?.to;

/** Households that live with us on days for which no agreement would be left. */
const coverage = ({ was, will, stays, codeOf, today }: FeeSurroundings): ForeseenEffect[] =>
  stays.flatMap(({ householdId, from, to }) => {
    const days = { from: later(from, today), to };
    const [before, after] = [was, will].map((agreements) => firstUncovered(agreements, householdId, days));
    if (!after || isSame(before, after) || (before && after.from > before.from)) return [];
    return about(householdId, codeOf, { code: "feeGap", params: { from: date(after.from) }, tone: "bad" });
  });

const overlaps = (
  before: Agreement | undefined,
  after: Agreement,
  { was, will, codeOf }: FeeSurroundings,
): ForeseenEffect[] =>
  after.householdIds.flatMap((householdId) => {
    const [had, has] = [before && firstOverlap(before, was, householdId), firstOverlap(after, will, householdId)];
    if (!has || (had && had.from === has.from && had.to === has.to)) return [];
    return about(householdId, codeOf, { code: "feeOverlap", params: { from: date(has.from) }, tone: "bad" });
  });
