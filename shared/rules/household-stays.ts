import type { householdStatuses } from "../resources/household.ts";
import type { CalendarStay } from "./unit-calendar.ts";

type HouseholdStatus = (typeof householdStatuses)[number];

/** Where a household stands, from its stays: in housing while one lasts, departed after the last; before that, as it was. */
export const householdStatusAfter = (
  before: HouseholdStatus,
  stays: readonly Pick<CalendarStay, "status">[],
): HouseholdStatus => {
  if (stays.some(({ status }) => status === "inProgress")) return "inHousing";
  return stays.some(({ status }) => status === "ended") ? "departed" : before;
};
