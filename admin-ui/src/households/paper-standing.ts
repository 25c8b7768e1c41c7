import { daysBetween } from "#shared/dates";
import type { Document } from "#shared/resources/document";
import { isRenewed, renewalOfPapers } from "#shared/rules/renewal";

/** Days ahead from which an expiry is marked, as in the deadlines. */
const EXPIRING_DAYS = 60;

/** How a paper stands: `isPast` once its day is over, `renewed` where another of its kind holds longer, so that nothing is to do. */
export interface PaperStanding {
  isPast: boolean;
  mark?: "expired" | "expiring" | "renewed";
}

/** How a paper that holds until a day stands on `today` among all of its household; both are civil dates. */
export const standingOfPaper = (
  paper: Pick<Document, "id"> & { expiresOn: string },
  papers: readonly Pick<Document, "id">[],
  today: string,
): PaperStanding => {
  const days = daysBetween(today, paper.expiresOn);
  const isPast = days < 0;
  if (days > EXPIRING_DAYS) return { isPast };
  if (isRenewed(paper, renewalOfPapers, papers)) return { isPast, mark: "renewed" };
  return { isPast, mark: isPast ? "expired" : "expiring" };
};
