import { addDays, addMonths, earlier } from "#shared/dates";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { type UnitCode, unitIds } from "../fixed-ids.ts";
import type { Life, Stay } from "../life.ts";
import type { Known, Setting } from "./setting.ts";

interface Price {
  chargeUnit: string;
  amount: number;
  minorAmount?: number;
  monthProration?: string;
}

/** Euro cents, of the order that such services cost; invented. */
const prices: Record<UnitCode, Price> = {
  ALI: { chargeUnit: "month", amount: 48_000, monthProration: "actualDays" },
  ABI: { chargeUnit: "householdDay", amount: 4_250 },
  MED: { chargeUnit: "personDay", amount: 3_100, minorAmount: 2_200 },
  CAS: { chargeUnit: "householdDay", amount: 3_880 },
};

const absenceRules = [{ type: "hospital", fromDay: 4, percentDue: 70, maxDaysPerMonth: 15 }];

/** First and last day of each agreement of a stay: a year at a time, none beyond the day on which cover ends. */
const termsOf = ({ in: from, out, feeEnds }: Stay, today: string): Term[] => {
  const last = feeEnds ?? out;
  const terms: Term[] = [];
  for (let start = from; start <= (last ?? today); ) {
    const year = addDays(addMonths(start, 12), -1);
    const to = feeEnds ? earlier(year, feeEnds) : year;
    terms.push({ from: start, to });
    start = addDays(to, 1);
  }
  return terms;
};

interface Term {
  from: string;
  to: string;
}

/** What the payer signed for a term, and wrote down on `on`; answers its id. */
const tellTerm = (
  { tale, bodies }: Setting,
  life: Life,
  known: Known,
  { from, to, on }: Term & { on: string },
): string => {
  const { amount, ...charge } = prices[life.unit];
  const actDate = addDays(on, -tale.between(1, 8));
  return tale.creates(on, "administration", FeeAgreement, {
    payerId: bodies.payer(life.service),
    householdIds: [known.householdId],
    unitId: unitIds[life.unit],
    actNumber: `DEMO n. ${tale.next("acts")} del ${actDate.slice(0, 4)}`,
    actDate,
    validFrom: from,
    validTo: to,
    ...charge,
    amount,
    ceiling: charge.chargeUnit === "month" ? amount * 12 : amount * 366,
    absenceRules,
  });
};

/** The first day that the first agreement covers: the entry, or the acceptance while nobody knows the entry yet. */
const firstTerm = ({ stay, booking }: Life, on: string, today: string): Term => {
  const from = booking?.in ?? on;
  const year = { from, to: addDays(addMonths(from, 12), -1) };
  return (stay && termsOf(stay, today)[0]) ?? year;
};

/** The agreement without which nobody is accepted, signed on the day of acceptance; answers its id. */
export const tellFirstFee = (setting: Setting, life: Life, known: Known, on: string): string =>
  tellTerm(setting, life, known, { ...firstTerm(life, on, setting.days.today), on });

/** The payer's further agreements for a stay, each written down two days before it begins. */
export const tellFees = (setting: Setting, life: Life, stay: Stay, known: Known): void => {
  for (const { from, to } of termsOf(stay, setting.days.today).slice(1))
    tellTerm(setting, life, known, { from, to, on: addDays(from, -2) });
};
