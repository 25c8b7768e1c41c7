import { announcedDocument } from "#functions/partner-api/examples";
import { aReferral } from "#test/functions/partner-api/partner-world";

/** Something that each of the partner's routes with a body takes, by the route's name. */
export const bodies: Readonly<Record<string, unknown>> = {
  sendReferral: aReferral({ partnerReference: "FP-2" }),
  announceDocument: announcedDocument,
};
