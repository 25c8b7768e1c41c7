import type { Context } from "#functions/use-cases/context";
import { reachOf } from "#shared/access";
import { Household } from "#shared/resources/household";
import { nearnessOfHouseholds } from "./sight.ts";

/** Whether some role of whoever asks may know of every household. */
const knowsAll = ({ actor }: Context): boolean => actor.roles.some((role) => reachOf(Household, role).read === "all");

/** Those of some households that are restricted and that whoever asks may not know of. */
export const hiddenAmong = async (ctx: Context, mentioned: () => readonly string[]): Promise<string[]> => {
  if (knowsAll(ctx)) return [];
  const ids = mentioned();
  if (ids.length === 0) return [];
  const near = await nearnessOfHouseholds(ctx, ids);
  return ids.filter((id) => near(id) === "hidden");
};
