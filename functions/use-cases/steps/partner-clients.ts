import { reinstateClient, suspendClient } from "#functions/use-cases/partner-clients/suspension";
import { reinstatePartner, suspendPartner } from "#shared/steps/partner-clients";
import { type Taking, taking } from "./taking.ts";

export const partnerClientsTaken: readonly Taking[] = [
  taking(suspendPartner, suspendClient),
  taking(reinstatePartner, reinstateClient),
];
