import { HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import type { PartnerScope } from "./partner-scopes.ts";

export interface ApiRoute {
  method: HttpMethod;
  path: string;
  /** Whose token opens it. `anyone`: the partner's own manual, which holds no data. */
  for: "staff" | "anyone" | PartnerScope;
}

/** Every way in. What is not listed does not exist. */
export const apiRoutes: readonly ApiRoute[] = [
  { method: HttpMethod.ANY, path: "/api/{proxy+}", for: "staff" },
  { method: HttpMethod.GET, path: "/partner/v1/capacity", for: "capacity.read" },
  { method: HttpMethod.POST, path: "/partner/v1/referrals", for: "referrals.write" },
  { method: HttpMethod.GET, path: "/partner/v1/referrals", for: "referrals.read" },
  { method: HttpMethod.GET, path: "/partner/v1/capacity-reports", for: "reports.read" },
  // The gateway knows whole segments only: the file is "<id>.csv".
  { method: HttpMethod.GET, path: "/partner/v1/capacity-reports/{file}", for: "reports.read" },
  { method: HttpMethod.GET, path: "/partner/v1/openapi.json", for: "anyone" },
  { method: HttpMethod.GET, path: "/partner/v1/docs", for: "anyone" },
];
