import { createHash } from "node:crypto";
import { type Request, receipt, receiptsOf } from "#functions/db/receipts";
import type { Write } from "#functions/db/table";
import type { Resource } from "#shared/resource";
import type { Context } from "./context.ts";
import { untilWon } from "./retry.ts";
import { getInScope } from "./scope.ts";

const hashOf = (asked: unknown) => createHash("sha256").update(JSON.stringify(asked)).digest("base64url");

const idOf = (answer: unknown): string =>
  typeof answer === "object" && answer !== null && "id" in answer ? String(answer.id) : "";

/** The request as its receipts know it, if whoever sent it gave it a key. */
export const requestOf = (ctx: Context, asked: unknown): Request | undefined =>
  ctx.idempotencyKey === undefined
    ? undefined
    : { actorId: ctx.actor.id, key: ctx.idempotencyKey, bodyHash: hashOf(asked) };

/**
 * Runs an action at most once per idempotency key, and again only when it lost a race before committing.
 * `remember` gives the write that belongs into the action's own transaction. `answers` is the kind of the records that
 * it answers, where not everybody may know of all of them: an earlier answer is then given again only to somebody who
 * still may. Refuses with `notFound` whoever has lost sight of it.
 */
export const onceOnly = async <T>(
  ctx: Context,
  asked: unknown,
  attempt: (remember: (result: T) => Write[]) => Promise<T>,
  answers?: Resource,
): Promise<T> => {
  const request = requestOf(ctx, asked);
  const answered = async (): Promise<T | undefined> => {
    const earlier = request && (await receiptsOf<T>(ctx.table, request, ctx.now())).get(0);
    if (earlier !== undefined && answers) await getInScope(ctx, answers, idOf(earlier));
    return earlier;
  };
  return untilWon(async () => {
    const earlier = await answered();
    if (earlier !== undefined) return earlier;
    try {
      return await attempt((result) => (request ? [receipt(request, 0, [[0, result]], ctx.now())] : []));
    } catch (refusal) {
      // What stands in the way may be what this very request has done, sent twice at the same moment.
      const meanwhile = await answered();
      if (meanwhile === undefined) throw refusal;
      return meanwhile;
    }
  });
};
