import { type ApiRoute, apiRoutes } from "#infra/aws/api-routes";
import { tokenScope } from "#shared/partner/scopes";

export const STAFF_CLIENT = "admin-ui";

/** Whose token opens a way in, and what it must allow. */
export interface Needs {
  /** `machines`: the gate asks the token, and the function behind it which client that is and what it may do. */
  clients: readonly string[] | "machines";
  scope: string;
}

export interface WayIn {
  /** The function behind it. */
  entry: "staff" | "partner" | "directory";
  /** The route as the gateway in the cloud names it. */
  routeKey: string;
  pathParameters?: Record<string, string>;
  /** Unset for what anyone may read. */
  needs?: Needs;
}

const patternOf = (path: string) =>
  new RegExp(`^${path.replace(/\{(\w+)(\+?)\}/g, (_, name, all) => `(?<${name}>${all ? ".+" : "[^/]+"})`)}$`);

const patterns = apiRoutes.map((route) => ({ route, pattern: patternOf(route.path) }));

const needsOf = (whom: ApiRoute["for"]): Needs | undefined => {
  if (whom === "anyone") return undefined;
  // Only an access token carries scopes: without one here, an id token would open the API too.
  if (whom === "staff") return { clients: [STAFF_CLIENT], scope: "openid" };
  return { clients: "machines", scope: tokenScope(whom) };
};

export const isApiPath = (path: string): boolean => /^\/(api|partner)(\/|$)/.test(path);

/** The way in that a request takes; nothing where there is none. */
export const wayIn = (method: string, path: string): WayIn | undefined => {
  for (const { route, pattern } of patterns) {
    const match = route.method === "ANY" || route.method === method ? pattern.exec(path) : null;
    if (!match) continue;
    return {
      entry: route.entry ?? (route.for === "staff" ? "staff" : "partner"),
      routeKey: `${route.method} ${route.path}`,
      ...(match.groups && { pathParameters: { ...match.groups } }),
      needs: needsOf(route.for),
    };
  }
  return undefined;
};
