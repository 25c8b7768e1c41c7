import { isMemberOn, type MemberFacts } from "./household-members.ts";
import { nameKey } from "./known-names.ts";
import { byText } from "./sorting.ts";

/** What these rules know of something that left the house. */
export interface DisclosureFacts {
  id: string;
  householdId: string;
  what: string;
  document?: string;
  planId?: string;
  referralId?: string;
  recipientId?: string;
  toPersonId?: string;
  on: string;
  archived?: boolean;
}

/** Of a household's people, whom a paper is about: those named, also who has left since, or all members on that day. */
export const concernedBy = <M extends MemberFacts>(
  { personIds = [] }: { personIds?: readonly string[] },
  people: readonly M[],
  day: string,
): M[] => people.filter((person) => (personIds.length > 0 ? personIds.includes(person.id) : isMemberOn(person, day)));

/** Whether two records tell of the same document: the same plan or referral, or else the same kind and title. */
export const isSameDocument = (a: DisclosureFacts, b: DisclosureFacts): boolean =>
  a.householdId === b.householdId &&
  a.what === b.what &&
  a.planId === b.planId &&
  a.referralId === b.referralId &&
  nameKey(a.document) === nameKey(b.document);

const recipientOf = ({ recipientId, toPersonId }: DisclosureFacts): string =>
  `${recipientId ?? ""} ${toPersonId ?? ""}`;

/**
 * Of the records of a household, one for each recipient who had received the same document: the last that was sent to
 * her, and for the recipient of `about` that very record.
 */
export const receiversOf = <D extends DisclosureFacts>(about: D, all: readonly D[]): D[] => {
  const same = all.filter((one) => one.id !== about.id && !one.archived && isSameDocument(one, about));
  const inOrder = same.sort((a, b) => byText(a.on, b.on) || byText(a.id, b.id));
  return [...new Map([...inOrder, about].map((one) => [recipientOf(one), one])).values()];
};
