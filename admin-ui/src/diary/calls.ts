import * as z from "zod";
import type { StoredRecord } from "#shared/resource";
import { DiaryEntry } from "#shared/resources/diary-entry";
import type { Sought } from "#shared/rules/diary-search";
import type { Client } from "../api/client.ts";
import { type Edits, withoutUnset } from "../data/edits.ts";
import { recordIn } from "../data/reading.ts";
import { createRecord, saveRecord } from "../data/saving.ts";
import type { Parts } from "../parts.ts";

const Page = z.object({ items: z.array(z.unknown()), next: z.string().optional() });

const Snippet = z.object({ before: z.string(), hit: z.string(), after: z.string() });
const Finds = z.object({
  items: z.array(z.object({ entry: z.unknown(), snippet: Snippet.optional() })),
  more: z.boolean(),
});

export interface DiaryPage {
  items: readonly DiaryEntry[];
  /** Asks for the page after this one. */
  next?: string;
}

export interface DiaryFilter {
  kind?: DiaryEntry["kind"];
  goalId?: string;
}

export interface DiaryFind {
  entry: DiaryEntry;
  snippet?: z.infer<typeof Snippet>;
}

const isEntry = (record: StoredRecord): record is DiaryEntry => "kind" in record && "text" in record;

const entriesIn = (records: readonly unknown[]): DiaryEntry[] => records.map(recordIn).filter(isEntry);

/** @throws Problem */
export const readDiary = async (
  client: Client,
  householdId: string,
  { kind, goalId, next }: DiaryFilter & { next?: string },
): Promise<DiaryPage> => {
  const asked = Object.entries({ kind, goalId, next }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = asked.length === 0 ? "" : `?${new URLSearchParams(asked)}`;
  const page = Page.parse(await client.json(`/households/${householdId}/diary${query}`));
  return { items: entriesIn(page.items), ...(page.next !== undefined && { next: page.next }) };
};

/** Every entry that serves a goal, however many pages. @throws Problem */
export const readGoalEntries = async (client: Client, householdId: string, goalId: string): Promise<DiaryEntry[]> => {
  const entries: DiaryEntry[] = [];
  for (let next: string | undefined; ; ) {
    const page = await readDiary(client, householdId, { goalId, ...(next && { next }) });
    entries.push(...page.items);
    if (page.next === undefined) return entries;
    next = page.next;
  }
};

/** @throws Problem */
export const searchDiaries = async (
  client: Client,
  sought: Sought & { householdId?: string },
): Promise<{ items: DiaryFind[]; more: boolean }> => {
  const { items, more } = Finds.parse(
    await client.json("/diary-entries/search", { method: "POST", body: withoutUnset({ ...sought }) }),
  );
  const finds = items.flatMap(({ entry, snippet }): DiaryFind[] =>
    entriesIn([entry]).map((found) => ({ entry: found, ...(snippet && { snippet }) })),
  );
  return { items: finds, more };
};

const savingOf = ({ client, collections }: Pick<Parts, "client" | "collections">) => ({
  client,
  resource: DiaryEntry.name,
  collection: collections.of(DiaryEntry.name),
});

/** @throws Problem with the reason for each field that was not taken */
export const writeEntry = async (parts: Pick<Parts, "client" | "collections">, values: Record<string, unknown>) => {
  await createRecord(savingOf(parts), withoutUnset(values));
  // An exchange changes its household as well.
  parts.collections.refresh();
};

/** @throws Problem */
export const changeEntry = async (parts: Pick<Parts, "client" | "collections">, id: string, edits: Edits) => {
  await saveRecord(savingOf(parts), { id, edits });
  parts.collections.refresh();
};
