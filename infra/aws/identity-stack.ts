import { CfnOutput, type Environment, Stack } from "aws-cdk-lib";
import type { UserPool } from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";
import { PartnerClients } from "./partner-clients.ts";
import { StaffPool } from "./staff-pool.ts";

export interface IdentityStackProps {
  env: Environment;
  domainPrefix: string;
}

/** Who people and machines are. Kept apart from what runs: losing it means inviting everybody again. */
export class IdentityStack extends Stack {
  readonly pool: UserPool;
  readonly issuer: string;
  /** Where people sign in and tokens come from. */
  readonly signInOrigin: string;
  readonly tokenUrl: string;

  constructor(scope: Construct, id: string, { env, domainPrefix }: IdentityStackProps) {
    super(scope, id, { env, terminationProtection: true, description: "Soglia: staff and partner identities" });
    this.pool = new StaffPool(this, "Staff", { domainPrefix }).pool;
    new PartnerClients(this, "Partners", { pool: this.pool });
    this.issuer = `https://cognito-idp.${env.region}.amazonaws.com/${this.pool.userPoolId}`;
    this.signInOrigin = `https://${domainPrefix}.auth.${env.region}.amazoncognito.com`;
    this.tokenUrl = `${this.signInOrigin}/oauth2/token`;
    new CfnOutput(this, "UserPoolId", { value: this.pool.userPoolId });
    new CfnOutput(this, "TokenAddress", {
      value: this.tokenUrl,
      description: "Where a partner's machine gets its tokens. The area manager makes its client, in the application.",
    });
  }
}
