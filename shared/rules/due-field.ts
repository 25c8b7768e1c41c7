import type { Due } from "../fields.ts";
import { type Pressing, pressing } from "./deadlines.ts";

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
