import { epochSeconds } from "#shared/dates";
import { Refusal } from "#shared/refusal";
import type { Table, Write } from "./table.ts";
import { REQUEST_KEY_PREFIX } from "./table-definition.ts";

/** How long a repeated request is answered with its first outcome. */
const KEPT_FOR_SECONDS = 3 * 24 * 3600;

/** The partition of the `changed` index that lists them, so that what is erased can be found in them. */
export const RECEIPTS = "requests";

export interface Request {
  actorId: string;
  key: string;
  /** Hash of what was asked: the same key for something else is a mistake, not a repetition. */
  bodyHash: string;
}

const partition = ({ actorId, key }: Request) => `${REQUEST_KEY_PREFIX}${actorId}#${key}`;

/** Remembers the outcomes of some rows, in the transaction that saves them. `first` is the first row's index. */
export const receipt = (
  request: Request,
  first: number,
  outcomes: [index: number, outcome: unknown][],
  now: string,
): Write => ({
  action: {
    Put: {
      Item: {
        pk: partition(request),
        sk: `ROWS#${String(first).padStart(5, "0")}`,
        bodyHash: request.bodyHash,
        outcomes,
        expiresAt: epochSeconds(now) + KEPT_FOR_SECONDS,
        changedPk: RECEIPTS,
        changedSk: `${now}#${request.key}`,
      },
      ConditionExpression: "attribute_not_exists(pk)",
    },
  },
});

/** Access pattern 10: what this person has already been answered under this key, by row. */
export const receiptsOf = async <T>(table: Table, request: Request, now: string): Promise<Map<number, T>> => {
  const items = await table.all({ partition: partition(request) });
  const live = items.filter((item) => Number(item.expiresAt) > epochSeconds(now));
  if (live.some((item) => item.bodyHash !== request.bodyHash)) throw new Refusal("idempotencyKeyReused");
  return new Map(live.flatMap((item) => item.outcomes as [number, T][]));
};
