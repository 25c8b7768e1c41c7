import * as z from "zod";
import { type Route, route } from "#functions/http/route";
import { referralLetter } from "#functions/use-cases/referral-letter";
import { unitWaitingList } from "#functions/use-cases/unit-waiting-list";
import { accessTo } from "#shared/access";
import { id } from "#shared/fields";
import { Referral } from "#shared/resources/referral";
import type { StaffRequest } from "../request.ts";

/** Whoever may know why a referral was closed may read the letter, and whoever knows its priority the list. */
const mayRead =
  (field: string) =>
  ({ ctx }: StaffRequest): boolean =>
    accessTo(Referral, ctx.actor.roles).read.has(field);

const compared = z.union([z.string(), z.int()]).optional();

const entry = z.object({
  referralId: id(),
  number: z.string().optional(),
  position: z.int(),
  urgency: z.string(),
  priority: z.int().optional(),
  waitingSince: z.iso.date(),
  daysWaiting: z.int(),
  before: z
    .object({ reason: z.enum(["urgency", "priority", "since", "number"]), own: compared, next: compared })
    .optional(),
});

export const referrals: Route<StaffRequest>[] = [
  route({
    method: "GET",
    path: "/api/units/{id}/waiting-list",
    summary: "Who waits for a unit, in order, with the days waited and why each stands before the next",
    allow: mayRead("priority"),
    params: z.object({ id: id() }),
    answers: z.object({ items: z.array(entry) }),
    run: ({ ctx }, { params }) => unitWaitingList(ctx, params.id),
  }),
  route({
    method: "GET",
    path: "/api/referrals/{id}/letter",
    resource: Referral.name,
    summary: "The Italian letter to the referring service about what has been decided, without anybody's name",
    allow: mayRead("closingReason"),
    params: z.object({ id: id() }),
    answers: z.object({ subject: z.string(), body: z.string() }),
    run: ({ ctx }, { params }) => referralLetter(ctx, params.id),
  }),
];
