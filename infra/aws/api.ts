import { RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";

/**
 * What the access log keeps of a request. The route's pattern stands for the path, and there is neither address nor
 * query nor caller: who did what is in the revisions, and what failed is found in the function's log by the request id.
 */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: "$context.requestId",
    time: "$context.requestTime",
    route: "$context.routeKey",
    status: "$context.status",
    milliseconds: "$context.responseLatency",
    refusedBy: "$context.authorizer.error",
    integrationStatus: "$context.integrationStatus",
    integrationError: "$context.integrationErrorMessage",
  }),
);

/** The HTTP API, without its routes: the site stands in front of it and the routes' tokens need the site. */
export class Api extends Construct {
  readonly http: HttpApi;

  constructor(scope: Construct, id: string, encryptionKey: IKey) {
    super(scope, id);
    this.http = new HttpApi(this, "Http", { apiName: "soglia", createDefaultStage: false });
    const log = new LogGroup(this, "AccessLog", {
      encryptionKey,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, "Stage", {
      httpApi: this.http,
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: accessLogFormat },
    });
  }
}
