import * as z from "zod";
import { route } from "#functions/http/route";
import { AdmitHousehold, admitHousehold } from "#functions/use-cases/admit-household";
import { AdmitInEmergency, admitInEmergency } from "#functions/use-cases/admit-in-emergency";
import { OptionPlace, optionPlace, ReservePlace, reservePlace } from "#functions/use-cases/option-place";
import { visibleTo } from "#functions/use-cases/visible";
import { may } from "#shared/access";
import { id } from "#shared/fields";
import { Placement } from "#shared/resources/placement";
import { recordAnswer } from "../record-answer.ts";
import type { StaffRequest } from "../request.ts";

const inUnit = {
  method: "POST" as const,
  resource: Placement.name,
  params: z.object({ id: id() }),
  status: 201,
  answers: recordAnswer(Placement),
};

export const placements = [
  route({
    ...inUnit,
    path: "/api/units/{id}/admissions",
    summary: "Admit a household to a unit and, where the unit has places, to one of them",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "admit"),
    body: AdmitHousehold,
    run: async ({ ctx }, { params, body }) => visibleTo(ctx, Placement)(await admitHousehold(ctx, params.id, body)),
  }),
  route({
    ...inUnit,
    path: "/api/units/{id}/options",
    summary: "Keep a place for a household until the option expires",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "reservePlace"),
    body: OptionPlace,
    run: async ({ ctx }, { params, body }) => visibleTo(ctx, Placement)(await optionPlace(ctx, params.id, body)),
  }),
  route({
    ...inUnit,
    path: "/api/units/{id}/reservations",
    summary: "Keep a place for a household for certain",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "reservePlace"),
    body: ReservePlace,
    run: async ({ ctx }, { params, body }) => visibleTo(ctx, Placement)(await reservePlace(ctx, params.id, body)),
  }),
  route({
    ...inUnit,
    path: "/api/units/{id}/emergency-entries",
    summary: "Let a household in tonight: its people, its referral and the papers that are still missing, at once",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "admit"),
    body: AdmitInEmergency,
    run: async ({ ctx }, { params, body }) => visibleTo(ctx, Placement)(await admitInEmergency(ctx, params.id, body)),
  }),
];
