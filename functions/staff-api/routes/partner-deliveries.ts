import * as z from "zod";
import { type Route, route } from "#functions/http/route";
import { deliveriesOf } from "#functions/use-cases/partner-clients/deliveries";
import { may } from "#shared/access";
import { id } from "#shared/fields";
import { DeliveryState } from "#shared/partner/delivery";
import { PartnerClient } from "#shared/resources/partner-client";
import type { StaffRequest } from "../request.ts";

export const partnerDeliveries: Route<StaffRequest>[] = [
  route({
    method: "GET",
    path: "/api/partner-clients/{id}/deliveries",
    resource: PartnerClient.name,
    summary: "Whether a partner's machine takes what it is told, and what waits for it",
    allow: ({ ctx }) => may(ctx.actor.roles, "managePartners"),
    params: z.object({ id: id() }),
    answers: DeliveryState,
    run: ({ ctx }, { params }) => deliveriesOf(ctx, params.id),
  }),
];
