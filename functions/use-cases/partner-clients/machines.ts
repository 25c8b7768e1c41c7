import type { PartnerScope } from "#shared/partner/scopes";
import type { PartnerClient } from "#shared/resources/partner-client";

export interface MadeSecret {
  /** Names the secret, so that it can be taken back. */
  secretId: string;
  secret: string;
}

/** The part of the directory that knows machines: it makes their secrets and keeps them from us. */
export interface Machines {
  createMachine: (name: string, scopes: readonly PartnerScope[]) => Promise<MadeSecret & { clientId: string }>;
  setMachineScopes: (clientId: string, scopes: readonly PartnerScope[]) => Promise<void>;
  addSecret: (clientId: string) => Promise<MadeSecret>;
  removeSecret: (clientId: string, secretId: string) => Promise<void>;
}

/**
 * A client with the secret that was just made for it. A repeated request finds its client and no secret: what was
 * shown once is kept nowhere, and a new one can be made.
 */
export interface Shown {
  client: PartnerClient;
  shown?: MadeSecret;
}

/** The secret only where it is the one that was recorded: of two who asked at once, one has made hers for nothing. */
export const shownOnce = (client: PartnerClient, made: MadeSecret | undefined): Shown =>
  made && client.secrets.some(({ secretId }) => secretId === made.secretId)
    ? { client, shown: { secretId: made.secretId, secret: made.secret } }
    : { client };
