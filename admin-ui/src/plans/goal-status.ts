import type { Goal } from "#shared/resources/plan";

/** A goal that has come all the way is reached, and one that has not is open, unless somebody says otherwise. */
export const statusAt = (progress: number, status: Goal["status"]): Goal["status"] => {
  if (progress === 4) return "reached";
  return status === "reached" ? "open" : status;
};
