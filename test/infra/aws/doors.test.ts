import { describe, expect, it } from "vitest";
import { partnerRoutes } from "#functions/partner-api/routes/index";
import { apiRoutes } from "#infra/aws/api-routes";
import { partnerScopes, tokenScope } from "#shared/partner/scopes";
import { propertiesOf, synthesise } from "./synthesised.ts";

const { identity, service } = synthesise();
const only = <T>(entries: Record<string, T>): [string, T] => {
  const [first, ...others] = Object.entries(entries);
  if (!first || others.length > 0) throw new RangeError(`Expected one, found ${Object.keys(entries).length}`);
  return first;
};

const authorizers = propertiesOf(service, "AWS::ApiGatewayV2::Authorizer");
const authorizerNamed = (name: string) => {
  const found = Object.entries(authorizers).find(([, { Name }]) => Name === name);
  return { id: found?.[0], ...found?.[1] };
};
interface RouteProperties {
  Target?: object;
  AuthorizationType?: string;
  AuthorizationScopes?: string[];
  AuthorizerId?: { Ref: string };
}
const routes: Record<string, RouteProperties> = Object.fromEntries(
  Object.values(propertiesOf(service, "AWS::ApiGatewayV2::Route")).map(({ RouteKey, ...route }) => [RouteKey, route]),
);
const gate = authorizerNamed("PartnerGate");
const staffTokens = authorizerNamed("StaffTokens");
const [staffClientId] = only(propertiesOf(service, "AWS::Cognito::UserPoolClient"));

/** The folder-like name of the function behind a route. */
const behind = (route: string) => {
  const [, integrationId] = /"integrations\/",\{"Ref":"(\w+)"/.exec(JSON.stringify(routes[route])) ?? [];
  const { IntegrationUri } = propertiesOf(service, "AWS::ApiGatewayV2::Integration")[integrationId ?? ""];
  return /"Functions(\w+?)Handler/.exec(JSON.stringify(IntegrationUri))?.[1];
};

describe("the ways in", () => {
  const staff = { AuthorizationType: "JWT", AuthorizerId: { Ref: staffTokens.id }, AuthorizationScopes: ["openid"] };

  it("are these and no others", () => {
    expect(Object.keys(routes).toSorted()).toEqual([
      "ANY /api/directory/{proxy+}",
      "ANY /api/{proxy+}",
      "GET /partner/v1/capacity",
      "GET /partner/v1/capacity-reports",
      "GET /partner/v1/capacity-reports/{file}",
      "GET /partner/v1/changes",
      "GET /partner/v1/docs",
      "GET /partner/v1/openapi.json",
      "GET /partner/v1/referrals",
      "GET /partner/v1/referrals/{id}",
      "GET /partner/v1/referrals/{id}/documents",
      "POST /partner/v1/referrals",
      "POST /partner/v1/referrals/{id}/documents",
    ]);
  });

  it.each([
    ["ANY /api/{proxy+}", "StaffApi"],
    ["ANY /api/directory/{proxy+}", "DirectoryApi"],
  ])("%s takes staff's access tokens, and no id tokens, which carry no scope, for %s", (route, entry) => {
    expect(routes[route]).toMatchObject(staff);
    expect(behind(route)).toBe(entry);
  });

  it("take a staff token at staff doors only: a machine's is for another client", () => {
    expect(staffTokens.JwtConfiguration.Audience).toEqual([{ Ref: staffClientId }]);
  });

  it("ask the gate at every partner's door, and lead behind it to the partner's function", () => {
    const partners = Object.entries(routes).filter(([key]) => key.includes(" /partner/") && !open.includes(key));

    expect(partners.length).toBeGreaterThan(0);
    for (const [key, route] of partners) {
      expect(route).toMatchObject({ AuthorizationType: "CUSTOM", AuthorizerId: { Ref: gate.id } });
      expect(behind(key)).toBe("PartnerApi");
    }
  });

  const open = ["GET /partner/v1/docs", "GET /partner/v1/openapi.json"];

  it("are open to anyone for the partner's manual only", () => {
    const unguarded = Object.entries(routes).filter(([, route]) => !route.AuthorizerId);

    expect(unguarded.map(([key]) => key).toSorted()).toEqual(open);
  });

  it("are throttled, and logged without address, query, path or caller", () => {
    const [, stage] = only(propertiesOf(service, "AWS::ApiGatewayV2::Stage"));

    expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
    expect(stage.AccessLogSettings.Format).toContain("$context.requestId");
    expect(stage.AccessLogSettings.Format).not.toMatch(
      /sourceIp|userAgent|queryString|\$context\.path|claims|protocol/i,
    );
  });
});

describe("the gate", () => {
  it("is asked with the token alone, answers yes or no, and is believed for a minute", () => {
    expect(gate).toMatchObject({
      AuthorizerType: "REQUEST",
      AuthorizerPayloadFormatVersion: "2.0",
      EnableSimpleResponses: true,
      IdentitySource: ["$request.header.Authorization"],
      AuthorizerResultTtlInSeconds: 60,
    });
    expect(JSON.stringify(gate.AuthorizerUri)).toContain("FunctionsPartnerGateHandler");
  });
});

describe("what the partner's function answers", () => {
  const atGateway = (path: string) => path.replace(/\{\w+\}\.csv$/, "{file}");

  it("is what the ways in lead to, under the same scope", () => {
    const answered = partnerRoutes.map(({ spec: { method, path }, scopes }) => [
      `${method} ${atGateway(path)}`,
      scopes,
    ]);
    const opened = apiRoutes
      .filter(({ path, for: whom }) => path.startsWith("/partner/") && whom !== "anyone")
      .map(({ method, path, for: whom }) => [`${method} ${path}`, [`partner/${whom}`]]);

    expect(opened.toSorted()).toEqual(answered.toSorted());
  });
});

describe("the partners' clients", () => {
  it("may be given every scope there is, under the name that tokens carry", () => {
    const [, { Identifier, Scopes }] = only(propertiesOf(identity, "AWS::Cognito::UserPoolResourceServer"));

    expect(Scopes.map(({ ScopeName }: { ScopeName: string }) => `${Identifier}/${ScopeName}`)).toEqual(
      partnerScopes.map(tokenScope),
    );
  });

  it("are made while the system runs: a deployment knows none", () => {
    expect(propertiesOf(identity, "AWS::Cognito::UserPoolClient")).toEqual({});
    const { TokenAddress } = identity.findOutputs("TokenAddress");
    expect(TokenAddress?.Description).toContain("in the application");
  });
});
