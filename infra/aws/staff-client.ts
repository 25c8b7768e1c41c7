import { Duration } from "aws-cdk-lib";
import { CfnManagedLoginBranding, OAuthScope, type UserPool, UserPoolClient } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";

export interface StaffClientProps {
  pool: UserPool;
  /** Where the SPA is served, without a final slash. */
  siteUrl: string;
}

/**
 * The SPA as a client of the pool. It holds nothing that could be lost and needs the site's address, which the site
 * only has once it exists, so it is created with the site and not with the people.
 */
export class StaffClient extends Construct {
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, { pool, siteUrl }: StaffClientProps) {
    super(scope, id);
    this.client = new UserPoolClient(this, "Client", {
      userPool: pool,
      userPoolClientName: "admin-ui",
      generateSecret: false,
      // Named because leaving all out means Cognito's defaults, which rotation of refresh tokens excludes.
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`${siteUrl}/auth-callback`],
        logoutUrls: [`${siteUrl}/`],
      },
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
      refreshTokenRotationGracePeriod: Duration.seconds(60),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    new CfnManagedLoginBranding(this, "Branding", {
      userPoolId: pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
  }
}
