import { type PartnerScope, partnerScopes } from "#shared/partner/scopes";

export interface DemoMachine {
  clientId: string;
  /** Our own name for it. */
  name: string;
  scopes: readonly PartnerScope[];
}

/** The machines that get tokens on one machine before anybody has made a client. */
export const demoMachines: readonly DemoMachine[] = [
  { clientId: "farsi-prossimo", name: "farsi-prossimo", scopes: partnerScopes },
];
