import type { FieldErrors } from "../refusal.ts";

type Dates<F extends string> = { [K in F]?: string };

/** `later` may not lie before `earlier`, where both are set; the same day is fine. */
export const notBefore = <F extends string>(record: Dates<F>, later: F, earlier: F): FieldErrors => {
  const [end, start] = [record[later], record[earlier]];
  return end && start && end < start ? { [later]: { code: "notBefore", params: { other: earlier } } } : {};
};

/** `later` must lie after `earlier`, where both are set: a half-open interval has at least one day. */
export const after = <F extends string>(record: Dates<F>, later: F, earlier: F): FieldErrors => {
  const [end, start] = [record[later], record[earlier]];
  return end && start && end <= start ? { [later]: { code: "after", params: { other: earlier } } } : {};
};

/** What has been done or born cannot lie after today. */
export const notInFuture = <F extends string>(record: Dates<F>, field: F, today: string): FieldErrors => {
  const day = record[field];
  return day && day > today ? { [field]: { code: "notInFuture" } } : {};
};

/** Names every half-open interval of a list that ends before it begins, or begins before the one above it ended. */
export const inOrder = (field: string, intervals: { from: string; to?: string }[]): FieldErrors => {
  const errors: FieldErrors = {};
  intervals.forEach(({ from, to }, index) => {
    const above = intervals[index - 1];
    if (to !== undefined && to <= from) errors[`${field}.${index}.to`] = { code: "after", params: { other: "from" } };
    if (above?.to === undefined && above) errors[`${field}.${index - 1}.to`] = { code: "required" };
    if (above?.to !== undefined && from < above.to) errors[`${field}.${index}.from`] = { code: "overlaps" };
  });
  return errors;
};
