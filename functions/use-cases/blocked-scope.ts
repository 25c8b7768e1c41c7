import { readBlocks } from "#functions/db/safety-blocks";
import { may } from "#shared/access";
import type { StoredRecord } from "#shared/resource";
import type { Context } from "./context.ts";

/** Whether somebody may know of people whom a safety block keeps away. */
export const meetsBlocked = ({ actor }: Context): boolean => may(actor.roles, "manageSafetyBlock");

/** People under a safety block exist for those only who manage it. */
export const blockedOutOfScope = (ctx: Context): ((person: StoredRecord) => boolean) =>
  meetsBlocked(ctx) ? () => true : ({ safetyBlock }) => safetyBlock !== true;

/** Papers of somebody under a safety block exist for those only who manage it. */
export const papersInScope = async (ctx: Context): Promise<(paper: StoredRecord) => boolean> => {
  if (meetsBlocked(ctx)) return () => true;
  const { blocks } = await readBlocks(ctx.table);
  const blocked = new Set(blocks.map(({ personId }) => personId));
  return ({ personId }) => typeof personId !== "string" || !blocked.has(personId);
};

/** Whether people have come out of somebody's sight, or back into it, at or after an instant. */
export const blocksChangedSince = async (ctx: Context, instant: string): Promise<boolean> => {
  if (meetsBlocked(ctx)) return false;
  const { changedAt } = await readBlocks(ctx.table);
  return changedAt !== undefined && changedAt >= instant;
};
