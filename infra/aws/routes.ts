import { Duration, Validations } from "aws-cdk-lib";
import { type HttpApi, HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import {
  HttpLambdaAuthorizer,
  HttpLambdaResponseType,
  HttpUserPoolAuthorizer,
} from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { UserPool, UserPoolClient } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { type ApiRoute, apiRoutes } from "./api-routes.ts";
import type { Functions } from "./functions.ts";

/** For how long the gateway trusts what the gate said of a token; whether its client is suspended is asked every time. */
const GATE_REMEMBERS = Duration.seconds(60);

export interface RoutesProps {
  http: HttpApi;
  functions: Functions;
  pool: UserPool;
  staffClient: UserPoolClient;
}

/** Which function answers what, and whose token it takes. A token of one client opens nothing of the other's. */
export class Routes extends Construct {
  constructor(scope: Construct, id: string, { http, ...props }: RoutesProps) {
    super(scope, id);
    const doorOf = doors(props);
    for (const route of apiRoutes) {
      const made = new HttpRoute(this, `${route.method} ${route.path}`, {
        httpApi: http,
        routeKey: HttpRouteKey.with(route.path, HttpMethod[route.method]),
        ...doorOf(route),
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

const doors = ({ functions, pool, staffClient }: Omit<RoutesProps, "http">) => {
  const staff = {
    authorizer: new HttpUserPoolAuthorizer("StaffTokens", pool, { userPoolClients: [staffClient] }),
    // Only an access token carries scopes: without one here, an id token would open the API too.
    authorizationScopes: ["openid"],
  };
  const integrations = {
    staff: new HttpLambdaIntegration("StaffIntegration", functions.handler("StaffApi")),
    directory: new HttpLambdaIntegration("DirectoryIntegration", functions.handler("DirectoryApi")),
    partner: new HttpLambdaIntegration("PartnerIntegration", functions.handler("PartnerApi")),
  };
  // Clients are made while the system runs, so no list of them can stand here: the gate asks the token itself.
  const gate = new HttpLambdaAuthorizer("PartnerGate", functions.handler("PartnerGate"), {
    responseTypes: [HttpLambdaResponseType.SIMPLE],
    identitySource: ["$request.header.Authorization"],
    resultsCacheTtl: GATE_REMEMBERS,
  });
  return ({ for: whom, entry }: ApiRoute) => {
    const integration = integrations[entry ?? (whom === "staff" ? "staff" : "partner")];
    if (whom === "staff") return { integration, ...staff };
    return { integration, authorizer: whom === "anyone" ? new HttpNoneAuthorizer() : gate };
  };
};
