import { Duration } from "aws-cdk-lib";
import { OAuthScope, ResourceServerScope, type UserPool, UserPoolClient } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { PARTNER_RESOURCE_SERVER, partnerScopes } from "./partner-scopes.ts";

export interface PartnerClientProps {
  pool: UserPool;
  /** Our own name for the partner, which the partner's function maps the client to. */
  partner: string;
}

/** A partner's machine: no person signs in, it shows its secret and gets an hour's token for its scopes. */
export class PartnerClient extends Construct {
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, { pool, partner }: PartnerClientProps) {
    super(scope, id);
    const scopes = Object.entries(partnerScopes).map(
      ([scopeName, scopeDescription]) => new ResourceServerScope({ scopeName, scopeDescription }),
    );
    const server = pool.addResourceServer("PartnerApi", { identifier: PARTNER_RESOURCE_SERVER, scopes });
    this.client = new UserPoolClient(this, "Client", {
      userPool: pool,
      userPoolClientName: partner,
      generateSecret: true,
      // Leaving all out would mean Cognito's defaults, by which people could sign in through it.
      authFlows: { userSrp: false },
      oAuth: {
        flows: { clientCredentials: true },
        scopes: scopes.map((allowed) => OAuthScope.resourceServer(server, allowed)),
      },
      accessTokenValidity: Duration.hours(1),
      preventUserExistenceErrors: true,
    });
  }
}
