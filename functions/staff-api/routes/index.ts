import type { Route } from "#functions/http/route";
import { takings } from "#functions/use-cases/steps/index";
import { resources } from "#shared/resources/index";
import { hidingBlocked } from "../hide-blocked.ts";
import { hidingOutOfSight } from "../hide-out-of-sight.ts";
import type { StaffRequest } from "../request.ts";
import { stepRoute } from "../step-route.ts";
import { traced } from "../traced.ts";
import { accessLog } from "./access-log.ts";
import { capacity } from "./capacity.ts";
import { diary } from "./diary.ts";
import { documentationOf } from "./documentation.ts";
import { households } from "./households.ts";
import { me } from "./me.ts";
import { partnerDeliveries } from "./partner-deliveries.ts";
import { partnerPapers } from "./partner-papers.ts";
import { placements } from "./placements.ts";
import { plans } from "./plans.ts";
import { referrals } from "./referrals.ts";
import { resourceRoutes } from "./resource-routes.ts";
import { retention } from "./retention.ts";
import { rights } from "./rights.ts";
import { team } from "./team.ts";

const actions: Route<StaffRequest>[] = [
  ...me,
  ...referrals,
  ...partnerPapers,
  ...partnerDeliveries,
  ...households,
  ...placements,
  ...plans,
  ...diary,
  ...team,
  ...rights,
  ...capacity,
  ...accessLog,
  ...retention,
  ...takings.map(stepRoute),
];

const addressOf = ({ spec }: Route<StaffRequest>) => `${spec.method} ${spec.path}`;

/** An action that has taken an address of the general ones keeps it: a report is made, not typed in. */
const taken = new Set(actions.map(addressOf));

const general = resources.flatMap(resourceRoutes).filter((one) => !taken.has(addressOf(one)));

/** Every staff route. Actions stand before the general ones, so that they are looked at first. */
export const staffRoutes: Route<StaffRequest>[] = [
  ...documentationOf([...actions, ...general]),
  ...[...actions, ...general].map(hidingBlocked).map(hidingOutOfSight).map(traced),
];
