import { changedPartition, recordKey, recordOf } from "#functions/db/records";
import { secondsBefore } from "#shared/dates";
import { Refusal } from "#shared/refusal";
import type { Resource, StoredRecord } from "#shared/resource";
import type { Context } from "./context.ts";

export interface ListRequest {
  archived?: boolean;
  /** The `asOf` of an earlier answer: only what has changed since. */
  since?: string;
  /** The `next` of the page before. */
  next?: string;
}

export interface RecordPage {
  items: StoredRecord[];
  next?: string;
  asOf: string;
}

/** Clocks differ and an index may show two writes in the wrong order: looking back a little loses nothing. */
const STEP_BACK_SECONDS = 5;

interface Position {
  /** Which of the partitions of this request. */
  part: number;
  /** Sort key after which the next page begins, with the record's id. */
  after?: [changedSk: string, id: string];
  asOf: string;
}

const isPosition = (value: unknown): value is Position =>
  typeof value === "object" &&
  value !== null &&
  "part" in value &&
  (value.part === 0 || value.part === 1) &&
  "asOf" in value &&
  typeof value.asOf === "string" &&
  (!("after" in value) || (Array.isArray(value.after) && value.after.every((entry) => typeof entry === "string")));

const readToken = (token: string): Position => {
  try {
    const position: unknown = JSON.parse(Buffer.from(token, "base64url").toString());
    if (isPosition(position)) return position;
  } catch {
    // Falls through to the same answer as a token of the wrong shape.
  }
  throw new Refusal("badRequest", { fields: { next: { code: "invalidFormat" } } });
};

const writeToken = (position: Position) => Buffer.from(JSON.stringify(position)).toString("base64url");

/**
 * Access pattern 4: a page of a kind of record in the order of last change. With `since`, live and archived records
 * alike, so that whoever keeps a copy learns what has gone.
 */
export const listRecords = async (
  ctx: Context,
  resource: Resource,
  { archived = false, since, next }: ListRequest,
): Promise<RecordPage> => {
  const position = next === undefined ? { part: 0, asOf: ctx.now() } : readToken(next);
  const partitions = since === undefined ? [archived] : [false, true];
  const partition = changedPartition(resource, partitions[position.part] ?? false);
  const page = await ctx.table.page({
    index: "changed",
    partition,
    after: since === undefined ? undefined : secondsBefore(since, STEP_BACK_SECONDS),
    startKey: position.after && startKey(resource, partition, position.after),
  });
  const following = nextPosition(position, page.nextKey, partitions.length);
  return {
    items: page.items.map((item) => recordOf(resource, item)),
    next: following && writeToken(following),
    asOf: position.asOf,
  };
};

const startKey = (resource: Resource, partition: string, [changedSk, id]: [string, string]) => ({
  ...recordKey(resource, id),
  changedPk: partition,
  changedSk,
});

const nextPosition = (
  { part, asOf }: Position,
  nextKey: Record<string, unknown> | undefined,
  parts: number,
): Position | undefined => {
  if (nextKey) return { part, asOf, after: [String(nextKey.changedSk), String(nextKey.pk).split("#")[1] ?? ""] };
  return part + 1 < parts ? { part: part + 1, asOf } : undefined;
};
