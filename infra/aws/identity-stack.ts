import { CfnOutput, type Environment, Stack } from "aws-cdk-lib";
import type { UserPool, UserPoolClient } from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";
import { PartnerClient } from "./partner-client.ts";
import { StaffPool } from "./staff-pool.ts";

/** The consortium that co-runs CasAmica, by the name that its records carry. */
export const CONSORTIUM = "farsi-prossimo";

export interface IdentityStackProps {
  env: Environment;
  domainPrefix: string;
}

/** Who people and machines are. Kept apart from what runs: losing it means inviting everybody again. */
export class IdentityStack extends Stack {
  readonly pool: UserPool;
  readonly partnerClient: UserPoolClient;
  /** Where people sign in and tokens come from. */
  readonly signInOrigin: string;

  constructor(scope: Construct, id: string, { env, domainPrefix }: IdentityStackProps) {
    super(scope, id, { env, terminationProtection: true, description: "Soglia: staff and partner identities" });
    this.pool = new StaffPool(this, "Staff", { domainPrefix }).pool;
    this.partnerClient = new PartnerClient(this, "Consortium", { pool: this.pool, partner: CONSORTIUM }).client;
    this.signInOrigin = `https://${domainPrefix}.auth.${env.region}.amazoncognito.com`;
    new CfnOutput(this, "UserPoolId", { value: this.pool.userPoolId });
    new CfnOutput(this, "PartnerClientId", { value: this.partnerClient.userPoolClientId });
    new CfnOutput(this, "TokenAddress", { value: `${this.signInOrigin}/oauth2/token` });
  }
}
