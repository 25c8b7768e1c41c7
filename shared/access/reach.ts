/**
 * How far a right reaches, from the nearest to the farthest:
 * `own` one's own record, or what one has written or taken part in · `opened` a household whose diary was opened with a
 * reason, for as long as that lasts · `assigned` the households that one answers for today · `ownUnits` those and the
 * ones that stay, or are about to, in a unit where one works · `all`.
 */
export type Reach = "own" | "opened" | "assigned" | "ownUnits" | "all";

const reaches: readonly Reach[] = ["own", "opened", "assigned", "ownUnits", "all"];

/** Whether one reach holds everything that another does, within the same kind of right. */
export const reachesAsFarAs = (reach: Reach, other: Reach): boolean => reaches.indexOf(reach) >= reaches.indexOf(other);
