import { dequal } from "dequal";
import { sightMoved } from "#functions/db/sight";
import type { Write } from "#functions/db/table";
import type { Resource, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { Outage } from "#shared/resources/outage";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Referral } from "#shared/resources/referral";
import { StaffMember } from "#shared/resources/staff-member";
import { SupervisionSession } from "#shared/resources/supervision-session";
import { View } from "#shared/resources/view";

/** The fields on which it depends who may know of what. */
const deciding: Readonly<Record<string, readonly string[]>> = {
  [Household.name]: ["educators", "restricted"],
  [Placement.name]: ["status", "actualIn", "actualOut", "expectedIn", "optionExpiresOn", "archived"],
  [StaffMember.name]: ["username", "roles", "unitIds"],
  [Referral.name]: ["status", "requestedUnitId", "eligibility"],
  [Place.name]: ["unitId"],
  [Outage.name]: ["reason", "placeId"],
  [SupervisionSession.name]: ["attendeeIds"],
  [View.name]: ["sharedWith"],
};

/** Whatever belongs to a household goes where it goes. */
const owner = "householdId";

/**
 * The mark that somebody may see more or less than before, where a change brings that about: belongs with the change.
 * A new record comes into sight by itself; a stay brings a whole household along.
 */
export const sightMoves = (resource: Resource, after: StoredRecord, before?: StoredRecord): Write[] => {
  const fields = [...(deciding[resource.name] ?? []), owner];
  const isMoved = before
    ? fields.some((field) => !dequal(before[field], after[field]))
    : resource.name === Placement.name;
  return isMoved ? [sightMoved(after.id, after.updatedAt)] : [];
};
