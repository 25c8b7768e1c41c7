import type { Item } from "../table.ts";

/** A condition as a write carries it. */
export interface Condition {
  ConditionExpression: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
}

const existence = /^attribute_(not_)?exists\((#?\w+)\)$/;
const comparison = /^(#?\w+) (=|<) (:\w+)$/;

const isLess = (value: unknown, limit: unknown): boolean => {
  if (typeof value === "number" && typeof limit === "number") return value < limit;
  return typeof value === "string" && typeof limit === "string" && value < limit;
};

const termHolds = (term: string, condition: Condition, item: Item | undefined): boolean => {
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = condition;
  const held = (name = "") => item?.[names[name] ?? name];
  const exists = existence.exec(term);
  if (exists) return (held(exists[2]) === undefined) === (exists[1] !== undefined);
  const compared = comparison.exec(term);
  if (!compared) throw new Error(`A rehearsal does not understand the condition "${term}".`);
  const [, name, operator, limit = ""] = compared;
  return operator === "=" ? held(name) === values[limit] : isLess(held(name), values[limit]);
};

/**
 * Whether a condition holds for an item, as the engine would find. Knows what this application's writes ask for: whether
 * an attribute exists, equals a value or lies below it, and any of several of these. A condition of another form is a
 * fault of ours.
 */
export const holds = (condition: Condition, item: Item | undefined): boolean =>
  condition.ConditionExpression.split(" OR ").some((term) => termHolds(term, condition, item));
