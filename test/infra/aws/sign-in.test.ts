import { describe, expect, it } from "vitest";
import { roles } from "#shared/access";
import { propertiesOf, synthesise } from "./synthesised.ts";

const { identity, service } = synthesise();
const [staffClient] = Object.values(propertiesOf(service, "AWS::Cognito::UserPoolClient"));
const [pool] = Object.values(propertiesOf(identity, "AWS::Cognito::UserPool"));

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

  it("is signed out for good after half a day at the latest, or at once when its tokens are taken back", () => {
    expect(staffClient).toMatchObject({
      RefreshTokenValidity: 720,
      TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "minutes" },
      EnableTokenRevocation: true,
      RefreshTokenRotation: { RetryGracePeriodSeconds: 60 },
    });
  });

  it("takes no password itself and says of no name whether it exists", () => {
    expect(staffClient.ExplicitAuthFlows).toEqual(["ALLOW_USER_SRP_AUTH"]);
    expect(staffClient.PreventUserExistenceErrors).toBe("ENABLED");
  });
});

describe("the staff", () => {
  it("are invited, bring a second factor from an app and choose a strong password", () => {
    expect(pool).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      Policies: {
        PasswordPolicy: {
          MinimumLength: 14,
          RequireSymbols: true,
          RequireNumbers: true,
          PasswordHistorySize: 5,
          TemporaryPasswordValidityDays: 3,
        },
      },
      DeletionProtection: "ACTIVE",
    });
  });

  it("belong to the groups that the rules of access know", () => {
    const groups = Object.values(propertiesOf(identity, "AWS::Cognito::UserPoolGroup")).map(
      ({ GroupName }) => GroupName,
    );

    expect(groups.toSorted()).toEqual([...roles].toSorted());
  });
});
