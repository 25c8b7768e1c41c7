import { Duration } from "aws-cdk-lib";
import { OAuthScope, ResourceServerScope, type UserPool, UserPoolClient } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { partners } from "#shared/partner/partners";
import type { PartnerScope } from "#shared/partner/scopes";

/** What each scope allows, as Cognito's console shows it. */
const scopeDescriptions: Record<PartnerScope, string> = {
  "capacity.read": "Read how many places are free",
  "referrals.write": "Send referrals",
  "referrals.read": "Read the state of its own referrals",
  "reports.read": "Read its capacity reports",
};

export interface PartnerClientsProps {
  pool: UserPool;
}

/** The partners' machines: no person signs in, each shows its secret and gets an hour's token for its scopes. */
export class PartnerClients extends Construct {
  /** By our own name for each partner. Cognito invents the ids, so the partner's function is told whose is whose. */
  readonly clients: ReadonlyMap<string, UserPoolClient>;

  constructor(scope: Construct, id: string, { pool }: PartnerClientsProps) {
    super(scope, id);
    const scopes = Object.entries(scopeDescriptions).map(
      ([scopeName, scopeDescription]) => new ResourceServerScope({ scopeName, scopeDescription }),
    );
    const server = pool.addResourceServer("PartnerApi", { identifier: "partner", scopes });
    const clientOf = (partner: string) =>
      new UserPoolClient(this, partner, {
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
    this.clients = new Map(partners.map((partner) => [partner.id, clientOf(partner.id)]));
  }
}
