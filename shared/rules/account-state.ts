/** Where somebody's access stands, for whoever administers it. */
export const accountStates = ["notInvited", "invited", "active", "suspended", "left"] as const;
export type AccountState = (typeof accountStates)[number];

export interface AccountFacts {
  archived: boolean;
  suspended?: boolean;
  activeTo?: string;
  invitedOn?: string;
  /** When she was last here; unset: never, as far as is known. */
  lastSeenAt?: string;
}

/** Pure; `today` is the civil date. The last day of work still counts. */
export const accountStateOf = (facts: AccountFacts, today: string): AccountState => {
  const { archived, suspended, activeTo, invitedOn, lastSeenAt } = facts;
  if (archived || (activeTo !== undefined && activeTo < today)) return "left";
  if (suspended) return "suspended";
  if (lastSeenAt !== undefined) return "active";
  return invitedOn === undefined ? "notInvited" : "invited";
};
