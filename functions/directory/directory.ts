import type { Role } from "#shared/access";
import type { PartnerScope } from "#shared/partner/scopes";

/** Somebody who signs in. User names never change and are never given to anybody else. */
export interface PersonToInvite {
  username: string;
  email: string;
  name: string;
  roles: readonly Role[];
}

/** Shown once to whoever made it and kept by nobody here. */
export interface NewSecret {
  /** Names the secret, so that it can be taken back. */
  secretId: string;
  secret: string;
}

/**
 * Who can sign in, and which machines get tokens: Cognito in the cloud, the embedded provider on one machine. What a
 * person may see is decided from her staff record on every request; this only decides who gets a token.
 */
export interface Directory {
  /** Makes an account and sends or answers the way in. Refuses with `usernameTaken` or `emailTaken`. */
  invite: (person: PersonToInvite) => Promise<{ temporaryPassword?: string }>;
  /** A new way in for somebody who lost hers, or never used it. Two-factor has to be set up again. */
  inviteAgain: (username: string) => Promise<{ temporaryPassword?: string }>;
  setRoles: (username: string, roles: readonly Role[]) => Promise<void>;
  /**
   * Where her e-mails go from now on, the way back to a lost password too. Whoever administers answers for the address:
   * it counts as confirmed. User name and sessions stay. Refuses with `emailTaken`.
   */
  setEmail: (username: string, email: string) => Promise<void>;
  /** No new token from now on; refresh tokens are worth nothing. */
  suspend: (username: string) => Promise<void>;
  reinstate: (username: string) => Promise<void>;
  /** Makes a machine's client and its first secret. `name` is our own name for it. */
  createMachine: (name: string, scopes: readonly PartnerScope[]) => Promise<NewSecret & { clientId: string }>;
  setMachineScopes: (clientId: string, scopes: readonly PartnerScope[]) => Promise<void>;
  /** A second secret beside the first: both open until one is removed. Refuses with `twoSecretsAlready`. */
  addSecret: (clientId: string) => Promise<NewSecret>;
  removeSecret: (clientId: string, secretId: string) => Promise<void>;
}
