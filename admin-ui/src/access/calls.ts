import * as z from "zod";
import type { DiaryOpening } from "#shared/resources/diary-opening";
import { SampledEntry } from "#shared/rules/access-sample";
import type { Client } from "../api/client.ts";
import { recordIn } from "../data/reading.ts";
import { persistently } from "../data/saving.ts";
import type { Parts } from "../parts.ts";

const Page = z.object({ items: z.array(SampledEntry), next: z.string().optional() });
export type ReadingsPage = z.infer<typeof Page>;

export interface ReadingsFilter {
  /** `YYYY-MM`. */
  month: string;
  /** A user name. */
  by?: string;
  purpose?: string;
}

/** Whose readings: of a household by anybody, or of anybody's data by a colleague. */
export type ReadingsOf = { householdId: string } | { staffId: string };

const pathOf = (of: ReadingsOf): string =>
  "householdId" in of ? `/households/${of.householdId}/readers` : `/staff/${of.staffId}/readings`;

/** @throws Problem */
export const readReadings = async (
  client: Client,
  of: ReadingsOf,
  { month, by, purpose }: ReadingsFilter,
  next?: string,
): Promise<ReadingsPage> => {
  const query = new URLSearchParams({ month, ...(by && { by }), ...(purpose && { purpose }), ...(next && { next }) });
  return Page.parse(await client.json(`${pathOf(of)}?${query}`));
};

/**
 * Opens a household's diary for thirty minutes.
 * @throws Problem
 */
export const openDiary = async (
  { client, collections }: Pick<Parts, "client" | "collections">,
  householdId: string,
  reason: string,
): Promise<void> => {
  const opening = recordIn(
    await persistently((idempotencyKey) =>
      client.json(`/households/${householdId}/diary-openings`, { method: "POST", body: { reason }, idempotencyKey }),
    ),
  ) as DiaryOpening;
  collections.of("diary-openings").merge([opening]);
  collections.refresh();
};
