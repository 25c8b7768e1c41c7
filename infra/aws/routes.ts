import { Validations } from "aws-cdk-lib";
import { type HttpApi, HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpUserPoolAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { UserPool, UserPoolClient } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { tokenScope } from "#shared/partner/scopes";
import { type ApiRoute, apiRoutes } from "./api-routes.ts";
import type { Functions } from "./functions.ts";

export interface RoutesProps {
  http: HttpApi;
  functions: Functions;
  pool: UserPool;
  staffClient: UserPoolClient;
  partnerClients: UserPoolClient[];
}

/** Which function answers what, and whose token it takes. A token of one client opens nothing of the other's. */
export class Routes extends Construct {
  constructor(scope: Construct, id: string, props: RoutesProps) {
    super(scope, id);
    const { http, functions, pool } = props;
    const staff = {
      integration: new HttpLambdaIntegration("StaffIntegration", functions.staffApi),
      authorizer: new HttpUserPoolAuthorizer("StaffTokens", pool, { userPoolClients: [props.staffClient] }),
      // Only an access token carries scopes: without one here, an id token would open the API too.
      authorizationScopes: ["openid"],
    };
    const partner = {
      integration: new HttpLambdaIntegration("PartnerIntegration", functions.partnerApi),
      authorizer: new HttpUserPoolAuthorizer("PartnerTokens", pool, { userPoolClients: props.partnerClients }),
    };
    const door = ({ for: whom }: ApiRoute) => {
      if (whom === "staff") return staff;
      if (whom === "anyone") return { integration: partner.integration, authorizer: new HttpNoneAuthorizer() };
      return { ...partner, authorizationScopes: [tokenScope(whom)] };
    };
    for (const route of apiRoutes) {
      const made = new HttpRoute(this, `${route.method} ${route.path}`, {
        httpApi: http,
        routeKey: HttpRouteKey.with(route.path, HttpMethod[route.method]),
        ...door(route),
      });
      if (route.for === "anyone") {
        Validations.of(made).acknowledge({
          id: "AwsSolutions-APIG4",
          reason: "The partner's manual is public on purpose: it describes the API and holds no data.",
        });
      }
    }
  }
}
