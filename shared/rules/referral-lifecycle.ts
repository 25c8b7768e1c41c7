const closings = ["unsuitable", "withdrawn", "expired"] as const;
const ended = ["admitted", ...closings] as const;

export const isClosed = (status: string): boolean => (closings as readonly string[]).includes(status);

/** Open: still on the way to a home or to a "no". */
export const isOpen = (status: string): boolean => !(ended as readonly string[]).includes(status);

/** An entry ends the road of a referral that has been accepted; an emergency enters tonight, from wherever it stands. */
export const mayBeAdmitted = ({ status, urgency }: { status: string; urgency?: string }): boolean =>
  status === "accepted" || (urgency === "emergency" && isOpen(status));
