import * as z from "zod";
import { type Route, route } from "#functions/http/route";
import type { Taking } from "#functions/use-cases/steps/taking";
import { visibleTo } from "#functions/use-cases/visible";
import { may } from "#shared/access";
import { id } from "#shared/fields";
import { steps } from "#shared/words/en/steps";
import { wordAt } from "#shared/words/word-at";
import { recordAnswer } from "./record-answer.ts";
import type { StaffRequest } from "./request.ts";

/** The route of a step, from its definition: answers the record as it is afterwards. */
export const stepRoute = ({ step, take }: Taking): Route<StaffRequest> =>
  route({
    method: "POST",
    path: `/api/${step.of.name}/{id}/${step.path}`,
    resource: step.of.name,
    summary: wordAt(steps, step.of.name, step.name, "about") ?? step.name,
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, step.allow),
    params: z.object({ id: id() }),
    body: step.body,
    answers: recordAnswer(step.of),
    run: async ({ ctx }, { params, body }) => visibleTo(ctx, step.of)(await take(ctx, params.id, body)),
  });
