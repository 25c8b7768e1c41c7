import type { Household } from "../resources/household.ts";

/** Whether somebody is assigned to a household on a day; an assignment holds from its first day to the day before `to`. */
export const isAssignedTo = (
  { educators }: Pick<Household, "educators">,
  staffId: string | undefined,
  on: string,
): boolean =>
  staffId !== undefined &&
  // Whoever may not read the assignments of a household is told it without them.
  (educators ?? []).some(({ staffId: id, from, to }) => id === staffId && from <= on && (to === undefined || on < to));
