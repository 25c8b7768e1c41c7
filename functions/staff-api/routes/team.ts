import * as z from "zod";
import { route } from "#functions/http/route";
import { handOverHouseholds } from "#functions/use-cases/hand-over-households";
import { openFollowUps } from "#functions/use-cases/open-follow-ups";
import { mayReadAny } from "#functions/use-cases/visible";
import { may } from "#shared/access";
import { date, id, reference } from "#shared/fields";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { educatorRoles } from "#shared/resources/household";
import { StaffMember } from "#shared/resources/staff-member";
import type { StaffRequest } from "../request.ts";

const handover = z.strictObject({
  on: date(),
  toStaffId: reference("staff").optional(),
  households: z
    .array(z.strictObject({ householdId: reference("households"), toStaffId: reference("staff") }))
    .max(500)
    .optional(),
  role: z.enum(educatorRoles).optional(),
});

const moved = z.object({
  householdId: z.string(),
  code: z.string().optional(),
  toStaffId: z.string(),
  roles: z.array(z.enum(educatorRoles)),
});

const asked = z.object({
  id: z.string(),
  householdId: z.string(),
  followUps: z.array(z.object({ askedOn: z.iso.date(), dueOn: z.iso.date().optional() })),
});

export const team = [
  route({
    method: "POST",
    path: "/api/staff/{id}/handover",
    resource: StaffMember.name,
    summary: "Hand over the households of somebody who leaves, on one day and in one step",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "assignEducators"),
    params: z.object({ id: id() }),
    body: handover,
    answers: z.object({ moved: z.array(moved) }),
    run: async ({ ctx }, { params, body }) => ({ moved: await handOverHouseholds(ctx, params.id, body) }),
  }),
  route({
    method: "GET",
    path: "/api/follow-ups",
    summary: "Diary entries about which something was asked and not answered, without the words",
    allow: ({ ctx }: StaffRequest) => mayReadAny(ctx, DiaryEntry),
    answers: z.object({ items: z.array(asked) }),
    run: async ({ ctx }) => ({ items: await openFollowUps(ctx) }),
  }),
];
