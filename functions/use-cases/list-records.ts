import { createHash } from "node:crypto";
import { type ChangesRequest, changesOf, type PageEnd } from "#functions/db/changes";
import { isKeyPart } from "#functions/db/key-part";
import { secondsBefore } from "#shared/dates";
import { Refusal } from "#shared/refusal";
import type { Resource, StoredRecord } from "#shared/resource";
import type { Context } from "./context.ts";
import { scopeMovedSince, withinScope } from "./scope.ts";

export interface ListRequest {
  archived?: boolean;
  /** The `asOf` of an earlier answer: only what has changed since. */
  since?: string;
  /** The `next` of the page before. */
  next?: string;
  /** The most records on this page; as many as come at once if unset. */
  limit?: number;
}

export interface RecordPage {
  items: StoredRecord[];
  next?: string;
  asOf: string;
  /** These are all there are, though only differences were asked for: whatever copy somebody keeps is to be let go. */
  afresh?: true;
}

/** Clocks differ and an index may show two writes in the wrong order: looking back a little loses nothing. */
const STEP_BACK_SECONDS = 5;

/** What a page token says. It names no partition, so that a forged one leads nowhere else. */
interface Position {
  /** Which of the partitions of this request. */
  part: number;
  after?: PageEnd;
  asOf: string;
  /** For whom and of what it was made: nobody goes on with another's. */
  mine: string;
  /** Everything is told again, whatever `since` says. */
  afresh?: true;
}

const isPosition = (value: unknown): value is Position =>
  typeof value === "object" &&
  value !== null &&
  "part" in value &&
  (value.part === 0 || value.part === 1) &&
  "asOf" in value &&
  typeof value.asOf === "string" &&
  "mine" in value &&
  (!("after" in value) || isPageEnd(value.after)) &&
  (!("afresh" in value) || value.afresh === true);

const isPageEnd = (value: unknown): value is PageEnd =>
  Array.isArray(value) && value.length === 2 && value.every(isKeyPart);

const markOf = ({ actor }: Context, resource: Resource): string =>
  createHash("sha256").update(`${resource.name} ${actor.id}`).digest("base64url").slice(0, 16);

const readToken = (token: string, mine: string): Position => {
  try {
    const position: unknown = JSON.parse(Buffer.from(token, "base64url").toString());
    if (isPosition(position) && position.mine === mine) return position;
  } catch {
    // Falls through to the same answer as a token of the wrong shape, or of somebody else.
  }
  throw forged();
};

const forged = () => new Refusal("badRequest", { fields: { next: { code: "invalidFormat" } } });

const writeToken = (position: Position) => Buffer.from(JSON.stringify(position)).toString("base64url");

/**
 * A page of a kind of record in the order of last change. With `since`, live and archived records alike, so that
 * whoever keeps a copy learns what has gone.
 */
export const listRecords = async (
  ctx: Context,
  resource: Resource,
  { archived = false, since, next, limit }: ListRequest,
): Promise<RecordPage> => {
  const asked = since === undefined ? undefined : secondsBefore(since, STEP_BACK_SECONDS);
  const position =
    next === undefined ? await firstPosition(ctx, resource, asked) : readToken(next, markOf(ctx, resource));
  const after = position.afresh ? undefined : asked;
  // A page that begins before what is asked for: DynamoDB takes it for our mistake.
  if (after !== undefined && position.after && position.after[0] <= after) throw forged();
  const partitions = after === undefined ? [archived] : [false, true];
  const range = { archived: partitions[position.part] ?? false, after, startAfter: position.after, limit };
  const { items, end } = await seenPage(ctx, resource, range);
  const following = nextPosition(position, end, partitions.length);
  const { asOf, afresh } = position;
  return { items, next: following && writeToken(following), asOf, ...(afresh && { afresh }) };
};

/**
 * The first page on which there is something to see. A page of a size is as large as asked, whatever is hidden among what
 * is seen, and goes on only to something that is seen: how many come at once would tell that there is more. It ends with
 * the last that is seen, because a token that named what comes after it would tell so too.
 */
const seenPage = async (ctx: Context, resource: Resource, { limit, ...range }: ChangesRequest): Promise<SeenPage> => {
  const seen: StoredRecord[] = [];
  const wanted = limit === undefined ? 1 : limit + 1;
  for (let { startAfter } = range, most = limit && limit + 1; ; most = undefined) {
    const { records, end } = await changesOf(ctx.table, resource, { ...range, startAfter, limit: most });
    seen.push(...(await withinScope(ctx, resource, records)));
    if (!end || seen.length >= wanted) {
      const items = seen.slice(0, limit);
      const goesOn = limit === undefined ? end !== undefined : seen.length > limit;
      return { items, ...(goesOn && { end: endAfter(items) }) };
    }
    startAfter = end;
  }
};

const endAfter = (items: readonly StoredRecord[]): PageEnd | undefined => {
  const last = items.at(-1);
  return last && [`${last.updatedAt}#${last.id}`, last.id];
};

interface SeenPage {
  items: StoredRecord[];
  /** Unset on the last page. */
  end?: PageEnd;
}

/** What has gone out of somebody's sight is in no difference, so then everything that is left is told again. */
const firstPosition = async (ctx: Context, resource: Resource, after: string | undefined): Promise<Position> => {
  const begin = { part: 0, asOf: ctx.now(), mine: markOf(ctx, resource) };
  const isMoved = after !== undefined && (await scopeMovedSince(ctx, resource, after));
  return isMoved ? { ...begin, afresh: true } : begin;
};

const nextPosition = (position: Position, end: PageEnd | undefined, parts: number): Position | undefined => {
  if (end) return { ...position, after: end };
  const { part, asOf, mine } = position;
  return part + 1 < parts ? { part: part + 1, asOf, mine } : undefined;
};
