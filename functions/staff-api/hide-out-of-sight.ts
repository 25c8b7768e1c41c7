import type { Event, Reply } from "#functions/http/reply";
import type { Route } from "#functions/http/route";
import type { Context } from "#functions/use-cases/context";
import { type OutOfSight, outOfSightAmong } from "#functions/use-cases/scopes/hidden-households";
import { Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import { withoutHousehold } from "#shared/rules/without-household";
import { cleaningRefusals } from "./cleaned-refusal.ts";
import type { StaffRequest } from "./request.ts";

const mentions = new RegExp(`"(${Household.idPrefix}_[^"]{1,60})"`, "g");

const rowAddresses = [`/api/${Household.name}/edits`, `/api/${Household.name}/edits/preview`];

/** Rows about households are answered by the ids that were sent, and say of those out of sight that there are none. */
const answersRows = ({ rawPath }: Event) => rowAddresses.includes(rawPath);

const isJson = ({ headers }: Reply): boolean => headers["content-type"]?.includes("json") === true;

const idsIn = (body: string): string[] => [...new Set([...body.matchAll(mentions)].map(([, id = ""]) => id))];

/** A value without households of which somebody may not know; `undefined` when it is about one of them. */
const without = ({ hidden, outside }: OutOfSight, value: unknown): unknown => {
  const shown = hidden.reduce<unknown>((left, id) => withoutHousehold(left, id), value);
  return outside.reduce<unknown>((left, id) => withoutHousehold(left, id, "stay"), shown);
};

const cleanedExtra = async (ctx: Context, extra: Refusal["extra"]): Promise<unknown> =>
  without(await outOfSightAmong(ctx, () => idsIn(JSON.stringify(extra))), extra);

/**
 * A route whose answers, and refusals, do not mention households to anybody who may not know of them: not in a reference,
 * an agenda or a history of something else. Their own records are out of scope before; this is for whatever points to
 * them.
 */
export const hidingOutOfSight = (route: Route<StaffRequest>): Route<StaffRequest> => ({
  ...route,
  handle: async (event, request) => {
    const reply = await cleaningRefusals(
      () => route.handle(event, request),
      (extra) => cleanedExtra(request.ctx, extra),
    );
    const { body } = reply;
    if (body === undefined || !isJson(reply) || answersRows(event)) return reply;
    const unseen = await outOfSightAmong(request.ctx, () => idsIn(body));
    if (unseen.hidden.length + unseen.outside.length === 0) return reply;
    const answer = without(unseen, JSON.parse(body));
    if (answer === undefined) throw new Refusal("notFound", { params: { resource: route.spec.resource ?? "" } });
    return { ...reply, body: JSON.stringify(answer) };
  },
});
