import * as z from "zod";
import { partnerReferralId } from "./referral.ts";

/** The only kinds of file that are taken, with the ending under which staff save them. */
export const documentEndings = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
} as const;

const contentTypes = [
  "application/pdf",
  "image/jpeg",
  "image/png",
] as const satisfies readonly (keyof typeof documentEndings)[];

/** What a document is about, as the partner says; no file name is taken. */
export const partnerDocumentKinds = ["socialReport", "courtOrder", "incomeStatement", "healthReport", "other"] as const;

/** 10 MB. */
export const MOST_DOCUMENT_BYTES = 10 * 1024 * 1024;

/** Documents that one referral may have. */
export const MOST_DOCUMENTS = 20;

/** An upload link is worth something for so long. */
export const LINK_SECONDS = 15 * 60;

/** A file is waited for so long: its address may be asked for again at the last moment, and its way may be long. */
export const AWAITED_SECONDS = 3 * LINK_SECONDS;

export const partnerDocumentId = () => z.string().regex(/^pdc_[0-9A-HJKMNP-TV-Z]{26}$/);

/** A document as a partner announces it. */
export const AnnouncedDocument = z
  .strictObject({
    contentType: z.enum(contentTypes),
    bytes: z.int().min(1).max(MOST_DOCUMENT_BYTES),
    kind: z.enum(partnerDocumentKinds),
  })
  .meta({ id: "AnnouncedDocument" });
export type AnnouncedDocument = z.infer<typeof AnnouncedDocument>;

/** A document of a referral: announced, and perhaps here. */
export const ReferralDocument = z
  .strictObject({
    id: partnerDocumentId(),
    ...AnnouncedDocument.shape,
    state: z.enum(["expected", "received"]),
    announcedAt: z.iso.datetime(),
    receivedAt: z.iso.datetime().optional(),
  })
  .meta({ id: "ReferralDocument" });
export type ReferralDocument = z.infer<typeof ReferralDocument>;

/** The answer to an announcement: where to put the file, how, and until when. */
export const UploadTicket = z
  .strictObject({
    document: ReferralDocument,
    upload: z.strictObject({
      url: z.string(),
      method: z.literal("PUT"),
      headers: z.record(z.string(), z.string()),
      expiresAt: z.iso.datetime(),
    }),
  })
  .meta({ id: "UploadTicket" });
export type UploadTicket = z.infer<typeof UploadTicket>;

/** All documents of one referral, as they are kept. */
export const ReferralDocuments = z.object({
  referralId: partnerReferralId(),
  documents: z.array(ReferralDocument.extend({ requestKey: z.string().optional() })),
  /** They have been taken away with the referral, and nothing that is told late brings them back. */
  removed: z.literal(true).optional(),
});
export type ReferralDocuments = z.infer<typeof ReferralDocuments>;
