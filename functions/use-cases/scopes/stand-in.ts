import type { StoredRecord } from "#shared/resource";
import type { Outage } from "#shared/resources/outage";

/** An id that nothing ever has. */
export const NOBODY = "nobody";

const turnaround: Outage["reason"] = "turnaround";

/**
 * A record in the place of one that is not there, pointing to others that are not: looked for like any other, it takes as
 * long as finding out that somebody may not know of what is there.
 */
export const standInFor = (id: string): StoredRecord => ({
  id,
  version: 0,
  createdAt: "",
  createdBy: NOBODY,
  updatedAt: "",
  updatedBy: NOBODY,
  archived: false,
  householdId: id,
  planId: id,
  referralId: id,
  placeId: id,
  reason: turnaround,
  sharedWith: [],
});
