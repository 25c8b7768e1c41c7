import type { StoredRecord } from "#shared/resource";
import { myStaffId } from "./assigned-households.ts";
import type { Context } from "./context.ts";

/** Who leads the team or answers for it reads every session. */
const readsEverySession = ({ actor }: Context): boolean =>
  actor.roles.includes("coordinator") || actor.roles.includes("area-manager");

/** Which supervision sessions somebody may know of: whoever else may read any, those that she attended. */
export const supervisionInScope = async (ctx: Context): Promise<(session: StoredRecord) => boolean> => {
  if (readsEverySession(ctx)) return () => true;
  const staffId = await myStaffId(ctx);
  return ({ attendeeIds }) => staffId !== undefined && Array.isArray(attendeeIds) && attendeeIds.includes(staffId);
};
