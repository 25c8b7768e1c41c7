import { isClosed, nextStatuses } from "#shared/rules/referral-lifecycle";

/** Where somebody may take a referral from here by hand: an admission is an action of its own. */
export const nextSteps = (status: string): { onward: string[]; closing: string[] } => {
  const steps = nextStatuses(status).filter((next) => next !== "admitted");
  return { onward: steps.filter((next) => !isClosed(next)), closing: steps.filter(isClosed) };
};
