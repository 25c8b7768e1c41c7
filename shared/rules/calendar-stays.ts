import type { CalendarOutage, CalendarStay } from "./unit-calendar.ts";

interface PlacementFacts {
  id: string;
  householdId: string;
  unitId: string;
  placeId?: string;
  status: "optioned" | "confirmed" | "inProgress" | "departed" | "cancelled" | "didNotArrive";
  archived?: boolean;
  optionExpiresOn?: string;
  expectedIn?: string;
  expectedOut?: string;
  actualIn?: string;
  actualOut?: string;
}

const statusOnCalendar = {
  optioned: "reserved",
  confirmed: "reserved",
  inProgress: "inProgress",
  departed: "ended",
} as const;

/** A placement as calendars hold it; unset for one that takes no place (cancelled, did not arrive, archived). */
export const stayOf = (placement: PlacementFacts): CalendarStay | undefined => {
  const { id, householdId, unitId, placeId, status, optionExpiresOn } = placement;
  const from = placement.actualIn ?? placement.expectedIn;
  if (placement.archived || from === undefined || status === "cancelled" || status === "didNotArrive") return undefined;
  return {
    placementId: id,
    householdId,
    unitId,
    placeId,
    status: statusOnCalendar[status],
    from,
    to: placement.actualOut ?? placement.expectedOut,
    ...(status === "optioned" && optionExpiresOn !== undefined && { expiresOn: optionExpiresOn }),
  };
};

/** An outage as calendars hold it. */
export const outageOf = ({ id, placeId, from, to }: { id: string; placeId: string; from: string; to?: string }) =>
  ({ outageId: id, placeId, from, to }) satisfies CalendarOutage;
