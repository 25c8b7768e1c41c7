import * as z from "zod";
import { route } from "#functions/http/route";
import { householdFile } from "#functions/use-cases/household-file";
import { may } from "#shared/access";
import { id } from "#shared/fields";
import type { StaffRequest } from "../request.ts";

export const households = [
  route({
    method: "GET",
    path: "/api/households/{id}/file",
    summary: "A household with everything that belongs to it",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "readHouseholdFile"),
    params: z.object({ id: id() }),
    answers: z.object({ household: z.record(z.string(), z.unknown()) }),
    run: ({ ctx }, { params }) => householdFile(ctx, params.id),
  }),
];
