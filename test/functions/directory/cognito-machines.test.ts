import { expect, it } from "vitest";
import { aPool, POOL } from "./cognito-wire.ts";

const settings = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["client_credentials"],
  AllowedOAuthScopes: ["partner/capacity.read"],
  ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
  AccessTokenValidity: 1,
  TokenValidityUnits: { AccessToken: "hours" },
  PreventUserExistenceErrors: "ENABLED",
};
const client = { UserPoolId: POOL, ClientId: "c1" };

it("makes a machine that can do nothing but ask for its scopes, and names its first secret", async () => {
  const { directory, asked } = await aPool({
    CreateUserPoolClient: { UserPoolClient: { ClientId: "c1", ClientSecret: "s" } },
    ListUserPoolClientSecrets: { ClientSecrets: [{ ClientSecretId: "one" }] },
  });

  const made = await directory.createMachine("farsi-prossimo", ["capacity.read"]);

  expect(made).toEqual({ clientId: "c1", secretId: "one", secret: "s" });
  expect(asked[0]).toEqual([
    "CreateUserPoolClient",
    { UserPoolId: POOL, ClientName: "farsi-prossimo", GenerateSecret: true, ...settings },
  ]);
});

it("changes scopes and says all the rest again, which an update would forget", async () => {
  const { directory, asked } = await aPool({ DescribeUserPoolClient: { UserPoolClient: { ClientName: "fp" } } });

  await directory.setMachineScopes("c1", ["capacity.read"]);

  expect(asked[1]).toEqual(["UpdateUserPoolClient", { ...client, ClientName: "fp", ...settings }]);
});

it("adds a second secret, and refuses a third", async () => {
  const { directory } = await aPool({
    AddUserPoolClientSecret: { ClientSecretDescriptor: { ClientSecretId: "two", ClientSecretValue: "t" } },
  });
  const { directory: full } = await aPool({ AddUserPoolClientSecret: "LimitExceededException" });

  expect(await directory.addSecret("c1")).toEqual({ secretId: "two", secret: "t" });
  await expect(full.addSecret("c1")).rejects.toMatchObject({ code: "twoSecretsAlready" });
});

it("removes a secret, never the last, and does not mind one that is gone", async () => {
  const two = { ClientSecrets: [{ ClientSecretId: "one" }, { ClientSecretId: "two" }] };
  const { directory, asked } = await aPool({ ListUserPoolClientSecrets: two });
  const { directory: last } = await aPool({ ListUserPoolClientSecrets: { ClientSecrets: two.ClientSecrets.slice(1) } });

  await directory.removeSecret("c1", "one");
  await directory.removeSecret("c1", "gone");

  expect(asked.filter(([operation]) => operation === "DeleteUserPoolClientSecret")).toEqual([
    ["DeleteUserPoolClientSecret", { ...client, ClientSecretId: "one" }],
  ]);
  await expect(last.removeSecret("c1", "two")).rejects.toMatchObject({ code: "lastSecret" });
});

it("says that a machine is not there", async () => {
  const { directory } = await aPool({
    AddUserPoolClientSecret: "ResourceNotFoundException",
    DescribeUserPoolClient: "ResourceNotFoundException",
  });

  await expect(directory.addSecret("c1")).rejects.toMatchObject({ code: "machineUnknown" });
  await expect(directory.setMachineScopes("c1", [])).rejects.toMatchObject({ code: "machineUnknown" });
});
