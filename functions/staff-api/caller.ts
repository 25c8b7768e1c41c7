import { type Account, accountOf } from "#functions/db/accounts";
import { actorOf, idempotencyKeyOf } from "#functions/http/actor";
import type { Event } from "#functions/http/reply";
import { type Actor, type Context, contextFor, type Sources } from "#functions/use-cases/context";
import { Refusal } from "#shared/refusal";

const refuseShutOut = ({ suspended, activeFrom, activeTo }: Account, today: string): void => {
  if (suspended) throw new Refusal("accountSuspended");
  const begins = activeFrom === undefined || activeFrom <= today;
  const goesOn = activeTo === undefined || today <= activeTo;
  if (!begins || !goesOn) throw new Refusal("accountNotActive");
};

/** A role counts while the token and the staff record both say it: taking it away in either is enough. */
const actorWith = (actor: Actor, { roles, staffId, unitIds }: Account): Actor => {
  const held = actor.roles.filter((role) => roles.includes(role));
  if (held.length === 0) throw new Refusal("forbidden");
  return { id: actor.id, roles: held, staffId, unitIds };
};

/**
 * Who is calling, as her account is at this moment: a token may be up to a quarter of an hour old. Refuses with
 * `accountSuspended`, `accountNotActive`, or `forbidden` when no role is left.
 */
export const contextOfCaller = async (sources: Sources, event: Event): Promise<Context> => {
  const actor = actorOf(event);
  const ctx = contextFor(sources, actor, idempotencyKeyOf(event));
  const account = await accountOf(sources.table, actor.id);
  if (!account) return ctx;
  refuseShutOut(account, ctx.today());
  return { ...ctx, actor: actorWith(actor, account) };
};
