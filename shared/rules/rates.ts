/** A share that can be checked: what was counted, out of what, and the percentage to one decimal. */
export interface Rate {
  numerator: number;
  denominator: number;
  /** Unset when there is nothing to divide by: "n.d." on every screen. */
  percent?: number;
}

/** What each rate divides by what; a report carries it beside its figures. */
export const rateDefinitions = {
  gross: "occupied place-days ÷ place-days",
  net: "occupied place-days ÷ (place-days − unavailable place-days)",
  beds: "person-nights in places with beds ÷ bed-nights of those places",
  limit: "household-days ÷ the most households the unit takes, added up over the days for which that is stated",
} as const;

/** `dividend ÷ divisor` of integers to one decimal, half up; no fraction is formed before the one rounding. */
export const toOneDecimal = (dividend: number, divisor: number): number => {
  const twice = 20 * dividend + divisor;
  return (twice - (twice % (2 * divisor))) / (2 * divisor) / 10;
};

export const rateOf = (numerator: number, denominator: number): Rate =>
  denominator === 0
    ? { numerator, denominator }
    : { numerator, denominator, percent: toOneDecimal(100 * numerator, denominator) };
