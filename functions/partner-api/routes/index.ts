import type { PartnerRoute } from "../partner-route.ts";
import { capacity } from "./capacity.ts";
import { changes } from "./changes.ts";
import { documents } from "./documents.ts";
import { referrals } from "./referrals.ts";
import { reports } from "./reports.ts";

/** Every route that a partner's token may open. */
export const partnerRoutes: readonly PartnerRoute[] = [...capacity, ...referrals, ...documents, ...reports, ...changes];
