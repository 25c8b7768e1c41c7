import type { Event, Reply } from "#functions/http/reply";
import type { Route } from "#functions/http/route";
import { outOfSightAmong } from "#functions/use-cases/scopes/hidden-households";
import { Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import { withoutHousehold } from "#shared/rules/without-household";
import type { StaffRequest } from "./request.ts";

const mentions = new RegExp(`"(${Household.idPrefix}_[^"]{1,60})"`, "g");

const rowAddresses = [`/api/${Household.name}/edits`, `/api/${Household.name}/edits/preview`];

/** Rows about households are answered by the ids that were sent, and say of those out of sight that there are none. */
const answersRows = ({ rawPath }: Event) => rowAddresses.includes(rawPath);

const isJson = ({ headers }: Reply): boolean => headers["content-type"]?.includes("json") === true;

const idsIn = (body: string): string[] => [...new Set([...body.matchAll(mentions)].map(([, id = ""]) => id))];

/**
 * A route whose answers do not mention households to anybody who may not know of them: not in a reference, an agenda or a
 * history of something else. Their own records are out of scope before; this is for whatever points to them.
 */
export const hidingOutOfSight = (route: Route<StaffRequest>): Route<StaffRequest> => ({
  ...route,
  handle: async (event, request) => {
    const reply = await route.handle(event, request);
    const { body } = reply;
    if (body === undefined || !isJson(reply) || answersRows(event)) return reply;
    const { hidden, outside } = await outOfSightAmong(request.ctx, () => idsIn(body));
    if (hidden.length + outside.length === 0) return reply;
    const shown = hidden.reduce<unknown>((left, id) => withoutHousehold(left, id), JSON.parse(body));
    const answer = outside.reduce<unknown>((left, id) => withoutHousehold(left, id, "stay"), shown);
    if (answer === undefined) throw new Refusal("notFound", { params: { resource: route.spec.resource ?? "" } });
    return { ...reply, body: JSON.stringify(answer) };
  },
});
