import type { Household } from "#shared/resources/household";

/** Whether the rules of retention have their say over a household on a day. */
export type HoldState =
  | { is: "erased"; on: string }
  | { is: "held"; until?: string }
  | { is: "ended"; until: string }
  | { is: "free" };

type Facts = Pick<Household, "erasedOn" | "retentionHold" | "retentionHoldUntil">;

/** Where a household stands on a civil date. A hold lasts to the end of its last day. */
export const holdState = ({ erasedOn, retentionHold, retentionHoldUntil: until }: Facts, today: string): HoldState => {
  if (erasedOn !== undefined) return { is: "erased", on: erasedOn };
  if (retentionHold !== true) return { is: "free" };
  if (until === undefined) return { is: "held" };
  return { is: until < today ? "ended" : "held", until };
};
