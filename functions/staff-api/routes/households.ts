import * as z from "zod";
import { route } from "#functions/http/route";
import { householdCompositions } from "#functions/use-cases/household-compositions";
import { householdFile } from "#functions/use-cases/household-file";
import { AskWhetherKnown, askWhetherKnown, KnownAnswer } from "#functions/use-cases/known-household";
import { mayReadAny } from "#functions/use-cases/visible";
import { may } from "#shared/access";
import { id } from "#shared/fields";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import type { StaffRequest } from "../request.ts";

const composition = z.object({ householdId: id(), adults: z.int(), minors: z.int(), unknown: z.int() });

export const households = [
  route({
    method: "GET",
    path: "/api/household-compositions",
    summary: "How many grown-ups and minors live in each household today, without anybody's name",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "readCompositions"),
    answers: z.object({ items: z.array(composition) }),
    run: ({ ctx }) => householdCompositions(ctx),
  }),
  route({
    method: "GET",
    path: "/api/households/{id}/file",
    summary: "A household with everything that belongs to it and the names around it: what its page shows",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "readHouseholdFile"),
    params: z.object({ id: id() }),
    answers: z.object({ household: z.record(z.string(), z.unknown()) }),
    run: ({ ctx }, { params }) => householdFile(ctx, params.id),
  }),
  route({
    method: "POST",
    path: "/api/households/known",
    resource: Household.name,
    summary: "Whether a household is known already, by a name, a year of birth, a telephone: codes and nothing else",
    allow: ({ ctx }: StaffRequest) => mayReadAny(ctx, Person),
    body: AskWhetherKnown,
    answers: KnownAnswer,
    run: ({ ctx }, { body }) => askWhetherKnown(ctx, body),
  }),
];
