import type { Context } from "#functions/use-cases/context";
import { reachOf } from "#shared/access";
import { Household } from "#shared/resources/household";
import { nearnessOfHouseholds } from "./sight.ts";

/** Whether some role of whoever asks may know of every household. */
const knowsAll = ({ actor }: Context): boolean => actor.roles.some((role) => reachOf(Household, role).read === "all");

export interface OutOfSight {
  /** Restricted: not even there for whoever asks. */
  hidden: string[];
  /** Neither hers nor of a unit where she works. */
  outside: string[];
}

/** Those of some households that whoever asks may not know of. */
export const outOfSightAmong = async (ctx: Context, mentioned: () => readonly string[]): Promise<OutOfSight> => {
  const ids = knowsAll(ctx) ? [] : mentioned();
  if (ids.length === 0) return { hidden: [], outside: [] };
  const near = await nearnessOfHouseholds(ctx, ids);
  return {
    hidden: ids.filter((id) => near(id) === "hidden"),
    outside: ids.filter((id) => near(id) === "outside"),
  };
};
