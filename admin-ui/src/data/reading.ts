import * as z from "zod";
import type { Resource, StoredRecord } from "#shared/resource";
import type { Client } from "../api/client.ts";

// The server leaves out what the reader may not see, so only the system's own fields are sure to be there.
const Arrived = z.looseObject({
  id: z.string(),
  version: z.number(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  archived: z.boolean(),
});

const Page = z.object({
  items: z.array(Arrived),
  next: z.string().optional(),
  asOf: z.string(),
  afresh: z.literal(true).optional(),
});

export const recordIn = (answer: unknown): StoredRecord => Arrived.parse(answer);

export interface Reading {
  items: StoredRecord[];
  /** Where the next question for differences starts. */
  asOf: string;
  /** These are all that the reader may know of now: earlier copies of others are to be let go. */
  afresh?: true;
}

/** Enough to fill a large screen; what comes after it comes in pages as large as the server makes them. */
const FIRST_PAGE = "200";

const query = (parts: Record<string, string | undefined>) => {
  const set = Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return set.length === 0 ? "" : `?${new URLSearchParams(set)}`;
};

/**
 * Everything of a kind, or what changed since a cursor. Pages are followed to the end; the cursor is that of the first
 * page, so that what changes while the others are read comes again with the next question. When there are others,
 * `arrived` is told of what the first page holds.
 * @throws Problem
 */
export const readAll = async (
  client: Client,
  { name }: Resource,
  since?: string,
  arrived?: (items: StoredRecord[]) => void,
): Promise<Reading> => {
  const first = Page.parse(
    await client.json(`/${name}${query({ since, limit: since === undefined ? FIRST_PAGE : undefined })}`),
  );
  const items = [...first.items];
  if (first.next !== undefined) arrived?.(first.items);
  for (let next = first.next; next !== undefined; ) {
    const page = Page.parse(await client.json(`/${name}${query({ since, next })}`));
    items.push(...page.items);
    next = page.next;
  }
  return { items, asOf: first.asOf, ...(first.afresh && { afresh: first.afresh }) };
};
