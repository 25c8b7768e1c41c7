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
const termsOf = ({ in: from, out, feeEnds }: Stay, today: string): { from: string; to: string }[] => {
  const last = feeEnds ?? out;
  const terms: { from: string; to: string }[] = [];
  for (let start = from; start <= (last ?? today); ) {
    const year = addDays(addMonths(start, 12), -1);
    const to = feeEnds ? earlier(year, feeEnds) : year;
    terms.push({ from: start, to });
    start = addDays(to, 1);
  }
  return terms;
};

/** The payer's agreements for a stay, each written down some days before it begins. */
export const tellFees = ({ tale, days, bodies }: Setting, life: Life, stay: Stay, known: Known): void => {
  const { amount, ...charge } = prices[life.unit];
  for (const { from, to } of termsOf(stay, days.today)) {
    const actDate = addDays(from, -tale.between(3, 10));
    tale.creates(addDays(from, -2), "administration", FeeAgreement, {
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
  }
};
