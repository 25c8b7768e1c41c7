import { PartnerClient } from "../resources/partner-client.ts";
import { defineStep } from "../step.ts";

export const suspendPartner = defineStep({
  of: PartnerClient,
  name: "suspend",
  path: "suspension",
  allow: "managePartners",
  when: ({ suspended }) => suspended !== true,
});

export const reinstatePartner = defineStep({
  of: PartnerClient,
  name: "reinstate",
  path: "reinstatement",
  allow: "managePartners",
  when: ({ suspended }) => suspended === true,
});

/** In the order in which a page offers them. */
export const partnerClientSteps = [suspendPartner, reinstatePartner];
