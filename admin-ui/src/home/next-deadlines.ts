import type { Resource, StoredRecord } from "#shared/resource";
import type { Deadline } from "#shared/rules/deadlines";

/** Kinds of record whose grid says what is due next. */
const withDeadlines = ["households", "placements", "referrals"];

export const hasDeadlines = ({ name }: Resource): boolean => withDeadlines.includes(name);

/**
 * The nearest deadline of each record, by its id; `deadlines` come in the order of their day. A household has those of
 * all that belongs to it, a placement in progress those of its household, other records their own.
 */
export const nextDeadlineOf = (resource: Resource, deadlines: readonly Deadline[]) => {
  const first = new Map<string, Deadline>();
  const byHousehold = new Map<string, Deadline>();
  for (const deadline of deadlines) {
    if (!first.has(deadline.id)) first.set(deadline.id, deadline);
    const { householdId } = deadline;
    if (householdId && !byHousehold.has(householdId)) byHousehold.set(householdId, deadline);
  }
  return (record: StoredRecord): Deadline | undefined => {
    if (resource.name === "households") return byHousehold.get(record.id);
    return resource.name === "placements" && record.status === "inProgress"
      ? byHousehold.get(String(record.householdId))
      : first.get(record.id);
  };
};
