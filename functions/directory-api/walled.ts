import type { Route } from "#functions/http/route";
import { hidingBlocked } from "#functions/staff-api/hide-blocked";
import { hidingOutOfSight } from "#functions/staff-api/hide-out-of-sight";
import type { StaffRequest } from "#functions/staff-api/request";
import { traced } from "#functions/staff-api/traced";
import type { DirectoryRequest } from "./request.ts";

/**
 * A route behind the walls that stand before every answer of the staff's: nobody who is blocked or out of sight is
 * mentioned, and whoever is leaves an entry of who has read it. Accounts and machines tell of nobody whom the service
 * accompanies, except where somebody has written an id into a free field.
 */
export const walled = ({ spec, handle }: Route<DirectoryRequest>): Route<DirectoryRequest> => ({
  spec,
  handle: (event, request) => {
    const asStaff: Route<StaffRequest> = {
      spec: { ...spec, allow: () => spec.allow(request) },
      handle: (same) => handle(same, request),
    };
    return traced(hidingOutOfSight(hidingBlocked(asStaff))).handle(event, request);
  },
});
