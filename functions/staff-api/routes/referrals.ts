import type { Route } from "#functions/http/route";
import type { StaffRequest } from "../request.ts";

export const referrals: Route<StaffRequest>[] = [];
