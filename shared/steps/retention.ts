import { field, longText, picklist, yesNo } from "../fields.ts";
import type { StoredRecord } from "../resource.ts";
import { Household } from "../resources/household.ts";
import { Person } from "../resources/person.ts";
import { erasureGrounds } from "../resources/retention-run.ts";
import { defineStep, type Step } from "../step.ts";

const isUnerased = ({ erasedOn }: StoredRecord) => erasedOn === undefined;

/** Nothing of the household is archived or erased from now on, whatever the rules say. */
export const hold = defineStep({
  of: Household,
  name: "hold",
  path: "retention-hold",
  evenArchived: true,
  allow: "holdRetention",
  asks: ["retentionHoldReason", "retentionHoldUntil"],
  needs: ["retentionHoldReason"],
});

export const releaseHold = defineStep({
  of: Household,
  name: "releaseHold",
  path: "retention-hold-end",
  evenArchived: true,
  allow: "holdRetention",
  when: ({ retentionHold }) => retentionHold === true,
  fields: { reason: field(longText(1000), { sensitivity: "intimate" }) },
});

/** What a request for erasure has to be answered with before anything goes (GDPR art. 17). */
const asked = {
  ground: field(picklist("erasureGrounds", erasureGrounds)),
  reason: field(longText(1000)),
  /** That no law obliges to keep it, art. 17(3). */
  dutiesChecked: field(yesNo()),
};

export const eraseHousehold = defineStep({
  of: Household,
  name: "erase",
  path: "erasure",
  evenArchived: true,
  allow: "manageRetention",
  when: isUnerased,
  otherwise: "erased",
  fields: asked,
});

export const erasePerson = defineStep({
  of: Person,
  name: "erase",
  path: "erasure",
  evenArchived: true,
  allow: "manageRetention",
  when: isUnerased,
  otherwise: "erased",
  fields: asked,
});

export const householdRetentionSteps: readonly Step[] = [hold, releaseHold, eraseHousehold];
export const personRetentionSteps: readonly Step[] = [erasePerson];
