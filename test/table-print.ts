import { createHash } from "node:crypto";

/** The same value with the members of every object in order: engines hand them out as they come. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, ordered(member)]));
};

/** One short text for everything that some items hold: any difference makes another. */
export const printOf = (items: readonly Record<string, unknown>[]): string => {
  const lines = items.map((item) => JSON.stringify(ordered(item))).toSorted();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
};
