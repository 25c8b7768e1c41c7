import * as z from "zod";
import { purposes } from "./reading-purposes.ts";

/** An entry as it stands in a sample: ids and codes, as in the log. */
export const SampledEntry = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  roles: z.array(z.string()),
  route: z.string(),
  purpose: z.enum(purposes),
  kinds: z.array(z.string()),
  classes: z.array(z.string()),
  subjects: z.array(z.string()),
  subjectCount: z.int().optional(),
  reasonId: z.string().optional(),
});
export type SampledEntry = z.infer<typeof SampledEntry>;

const Sample = z.object({ items: z.array(SampledEntry) });

/** The entries in a review's snapshot. */
export const sampleOf = (snapshot: unknown): readonly SampledEntry[] => Sample.parse(snapshot).items;
