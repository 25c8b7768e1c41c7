import { type Opening, readOpenings } from "#functions/db/diary-openings";
import { may } from "#shared/access";
import type { Context } from "./context.ts";

const opens = ({ actor }: Context): boolean => may(actor.roles, "openDiary");

/** What each request has last found open. */
const lookedUp = new WeakMap<Context, readonly Opening[]>();

/** The openings of whoever is asking that have not closed by themselves yet. */
const openNow = async (ctx: Context): Promise<readonly Opening[]> => {
  if (!opens(ctx)) return [];
  const { openings } = await readOpenings(ctx.table, ctx.actor.id);
  const now = ctx.now();
  const open = openings.filter(({ openedAt, until }) => openedAt <= now && now < until);
  lookedUp.set(ctx, open);
  return open;
};

/** The openings under which a request has been answered: one that closes before the answer leaves was read under, too. */
export const openWhenAnswered = async (ctx: Context): Promise<readonly Opening[]> => lookedUp.get(ctx) ?? openNow(ctx);

/** The households whose diary is open to whoever is asking because she gave a reason, and for as long as that lasts. */
export const openedHouseholdIds = async (ctx: Context): Promise<Set<string>> =>
  new Set((await openNow(ctx)).map(({ householdId }) => householdId));

/** Whether a diary has been opened, or has closed, at or after an instant. */
export const openingsMovedSince = async (ctx: Context, instant: string): Promise<boolean> => {
  if (!opens(ctx)) return false;
  const { openings, forgottenUntil = "" } = await readOpenings(ctx.table, ctx.actor.id);
  const now = ctx.now();
  const moved = openings.some(({ openedAt, until }) => openedAt >= instant || (until >= instant && until <= now));
  return moved || forgottenUntil >= instant;
};
