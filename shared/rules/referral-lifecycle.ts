import type { FieldErrors } from "../refusal.ts";

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

interface Moving {
  status: string;
  closingReason?: string;
}

/** What stands against the change of status from `before` to `after`; an admission is an action of its own. */
export const statusMoveErrors = (before: Moving | undefined, after: Moving): FieldErrors => {
  if (isClosed(after.status) && !after.closingReason) return { closingReason: { code: "required" } };
  if (!before || before.status === after.status) return {};
  if (nextStatuses(before.status).includes(after.status)) return {};
  return { status: { code: "impossibleMove", params: { next: nextStatuses(before.status).join(", ") } } };
};
