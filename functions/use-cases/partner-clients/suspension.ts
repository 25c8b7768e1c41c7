import type { Context } from "#functions/use-cases/context";
import { takeStep } from "#functions/use-cases/take-step";
import type { PartnerClient } from "#shared/resources/partner-client";
import type { Step } from "#shared/step";
import { reinstatePartner, suspendPartner } from "#shared/steps/partner-clients";
import { viewFollows } from "./client-view.ts";

/** The partner's API looks at the view on every request, so the very next one is answered by it. */
const settingSuspended = (step: Step, suspended: boolean) => (ctx: Context, id: string) =>
  takeStep<PartnerClient>(ctx, step, { id, told: {} }, async (before) => ({
    changes: { suspended },
    writes: await viewFollows(ctx, { ...before, suspended }),
  }));

/** Shuts a partner's client out at once, whatever its tokens say. */
export const suspendClient = settingSuspended(suspendPartner, true);

/** Lets it in again, with the secrets it has. */
export const reinstateClient = settingSuspended(reinstatePartner, false);
