import type { Event } from "#functions/http/reply";
import type { Route } from "#functions/http/route";
import type { AccessEntry } from "#shared/access-entry";
import { Refusal } from "#shared/refusal";
import type { StaffRequest } from "./request.ts";
import type { Facts } from "./trace/answer-facts.ts";
import { addressOf, type Decision, decisionOf, undecided } from "./trace/decisions.ts";
import { dividedByOpening } from "./trace/opened.ts";
import { factsOfRefusal, factsOfReply } from "./trace/route-facts.ts";

type Staff = Route<StaffRequest>;

/** One entry for what was answered, and one more for each diary that was open with a reason only. */
const write = async ({ spec }: Staff, { purpose }: Decision, { ctx, accessSink }: StaffRequest, facts: Facts) => {
  if (!accessSink || facts.subjects.size === 0) return;
  const entry = {
    at: ctx.now(),
    by: ctx.actor.id,
    roles: [...ctx.actor.roles],
    route: addressOf(spec),
    purpose,
    kinds: [...facts.kinds].sort(),
    classes: [...facts.classes].sort(),
    subjects: [...facts.subjects],
  } satisfies Omit<AccessEntry, "id">;
  for (const part of await dividedByOpening(ctx, entry)) accessSink({ id: ctx.newId("acc"), ...part });
};

const answer = async (route: Staff, decision: Decision, event: Event, request: StaffRequest) => {
  try {
    const reply = await route.handle(event, request);
    await write(route, decision, request, factsOfReply({ spec: route.spec, decision, ctx: request.ctx }, event, reply));
    return reply;
  } catch (error) {
    if (error instanceof Refusal) await write(route, decision, request, factsOfRefusal(route.spec, event, error));
    throw error;
  }
};

/**
 * A route that leaves an entry of whose data it answered, before the answer leaves; an answer whose entry cannot be
 * taken is not given. Every staff route is wrapped in this one, whoever adds it. Answers about nobody leave none: empty
 * lists and differences, searches without a find. One that turns out to be known already (304) leaves its entry as
 * well, because whoever asks again looks again.
 */
export const traced = (route: Staff): Staff => {
  const decision = decisionOf(route.spec) ?? undecided(route.spec);
  if (decision === "nobody") return route;
  return {
    ...route,
    handle: (event, request) =>
      request.accessSink ? answer(route, decision, event, request) : route.handle(event, request),
  };
};
