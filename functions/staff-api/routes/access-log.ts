import * as z from "zod";
import { type Route, route } from "#functions/http/route";
import { OpenDiary, openDiary } from "#functions/use-cases/open-diary";
import { ReadingsQuery, readersOfHousehold, readingsOfColleague } from "#functions/use-cases/read-access-log";
import { visibleTo } from "#functions/use-cases/visible";
import { may } from "#shared/access";
import { id } from "#shared/fields";
import { DiaryOpening } from "#shared/resources/diary-opening";
import { Household } from "#shared/resources/household";
import { StaffMember } from "#shared/resources/staff-member";
import { SampledEntry } from "#shared/rules/access-sample";
import { recordAnswer } from "../record-answer.ts";
import type { StaffRequest } from "../request.ts";

const ofOne = z.object({ id: id() });
const readsLog = ({ ctx }: StaffRequest) => may(ctx.actor.roles, "readAccessLog");
const page = z.object({ items: z.array(SampledEntry), next: z.string().optional() });

export const accessLog: Route<StaffRequest>[] = [
  route({
    method: "GET",
    path: "/api/households/{id}/readers",
    resource: Household.name,
    summary: "Who has read a household's data in a month, the last first",
    allow: readsLog,
    params: ofOne,
    query: ReadingsQuery,
    answers: page,
    run: ({ ctx }, { params, query }) => readersOfHousehold(ctx, params.id, query),
  }),
  route({
    method: "GET",
    path: "/api/staff/{id}/readings",
    resource: StaffMember.name,
    summary: "Whose data a colleague has read in a month, the last first",
    allow: readsLog,
    params: ofOne,
    query: ReadingsQuery,
    answers: page,
    run: ({ ctx }, { params, query }) => readingsOfColleague(ctx, params.id, query),
  }),
  route({
    method: "POST",
    path: "/api/households/{id}/diary-openings",
    resource: DiaryOpening.name,
    summary: "Open a household's diary for thirty minutes, with a reason that stays",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "openDiary"),
    params: ofOne,
    body: OpenDiary,
    status: 201,
    answers: recordAnswer(DiaryOpening),
    run: async ({ ctx }, { params, body }) => visibleTo(ctx, DiaryOpening)(await openDiary(ctx, params.id, body)),
  }),
];
