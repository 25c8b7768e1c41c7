/** The road of a referral; `reopened` takes a closed one back to the filter. */
const moves: Record<string, readonly string[]> = {
  draft: ["received"],
  received: ["inFilter"],
  inFilter: ["moreInformationNeeded", "suitable"],
  moreInformationNeeded: ["inFilter"],
  suitable: ["waiting", "sharedProject"],
  waiting: ["sharedProject"],
  sharedProject: ["feeToFormalise", "waiting"],
  feeToFormalise: ["accepted"],
  accepted: ["admitted"],
  admitted: [],
  unsuitable: ["reopened"],
  withdrawn: ["reopened"],
  expired: ["reopened"],
  reopened: ["inFilter"],
};

const closings = ["unsuitable", "withdrawn", "expired"] as const;
const ended = ["admitted", ...closings] as const;

export const isClosed = (status: string): boolean => (closings as readonly string[]).includes(status);

/** Open: still on the way to a home or to a "no". */
export const isOpen = (status: string): boolean => !(ended as readonly string[]).includes(status);

/** Where a referral may go from here. The server and the buttons ask the same list. */
export const nextStatuses = (status: string): readonly string[] =>
  isOpen(status) ? [...(moves[status] ?? []), ...closings] : (moves[status] ?? []);

/** An entry ends the road of a referral that has been accepted; an emergency enters tonight, from wherever it stands. */
export const mayBeAdmitted = ({ status, urgency }: { status: string; urgency?: string }): boolean =>
  status === "accepted" || (urgency === "emergency" && isOpen(status));
