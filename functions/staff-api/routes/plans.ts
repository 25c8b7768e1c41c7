import * as z from "zod";
import { type Route, route } from "#functions/http/route";
import { HoldReview, recordReview } from "#functions/use-cases/hold-review";
import { visibleTo } from "#functions/use-cases/visible";
import { may } from "#shared/access";
import { id } from "#shared/fields";
import { Review } from "#shared/resources/review";
import { holdReview } from "#shared/steps/plans";
import { recordAnswer } from "../record-answer.ts";
import type { StaffRequest } from "../request.ts";

export const plans: Route<StaffRequest>[] = [
  route({
    method: "POST",
    path: `/api/plans/{id}/${holdReview.path}`,
    resource: Review.name,
    summary: "Write down a review of a plan: it moves the goals and sets the next date",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, holdReview.allow),
    params: z.object({ id: id() }),
    body: HoldReview,
    status: 201,
    answers: recordAnswer(Review),
    run: async ({ ctx }, { params, body }) => visibleTo(ctx, Review)(await recordReview(ctx, params.id, body)),
  }),
];
