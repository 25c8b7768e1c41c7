import type { Resource } from "#shared/resource";
import { StaffMember } from "#shared/resources/staff-member";
import { myStaffId } from "./assigned-households.ts";
import type { Context } from "./context.ts";

/** Fields of a new record that say who wrote it: set by the system, from the staff record of whoever is asking. */
export const authorshipOf = async (ctx: Context, resource: Resource): Promise<Record<string, string>> => {
  const { setBy, refersTo } = resource.field("authorId") ?? {};
  if (setBy !== "system" || refersTo !== StaffMember.name) return {};
  const authorId = await myStaffId(ctx);
  return authorId === undefined ? {} : { authorId };
};
