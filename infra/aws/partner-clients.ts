import { ResourceServerScope, type UserPool } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { PartnerScope } from "#shared/partner/scopes";

/** What each scope allows, as Cognito's console shows it. */
const scopeDescriptions: Record<PartnerScope, string> = {
  "capacity.read": "Read how many places are free",
  "referrals.write": "Send referrals",
  "referrals.read": "Read the state of its own referrals",
  "reports.read": "Read its capacity reports",
  "changes.read": "Read what has changed, in order",
};

export interface PartnerClientsProps {
  pool: UserPool;
}

/**
 * What a partner's machine may ask for. The clients themselves are records: the area manager makes, limits and shuts
 * them while the system runs, and a deployment neither knows nor touches them.
 */
export class PartnerClients extends Construct {
  constructor(scope: Construct, id: string, { pool }: PartnerClientsProps) {
    super(scope, id);
    const scopes = Object.entries(scopeDescriptions).map(
      ([scopeName, scopeDescription]) => new ResourceServerScope({ scopeName, scopeDescription }),
    );
    pool.addResourceServer("PartnerApi", { identifier: "partner", scopes });
  }
}
