import { dequal } from "dequal";
import { getRecord } from "#functions/db/records";
import type { Context } from "#functions/use-cases/context";
import type { PartnerScope } from "#shared/partner/scopes";
import { PartnerClient } from "#shared/resources/partner-client";
import { changeClient } from "./change-client.ts";
import type { Machines } from "./machines.ts";

/**
 * Says what a client may ask for. Its view is changed first, and it alone decides on every request: a scope that has
 * been taken away closes at once, whatever a token says; one that was given opens with the next token.
 */
export const setClientScopes = async (
  ctx: Context,
  machines: Machines,
  id: string,
  scopes: PartnerScope[],
): Promise<PartnerClient> => {
  const client = await changeClient(ctx, { id, action: "setScopes", told: scopes }, async (before) =>
    dequal(before.scopes, scopes) ? undefined : { scopes },
  );
  const { scopes: current, identityClientId } = await getRecord(ctx.table, PartnerClient, id);
  await machines.setMachineScopes(identityClientId, current);
  return client;
};

export interface WebhookSecret {
  client: PartnerClient;
  /** Unset for a repetition: it was shown then. */
  webhookSecret?: string;
}

/**
 * Makes the secret that signs a client's webhooks anew and answers it this once.
 * @param secretOf works it out from the name and the generation; nobody keeps it
 */
export const renewWebhookSecret = async (
  ctx: Context,
  secretOf: (client: Pick<PartnerClient, "name" | "webhookGeneration">) => string,
  id: string,
): Promise<WebhookSecret> => {
  let made: number | undefined;
  const client = await changeClient(ctx, { id, action: "renewWebhookSecret" }, async ({ webhookGeneration }) => {
    made = webhookGeneration + 1;
    return { webhookGeneration: made };
  });
  return made === client.webhookGeneration ? { client, webhookSecret: secretOf(client) } : { client };
};
