import type { Context } from "#functions/use-cases/context";
import { Refusal } from "#shared/refusal";
import type { PartnerClient } from "#shared/resources/partner-client";
import { isLoopbackAddress } from "#shared/rules/webhook-address";

/**
 * Refuses an address on this machine where nothing is sent there, so that no client stands with an address that the
 * sender would not speak to. One that stands from before keeps nobody from changing the rest.
 */
export const refuseForeignLoopback = (
  { loopbackWebhooks }: Context,
  { webhookUrl }: PartnerClient,
  before?: PartnerClient,
): void => {
  if (webhookUrl === undefined || loopbackWebhooks || webhookUrl === before?.webhookUrl) return;
  if (isLoopbackAddress(webhookUrl))
    throw new Refusal("invalid", { fields: { webhookUrl: { code: "notHttpsAddress" } } });
};
