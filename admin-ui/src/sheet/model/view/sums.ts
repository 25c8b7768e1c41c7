import { type Column, isEmpty } from "../column.ts";
import { type Ledger, valueAt } from "../edits/ledger.ts";
import { writeMoney, writeNumber } from "../values/number.ts";
import type { Locale } from "../values/reading.ts";

export const isSummed = ({ kind }: Column): boolean => kind === "number" || kind === "money";

/** Hundredths are as fine as a sum is worth saying; what lies behind them comes from how machines add up. */
const rounded = (sum: number) => Math.round(sum * 100) / 100;

/** The sum of a column of figures over some rows, unsaved values included; undefined where there is no figure. Money in cents. */
export const sumOf = (ledger: Ledger, ids: readonly string[], { field }: Column): number | undefined => {
  let sum = 0;
  let isAny = false;
  for (const id of ids) {
    const value = valueAt(ledger, { id, field });
    if (isEmpty(value) || typeof value !== "number") continue;
    sum += value;
    isAny = true;
  }
  return isAny ? rounded(sum) : undefined;
};

/** A sum as it stands under its column; empty where there is none. */
export const writeSum = (sum: number | undefined, { kind }: Column, locale: Locale): string => {
  if (sum === undefined) return "";
  return kind === "money" ? writeMoney(Math.round(sum), locale) : writeNumber(sum, locale);
};
