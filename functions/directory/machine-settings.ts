import type { CreateUserPoolClientCommandInput } from "@aws-sdk/client-cognito-identity-provider";
import { type PartnerScope, tokenScope } from "#shared/partner/scopes";

type Settings = Omit<CreateUserPoolClientCommandInput, "UserPoolId" | "ClientName" | "GenerateSecret">;

/** All that a machine's client is: an update of Cognito's forgets whatever it is not told again. */
export const machineSettings = (scopes: readonly PartnerScope[]): Settings => ({
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["client_credentials"],
  AllowedOAuthScopes: scopes.map(tokenScope),
  // Leaving them out would mean Cognito's defaults, by which people could sign in through it.
  ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
  AccessTokenValidity: 1,
  TokenValidityUnits: { AccessToken: "hours" },
  PreventUserExistenceErrors: "ENABLED",
});
