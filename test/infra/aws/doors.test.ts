import { describe, expect, it } from "vitest";
import { partnerRoutes } from "#functions/partner-api/routes/index";
import { roles } from "#shared/access";
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
  AuthorizationType?: string;
  AuthorizationScopes?: string[];
  AuthorizerId?: { Ref: string };
}
const routes: Record<string, RouteProperties> = Object.fromEntries(
  Object.values(propertiesOf(service, "AWS::ApiGatewayV2::Route")).map(({ RouteKey, ...route }) => [RouteKey, route]),
);
const partnerAuthorizer = authorizerNamed("PartnerTokens").id;
const [staffClientId, staffClient] = only(propertiesOf(service, "AWS::Cognito::UserPoolClient"));
const [partnerClientId, partnerClient] = only(propertiesOf(identity, "AWS::Cognito::UserPoolClient"));

describe("the ways in", () => {
  const staff = { AuthorizationType: "JWT", AuthorizerId: { Ref: authorizerNamed("StaffTokens").id } };
  const partner = { AuthorizationType: "JWT", AuthorizerId: { Ref: partnerAuthorizer } };

  it("are these and no others", () => {
    expect(Object.keys(routes).toSorted()).toEqual([
      "ANY /api/{proxy+}",
      "GET /partner/v1/capacity",
      "GET /partner/v1/capacity-reports",
      "GET /partner/v1/capacity-reports/{file}",
      "GET /partner/v1/docs",
      "GET /partner/v1/openapi.json",
      "GET /partner/v1/referrals",
      "GET /partner/v1/referrals/{id}",
      "POST /partner/v1/referrals",
    ]);
  });

  it("take staff's access tokens for everything under /api, and no id tokens, which carry no scope", () => {
    expect(routes["ANY /api/{proxy+}"]).toMatchObject({ ...staff, AuthorizationScopes: ["openid"] });
  });

  it.each([
    ["GET /partner/v1/capacity", "partner/capacity.read"],
    ["POST /partner/v1/referrals", "partner/referrals.write"],
    ["GET /partner/v1/referrals", "partner/referrals.read"],
    ["GET /partner/v1/referrals/{id}", "partner/referrals.read"],
    ["GET /partner/v1/capacity-reports", "partner/reports.read"],
    ["GET /partner/v1/capacity-reports/{file}", "partner/reports.read"],
  ])("%s takes the partner's token with the scope %s", (route, scope) => {
    expect(routes[route]).toMatchObject({ ...partner, AuthorizationScopes: [scope] });
  });

  it("are open to anyone for the partner's manual only", () => {
    const open = Object.entries(routes).filter(([, route]) => route.AuthorizationType !== "JWT");

    expect(open.map(([key]) => key).toSorted()).toEqual(["GET /partner/v1/docs", "GET /partner/v1/openapi.json"]);
  });

  it("take a staff token at staff doors and a partner token at partner doors", () => {
    expect(authorizerNamed("StaffTokens").JwtConfiguration.Audience).toEqual([{ Ref: staffClientId }]);
    expect(authorizerNamed("PartnerTokens").JwtConfiguration.Audience).toEqual([
      { "Fn::ImportValue": expect.stringContaining(partnerClientId) },
    ]);
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

describe("what the partner's function answers", () => {
  const atGateway = (path: string) => path.replace(/\{\w+\}\.csv$/, "{file}");

  it("is what the ways in lead to, under the same scope", () => {
    const answered = partnerRoutes.map(({ spec: { method, path }, scopes }) => [
      `${method} ${atGateway(path)}`,
      scopes,
    ]);
    const opened = Object.entries(routes).filter(([, { AuthorizerId }]) => AuthorizerId?.Ref === partnerAuthorizer);

    expect(opened.map(([key, { AuthorizationScopes }]) => [key, AuthorizationScopes]).toSorted()).toEqual(
      answered.toSorted(),
    );
  });
});

describe("the partner's client", () => {
  it("shows a secret and gets its own scopes, for an hour, and nobody signs in through it", () => {
    expect(partnerClient).toMatchObject({
      ClientName: "farsi-prossimo",
      GenerateSecret: true,
      AllowedOAuthFlows: ["client_credentials"],
      ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
      AccessTokenValidity: 60,
      TokenValidityUnits: { AccessToken: "minutes" },
    });
    const [server, { Identifier, Scopes }] = only(propertiesOf(identity, "AWS::Cognito::UserPoolResourceServer"));
    expect(partnerClient.AllowedOAuthScopes).toEqual(
      Scopes.map(({ ScopeName }: { ScopeName: string }) => ({ "Fn::Join": ["", [{ Ref: server }, `/${ScopeName}`]] })),
    );
    expect(Scopes.map(({ ScopeName }: { ScopeName: string }) => `${Identifier}/${ScopeName}`)).toEqual(
      partnerScopes.map(tokenScope),
    );
  });

  it("is told apart by the name that its records carry", () => {
    const written = Object.values(propertiesOf(service, "AWS::Lambda::Function"))
      .flatMap(({ Environment }) => Environment?.Variables?.PARTNER_CLIENTS?.["Fn::Join"][1] ?? [])
      .map((part: unknown) => (typeof part === "string" ? part : "id-of-the-client"))
      .join("");

    expect(JSON.parse(written)).toEqual({ "id-of-the-client": "farsi-prossimo" });
  });
});

describe("the SPA's client", () => {
  it("has no secret, uses the code flow and holds access for a quarter of an hour", () => {
    expect(staffClient).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid", "profile"],
      AccessTokenValidity: 15,
      RefreshTokenRotation: { Feature: "ENABLED" },
    });
    expect(staffClient.ExplicitAuthFlows).not.toContain("ALLOW_REFRESH_TOKEN_AUTH");
  });
});

describe("the staff", () => {
  it("are invited, bring a second factor from an app and choose a strong password", () => {
    const [, pool] = only(propertiesOf(identity, "AWS::Cognito::UserPool"));

    expect(pool).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      Policies: { PasswordPolicy: { MinimumLength: 14, RequireSymbols: true } },
    });
  });

  it("belong to the groups that the rules of access know", () => {
    const groups = Object.values(propertiesOf(identity, "AWS::Cognito::UserPoolGroup")).map(
      ({ GroupName }) => GroupName,
    );

    expect(groups.toSorted()).toEqual([...roles].toSorted());
  });
});
