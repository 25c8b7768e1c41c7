import { InMemoryWebStorage, type User, UserManager, WebStorageStateStore } from "oidc-client-ts";
import { needsPassword } from "./last-input.ts";
import type { SignInSettings } from "./settings.ts";
import { isUnlocking, returnForUnlocking } from "./unlocking.ts";

export const CALLBACK_PATH = "/auth-callback";

/** Somebody who is signed in. Tokens live in memory only: a closed or reloaded page has none. */
export interface Session {
  /** The access token for the next request; unset once it has expired and could not be renewed. */
  token: () => Promise<string | undefined>;
  /** Asks for a new token with the refresh token; `false` when the provider refuses. */
  renew: () => Promise<boolean>;
  /**
   * Leaves for the provider's sign-in page and comes back to `returnTo`. With a session there nobody sees a page, unless
   * the password has to be shown again.
   */
  signIn: (returnTo: string, options?: { withPassword: boolean }) => Promise<void>;
  /** Ends the session at the provider and the refresh token with it, then leaves the page. */
  signOut: () => Promise<void>;
  /** Lets go of the tokens that this page holds. */
  forget: () => Promise<void>;
}

/** Somebody who has just come back from the provider. */
export interface Arrival {
  session: Session;
  username: string;
  returnTo: string;
}

const managerFor = ({ issuer, clientId, scope }: SignInSettings) =>
  new UserManager({
    authority: issuer,
    client_id: clientId,
    scope,
    redirect_uri: `${location.origin}${CALLBACK_PATH}`,
    post_logout_redirect_uri: `${location.origin}/`,
    response_type: "code",
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    // Holds state and PKCE verifier between leaving and coming back; nothing about anybody.
    stateStore: new WebStorageStateStore({ store: sessionStorage, prefix: "soglia.sign-in." }),
    automaticSilentRenew: true,
  });

const sessionOf = (manager: UserManager): Session => {
  const renew = async () => {
    const user = await manager.signinSilent().catch(() => null);
    return user !== null;
  };
  // Several requests may find the same token expired: one renewal serves them all.
  let renewing: Promise<boolean> | undefined;
  const renewOnce = () => {
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  return {
    async token() {
      const user = await manager.getUser();
      if (!user?.expired) return user?.access_token;
      await renewOnce();
      return (await manager.getUser())?.access_token;
    },
    renew: renewOnce,
    signIn: (returnTo, { withPassword } = { withPassword: false }) =>
      manager.signinRedirect({ state: { returnTo }, ...(withPassword && { prompt: "login" }) }),
    forget: () => manager.removeUser(),
    async signOut() {
      // The provider's page would leave it usable until it expires; without an answer the session there ends anyway.
      await manager.revokeTokens(["refresh_token"]).catch(() => undefined);
      const { client_id, post_logout_redirect_uri } = manager.settings;
      // Cognito wants its own names for what the standard calls client and return address.
      await manager.signoutRedirect({ extraQueryParams: { client_id, logout_uri: post_logout_redirect_uri ?? "" } });
    },
  };
};

const returnAddressOf = ({ state }: User): string =>
  typeof state === "object" && state !== null && "returnTo" in state && typeof state.returnTo === "string"
    ? state.returnTo
    : "";

const usernameOf = ({ profile }: User): string => {
  const { preferred_username: local, "cognito:username": pooled, sub } = profile;
  return [local, pooled].find((name) => typeof name === "string") ?? sub;
};

/**
 * The session of whoever opened the page; unset while the browser is on its way to the provider.
 * @throws when the provider cannot be reached or sends back an error
 */
export const openSession = async (settings: SignInSettings): Promise<Arrival | undefined> => {
  const manager = managerFor(settings);
  const session = sessionOf(manager);
  if (location.pathname !== CALLBACK_PATH) {
    const unlocking = returnForUnlocking(location.search);
    const withPassword = unlocking !== undefined || needsPassword(Date.now());
    await session.signIn(unlocking ?? location.hash, { withPassword });
    return undefined;
  }
  try {
    const user = await manager.signinCallback();
    if (!user) throw new Error("The provider sent nobody back.");
    const returnTo = returnAddressOf(user);
    history.replaceState(null, "", `/${isUnlocking(returnTo) ? "" : returnTo}`);
    return { session, username: usernameOf(user), returnTo };
  } catch (error) {
    // The answer in the address can be used once only: trying again has to start from the front door.
    history.replaceState(null, "", "/");
    throw error;
  }
};
