import type { PartnerScope } from "#shared/partner/scopes";

export interface ApiRoute {
  method: "ANY" | "GET" | "POST";
  path: string;
  /** Whose token opens it. `anyone`: the partner's own manual, which holds no data. */
  for: "staff" | "anyone" | PartnerScope;
  /** Which function answers, where it is not the one that those it is for usually speak to. */
  entry?: "directory";
}

/** Every way in. What is not listed does not exist. */
export const apiRoutes: readonly ApiRoute[] = [
  { method: "ANY", path: "/api/directory/{proxy+}", for: "staff", entry: "directory" },
  { method: "ANY", path: "/api/{proxy+}", for: "staff" },
  { method: "GET", path: "/partner/v1/capacity", for: "capacity.read" },
  { method: "POST", path: "/partner/v1/referrals", for: "referrals.write" },
  { method: "GET", path: "/partner/v1/referrals", for: "referrals.read" },
  { method: "GET", path: "/partner/v1/referrals/{id}", for: "referrals.read" },
  { method: "POST", path: "/partner/v1/referrals/{id}/documents", for: "referrals.write" },
  { method: "GET", path: "/partner/v1/referrals/{id}/documents", for: "referrals.read" },
  { method: "GET", path: "/partner/v1/changes", for: "changes.read" },
  { method: "GET", path: "/partner/v1/capacity-reports", for: "reports.read" },
  // The gateway knows whole segments only: the file is "<id>.csv".
  { method: "GET", path: "/partner/v1/capacity-reports/{file}", for: "reports.read" },
  { method: "GET", path: "/partner/v1/openapi.json", for: "anyone" },
  { method: "GET", path: "/partner/v1/docs", for: "anyone" },
];
