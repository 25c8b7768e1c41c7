import * as z from "zod";
import { route } from "#functions/http/route";
import { AdmitHousehold, admitHousehold } from "#functions/use-cases/admit-household";
import { RecordDeparture, recordDeparture } from "#functions/use-cases/record-departure";
import { visibleTo } from "#functions/use-cases/visible";
import { may } from "#shared/access";
import { id } from "#shared/fields";
import { Placement } from "#shared/resources/placement";
import type { StaffRequest } from "../request.ts";

const ofOne = z.object({ id: id() });
const answers = Placement.schema.partial();

export const placements = [
  route({
    method: "POST",
    path: "/api/units/{id}/admissions",
    resource: Placement.name,
    summary: "Admit a household to a unit and, where the unit has places, to one of them",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "admit"),
    params: ofOne,
    body: AdmitHousehold,
    status: 201,
    answers,
    run: async ({ ctx }, { params, body }) => visibleTo(ctx, Placement)(await admitHousehold(ctx, params.id, body)),
  }),
  route({
    method: "POST",
    path: "/api/placements/{id}/departure",
    resource: Placement.name,
    summary: "Record that a household has left, why and where to",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "depart"),
    params: ofOne,
    body: RecordDeparture,
    answers,
    run: async ({ ctx }, { params, body }) => visibleTo(ctx, Placement)(await recordDeparture(ctx, params.id, body)),
  }),
];
