import { type PartnerScope, tokenScope } from "#infra/aws/partner-scopes";

export const STAFF_CLIENT = "admin-ui";
export const PARTNER_CLIENT = "farsi-prossimo";

/** Whose token opens a way in, and what it must allow. */
export interface Needs {
  client: string;
  scope: string;
}

export interface WayIn {
  /** The function behind it. */
  entry: "staff" | "partner";
  /** The route as the gateway in the cloud names it. */
  routeKey: string;
  pathParameters?: Record<string, string>;
  /** Unset for what anyone may read. */
  needs?: Needs;
}

interface Route {
  method: string;
  path: string;
  for: "staff" | "anyone" | PartnerScope;
}

/** Every way in, as in the cloud (a test compares them). What is not listed does not exist. */
export const routes: readonly Route[] = [
  { method: "ANY", path: "/api/{proxy+}", for: "staff" },
  { method: "GET", path: "/partner/v1/capacity", for: "capacity.read" },
  { method: "POST", path: "/partner/v1/referrals", for: "referrals.write" },
  { method: "GET", path: "/partner/v1/referrals", for: "referrals.read" },
  { method: "GET", path: "/partner/v1/capacity-reports", for: "reports.read" },
  { method: "GET", path: "/partner/v1/capacity-reports/{file}", for: "reports.read" },
  { method: "GET", path: "/partner/v1/openapi.json", for: "anyone" },
  { method: "GET", path: "/partner/v1/docs", for: "anyone" },
];

const patternOf = (path: string) =>
  new RegExp(`^${path.replace(/\{(\w+)(\+?)\}/g, (_, name, all) => `(?<${name}>${all ? ".+" : "[^/]+"})`)}$`);

const patterns = routes.map((route) => ({ route, pattern: patternOf(route.path) }));

const needsOf = (whom: Route["for"]): Needs | undefined => {
  if (whom === "anyone") return undefined;
  // Only an access token carries scopes: without one here, an id token would open the API too.
  if (whom === "staff") return { client: STAFF_CLIENT, scope: "openid" };
  return { client: PARTNER_CLIENT, scope: tokenScope(whom) };
};

export const isApiPath = (path: string): boolean => /^\/(api|partner)(\/|$)/.test(path);

/** The way in that a request takes; nothing where there is none. */
export const wayIn = (method: string, path: string): WayIn | undefined => {
  for (const { route, pattern } of patterns) {
    const match = route.method === "ANY" || route.method === method ? pattern.exec(path) : null;
    if (!match) continue;
    return {
      entry: route.for === "staff" ? "staff" : "partner",
      routeKey: `${route.method} ${route.path}`,
      ...(match.groups && { pathParameters: { ...match.groups } }),
      needs: needsOf(route.for),
    };
  }
  return undefined;
};
