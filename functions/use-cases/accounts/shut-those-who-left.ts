import { everyRecord, getRecord } from "#functions/db/records";
import type { Directory } from "#functions/directory/directory";
import { StaffMember } from "#shared/resources/staff-member";
import type { Context } from "../context.ts";
import { isShut, shutOut } from "./directory-follows.ts";

/**
 * Takes the tokens from everybody whom her record shuts out: whose last day has passed, who was archived in a grid, whose
 * suspension the directory has missed. Asked again each night, so that what failed is made good; one who fails keeps
 * none of the others. Answers how many are shut out.
 * @throws Error with the kinds of what failed, and of nobody the name
 */
export const shutThoseWhoLeft = async (ctx: Context, directory: Pick<Directory, "suspend">): Promise<number> => {
  const listed = await everyRecord<StaffMember>(ctx.table, StaffMember);
  const faults: string[] = [];
  let shut = 0;
  for (const { id } of listed.filter((member) => isShut(member, ctx.today()))) {
    try {
      // The index may be behind: she may have been called back a moment ago.
      const member = await getRecord<StaffMember>(ctx.table, StaffMember, id);
      if (!isShut(member, ctx.today())) continue;
      await shutOut(directory, member);
      shut += 1;
    } catch (fault) {
      faults.push(fault instanceof Error ? fault.name : "unknown");
    }
  }
  if (faults.length > 0) throw new Error(`${faults.length} could not be shut out: ${faults.join(", ")}.`);
  return shut;
};
