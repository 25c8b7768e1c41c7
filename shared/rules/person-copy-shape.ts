import * as z from "zod";

/** What a copy is made of, in the order in which it is read. */
export const copySections = [
  "identity",
  "household",
  "stays",
  "fees",
  "absences",
  "plans",
  "reviews",
  "diary",
  "documents",
  "referrals",
  "meetings",
  "consents",
  "withholdings",
  "disclosures",
  "readers",
  "openings",
  "changes",
] as const;
export type CopySectionName = (typeof copySections)[number];

/** Who asked for the copy. */
export const copyRequesters = ["self", "parent", "guardian", "lawyer", "other"] as const;

/** Dates are civil days (`YYYY-MM-DD`), amounts are cents of a euro; codes are those of the record kind that a section names. */
export const CopySection = z.object({
  name: z.enum(copySections),
  /** The kind of record whose field names the items use. */
  kind: z.string(),
  items: z.array(z.record(z.string(), z.json())),
});
export type CopySection = z.infer<typeof CopySection>;

/**
 * Everything that is held about one person, for her, as a machine reads it. It holds no id and nobody else's data.
 * A new edition of this shape has a new `version`; older copies stay what they were.
 */
export const PersonCopy = z.object({
  format: z.literal("soglia.person-copy"),
  version: z.literal(1),
  /** Regulation (EU) 2016/679, right of access. */
  legalBasis: z.literal("GDPR art. 15"),
  madeOn: z.iso.date(),
  language: z.enum(["it", "en"]),
  request: z.object({ by: z.enum(copyRequesters), on: z.iso.date() }),
  sections: z.array(CopySection),
  /** Passages that were left out by hand because they would have told about somebody else, and why. */
  leftOut: z.array(z.object({ section: z.enum(copySections), reason: z.string() })),
});
export type PersonCopy = z.infer<typeof PersonCopy>;

/** A text of the copy that somebody has to read before it is handed over. */
export const CopyPassage = z.object({
  /** The record, its version and the field: changes with the text. */
  at: z.string(),
  section: z.enum(copySections),
  on: z.iso.date().optional(),
  /** As it was written. */
  written: z.string(),
  /** As the copy says it. */
  said: z.string(),
  /** Why it has to be read: somebody was taken out of it, or it is about more people than one. */
  because: z.enum(["takenOut", "severalPeople"]),
});
export type CopyPassage = z.infer<typeof CopyPassage>;
