import type { Route } from "#functions/http/route";
import { resources } from "#shared/resources/index";
import type { StaffRequest } from "../request.ts";
import { households } from "./households.ts";
import { me } from "./me.ts";
import { placements } from "./placements.ts";
import { resourceRoutes } from "./resource-routes.ts";

/** Every staff route. Actions stand before the general ones, so that they are looked at first. */
export const staffRoutes: Route<StaffRequest>[] = [
  ...me,
  ...households,
  ...placements,
  ...resources.flatMap(resourceRoutes),
];
