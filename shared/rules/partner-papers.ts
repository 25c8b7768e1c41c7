import { addDays, civilDateAt } from "../dates.ts";
import { isClosed } from "./referral-lifecycle.ts";

/** Days for which what a partner has sent about a referral is kept once it has ended with a no: time to reopen it. */
export const DAYS_AFTER_CLOSING = 90;

/** Days for which it is kept where nobody has taken the referral up, nor changed a word of it. */
export const DAYS_NEVER_TAKEN_UP = 180;

interface Facts {
  status: string;
  closedOn?: string;
  updatedAt: string;
}

/** The day from which a partner's files about a referral go; unset: with the referral, by its retention. */
export const papersGoOn = ({ status, closedOn, updatedAt }: Facts): string | undefined => {
  if (isClosed(status)) return addDays(closedOn ?? civilDateAt(updatedAt), DAYS_AFTER_CLOSING);
  if (status === "received" || status === "draft") return addDays(civilDateAt(updatedAt), DAYS_NEVER_TAKEN_UP);
  return undefined;
};
