import { may } from "#shared/access";
import type { StoredRecord } from "#shared/resource";
import type { Context } from "./context.ts";

/** Whether somebody may know of people whom a safety block keeps away. */
export const meetsBlocked = ({ actor }: Context): boolean => may(actor.roles, "manageSafetyBlock");

/** People under a safety block exist for those only who manage it. */
export const blockedOutOfScope = (ctx: Context): ((person: StoredRecord) => boolean) =>
  meetsBlocked(ctx) ? () => true : ({ safetyBlock }) => safetyBlock !== true;
