import type { Route } from "#functions/http/route";
import type { StaffRequest } from "../request.ts";

export const diary: Route<StaffRequest>[] = [];
