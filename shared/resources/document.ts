import { date, field, picklist, reference, text } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { notBefore } from "../rules/order.ts";
import { renewalOfPapers } from "../rules/renewal.ts";

export const documentKinds = [
  "identityCard",
  "passport",
  "residencePermit",
  "healthCard",
  "courtOrder",
  "socialReport",
  "privacyConsent",
  "other",
] as const;

/** That a paper exists, where it is and until when it holds; never the paper itself. */
export const Document = defineResource({
  name: "documents",
  kind: "DOCUMENT",
  idPrefix: "doc",
  archivingWeighs: "deadline",
  belongsTo: { resource: "households", by: "householdId" },
  fields: {
    householdId: field(reference("households"), { grid: 110, weighs: "deadline" }),
    personId: field(reference("people").optional(), { sensitivity: "identifying", grid: 180, weighs: "deadline" }),
    kind: field(picklist("documentKinds", documentKinds), { grid: 200, weighs: "deadline" }),
    number: field(text(60).optional(), { sensitivity: "identifying", grid: 150 }),
    issuedOn: field(date().optional(), { grid: 120 }),
    expiresOn: field(date().optional(), {
      grid: 130,
      due: { as: "documentExpiring", renewedAmong: renewalOfPapers.alike },
      weighs: "deadline",
    }),
    keptAt: field(text(200).optional(), { grid: 200 }),
    note: field(text(500).optional(), { sensitivity: "intimate", grid: 260 }),
  },
  title: (document) => `${document.kind} ${document.expiresOn ?? ""}`.trim(),
  check: (document) => notBefore(document, "expiresOn", "issuedOn"),
});
export type Document = RecordOf<typeof Document>;
