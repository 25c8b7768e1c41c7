import { type Configuration, errors, type KoaContextWithOIDC, Provider } from "oidc-provider";
import { partnerScopes, tokenScope } from "#shared/partner/scopes";
import { languageOf } from "#shared/words/sentence";
import { STAFF_CLIENT } from "../gateway/ways-in.ts";
import type { Accounts } from "./accounts.ts";
import { machineClients, takeEverySecret } from "./machine-clients.ts";
import { memory } from "./memory.ts";
import { failedPage } from "./pages.ts";
import type { Secrets } from "./secrets.ts";
import { signOutAtOnce } from "./sign-out.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Short: it is kept in a page's memory and fetched anew while somebody works. */
const STAFF_TOKEN = 15 * MINUTE;

const STAFF_SCOPES = "openid profile";

/** Every scope that a partner may be given, as it stands in a token. */
export const allPartnerScopes = partnerScopes.map(tokenScope).join(" ");

/** What a client's tokens are for. Cognito has no such names; the provider needs them to sign tokens at all. */
const staffResource = "urn:soglia:staff";
const partnerResource = "urn:soglia:partner";

const resourceOf = (clientId: string | undefined) => (clientId === STAFF_CLIENT ? staffResource : partnerResource);

const scopesOf = (accounts: Accounts, clientId: string) =>
  clientId === STAFF_CLIENT ? STAFF_SCOPES : (accounts.machine(clientId)?.scopes ?? []).map(tokenScope).join(" ");

const refuseUnknownScopes = (ctx: KoaContextWithOIDC, allowed: string) => {
  for (const scope of ctx.oidc.requestParamScopes)
    if (!allowed.split(" ").includes(scope)) throw new errors.InvalidScope("requested scope is not allowed", scope);
};

type Features = NonNullable<Configuration["features"]>;

const resourceIndicatorsFor = (accounts: Accounts): Features["resourceIndicators"] => ({
  enabled: true,
  defaultResource: (_, client) => resourceOf(client?.clientId),
  useGrantedResource: () => true,
  getResourceServerInfo: (ctx, resource, client) => {
    const scope = scopesOf(accounts, client.clientId);
    if (resource !== resourceOf(client.clientId)) throw new errors.InvalidTarget();
    refuseUnknownScopes(ctx, scope);
    return {
      scope,
      audience: client.clientId,
      accessTokenFormat: "jwt",
      accessTokenTTL: resource === staffResource ? STAFF_TOKEN : HOUR,
      jwt: { sign: { alg: "RS256" } },
    };
  },
});

const clientsFor = (origin: string): Configuration["clients"] => [
  {
    client_id: STAFF_CLIENT,
    application_type: "web",
    token_endpoint_auth_method: "none",
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    redirect_uris: [`${origin}/auth-callback`],
    post_logout_redirect_uris: [`${origin}/`],
  },
];

/** Our own SPA needs nobody's consent: whoever signs in has given it. */
const grantFor: Configuration["loadExistingGrant"] = async (ctx) => {
  const { provider, session, client } = ctx.oidc;
  const grantId = client && session?.grantIdFor(client.clientId);
  const known = grantId ? await provider.Grant.find(grantId) : undefined;
  if (known) return known;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope(STAFF_SCOPES);
  grant.addResourceScope(staffResource, STAFF_SCOPES);
  await grant.save();
  return grant;
};

/** Whoever may have a token at this moment. */
const entitled = (accounts: Accounts, username: string) => {
  const person = accounts.person(username);
  return person?.suspended ? undefined : person;
};

const configurationFor = (origin: string, secrets: Secrets, accounts: Accounts): Configuration => ({
  adapter: machineClients(accounts, memory(accounts)),
  clients: clientsFor(origin),
  jwks: { keys: [secrets.signingKey] },
  scopes: STAFF_SCOPES.split(" "),
  claims: { profile: ["name", "preferred_username"] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  responseTypes: ["code"],
  issueRefreshToken: (_, client) => client.clientId === STAFF_CLIENT,
  rotateRefreshToken: true,
  loadExistingGrant: grantFor,
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    userinfo: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: { enabled: true },
    // The page would ask once more; signOutAtOnce answers in its place.
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx) => {
        ctx.body = "";
      },
    },
    resourceIndicators: resourceIndicatorsFor(accounts),
  },
  ttl: {
    AccessToken: STAFF_TOKEN,
    ClientCredentials: HOUR,
    IdToken: 15 * MINUTE,
    AuthorizationCode: MINUTE,
    Interaction: HOUR,
    RefreshToken: 12 * HOUR,
    Grant: 12 * HOUR,
    Session: 12 * HOUR,
  },
  cookies: {
    keys: secrets.cookieKeys,
    // Cookies know no ports: two systems on one machine would overwrite each other's.
    names: { session: `soglia_${new URL(origin).port}`, interaction: `soglia_in_${new URL(origin).port}` },
    long: { signed: true, httpOnly: true, sameSite: "lax", path: "/identity" },
    short: { signed: true, httpOnly: true, sameSite: "lax" },
  },
  interactions: { url: (_, { uid }) => `/identity/interaction/${uid}` },
  findAccount: (_, username) => {
    const person = entitled(accounts, username);
    if (!person) return undefined;
    const claims = () => ({ sub: username, name: person.name, preferred_username: username });
    return { accountId: username, claims };
  },
  extraTokenClaims: (_, token) => {
    const username = token.kind === "AccessToken" ? token.accountId : "";
    const person = entitled(accounts, username);
    const who = person && { username, "cognito:groups": person.roles };
    return { token_use: "access", ...who };
  },
  renderError: (ctx) => {
    ctx.type = "html";
    ctx.body = failedPage(languageOf(ctx.get("accept-language")));
  },
});

/** The OpenID provider that stands where Cognito stands in the cloud, with tokens of the same claims. */
export const createProvider = (origin: string, secrets: Secrets, accounts: Accounts): Provider => {
  const provider = new Provider(`${origin}/identity`, configurationFor(origin, secrets, accounts));
  takeEverySecret(provider, accounts);
  provider.use(signOutAtOnce(provider));
  return provider;
};
