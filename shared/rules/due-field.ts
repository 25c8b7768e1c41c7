import type { Due } from "../fields.ts";
import { type Pressing, pressing } from "./deadlines.ts";
import { isRenewed } from "./renewal.ts";

const isUnset = (value: unknown) => value === undefined || value === null;

const holds = (value: unknown, allowed: readonly unknown[]) =>
  allowed.some((one) => (isUnset(one) ? isUnset(value) : one === value));

/**
 * How pressing the day in a field is, as its definition says; undefined while it is far, does not count, or simply is
 * over. `days` from `today`, a civil date; negative once it has passed.
 */
export const pressingIn = (due: Due, record: object, day: unknown, today: string): Pressing | undefined => {
  const counts = Object.entries(due.while ?? {}).every(([field, allowed]) =>
    holds(Reflect.get(record, field), allowed),
  );
  if (!counts || typeof day !== "string") return undefined;
  const now = pressing(due.as, day, today);
  if (!now || now.severity === "later" || (due.passes && now.days < 0)) return undefined;
  return now;
};

/**
 * Whether the day in a field does not count any more because another record has taken the place of this one; `day` may be
 * one that is not saved yet. The same rule as that of deadlines.
 */
export const renewedIn = (
  { renewedAmong }: Due,
  { record, field, day }: { record: { id: string }; field: string; day: unknown },
  others: readonly { id: string }[],
): boolean =>
  renewedAmong !== undefined && isRenewed({ ...record, [field]: day }, { until: field, alike: renewedAmong }, others);
