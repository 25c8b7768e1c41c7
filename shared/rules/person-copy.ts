import type { Language } from "../words/sentence.ts";
import { fees, meetings, openings } from "./copy-around.ts";
import type { Item } from "./copy-fields.ts";
import { othersIn } from "./copy-names.ts";
import { consents, disclosures, documents, household, identity, withholdings } from "./copy-own.ts";
import { plans, reviews } from "./copy-plans.ts";
import type { CopyRecords } from "./copy-records.ts";
import { absences, diary, referrals, stays } from "./copy-stays.ts";
import { copyTexts, type LeaveOut } from "./copy-text.ts";
import type { CopyPassage, CopySection, CopySectionName, copyRequesters, PersonCopy } from "./person-copy-shape.ts";
import { type Neutral, type OtherPerson, takingOut } from "./taking-out.ts";

export interface CopyRequest {
  by: (typeof copyRequesters)[number];
  on: string;
  language: Language;
  /** Names of private persons that the records do not know as such: they are taken out as well. */
  alsoTakeOut: readonly string[];
  leaveOut: readonly LeaveOut[];
}

export interface Prepared {
  copy: PersonCopy;
  /** Texts that somebody has to read before the copy is handed over. */
  toCheck: CopyPassage[];
  /** What was to be left out and does not stand in the copy (any more). */
  unknown: string[];
}

const neutral: Record<Language, Neutral> = {
  it: { person: "[altra persona]", address: "[indirizzo omesso]", fact: "[dato omesso]" },
  en: { person: "[another person]", address: "[address left out]", fact: "[detail left out]" },
};

/**
 * How much somebody may learn of the household: who lives in it, all that is hers as well; who takes part without
 * living there, his own part; who is kept away for somebody's safety, nothing.
 */
const knows = ({ person }: CopyRecords): { household: boolean; own: boolean } => ({
  household: person.residency === "guest" && !person.safetyBlock,
  own: !person.safetyBlock,
});

const kinds: Record<CopySectionName, string> = {
  identity: "people",
  household: "households",
  stays: "placements",
  fees: "fee-agreements",
  absences: "absences",
  plans: "plans",
  reviews: "reviews",
  diary: "diary-entries",
  documents: "documents",
  referrals: "referrals",
  meetings: "team-meetings",
  consents: "people",
  withholdings: "people",
  disclosures: "disclosures",
  readers: "readers",
  openings: "diary-openings",
  changes: "changes",
};

const ownOf = ({ person, alsoOwn }: CopyRecords): OtherPerson => ({
  firstName: [person.firstName, ...alsoOwn].join(" "),
  lastName: person.lastName,
  birthDate: person.birthDate,
  phone: person.phone,
  taxCode: person.taxCode,
});

/**
 * A copy of everything that is held about one person (art. 15 GDPR), with other people's data taken out: their rows,
 * their names, dates of birth and telephones in texts, and every address of a unit. Pure: the same records and request
 * give the same copy. Texts that were changed by this, or are about several people, are to be read by somebody first.
 */
export const personCopy = (records: CopyRecords, request: CopyRequest, today: string): Prepared => {
  const extra = request.alsoTakeOut.map((name): OtherPerson => ({ firstName: name }));
  const clear = takingOut({
    others: [...othersIn(records), ...extra],
    own: ownOf(records),
    addresses: records.addresses,
    neutral: neutral[request.language],
  });
  const texts = copyTexts(clear, request.leaveOut, records.people.length <= 1);
  const desk = { records, texts, today };
  const may = knows(records);
  const inside = (items: () => Item[]) => (may.household ? items() : []);
  const written: Record<CopySectionName, Item[]> = {
    identity: identity(desk, may.own),
    household: inside(() => household(desk)),
    stays: inside(() => stays(desk)),
    fees: inside(() => fees(desk)),
    absences: inside(() => absences(desk)),
    plans: may.own ? plans(desk, may) : [],
    reviews: inside(() => reviews(desk)),
    diary: may.own ? diary(desk, may) : [],
    documents: documents(desk, { household: may.household, bare: !may.own }),
    referrals: inside(() => referrals(desk)),
    meetings: inside(() => meetings(desk)),
    consents: consents(desk),
    withholdings: inside(() => withholdings(desk)),
    disclosures: may.own ? disclosures(desk, may) : [],
    readers: inside(() => (records.readers ?? []).map((reader) => ({ ...reader }))),
    openings: inside(() => openings(desk)),
    changes: may.own ? records.changes.map((change) => ({ ...change })) : [],
  };
  const sections = Object.entries(written)
    .filter(([, items]) => items.length > 0)
    .map(([name, items]) => ({ name, kind: kinds[name as CopySectionName], items }) as CopySection);
  const { by, on, language } = request;
  const copy: PersonCopy = {
    format: "soglia.person-copy",
    version: 1,
    legalBasis: "GDPR art. 15",
    madeOn: today,
    language,
    request: { by, on },
    sections,
    leftOut: texts.leftOut,
  };
  return { copy, toCheck: texts.passages, unknown: texts.unknown() };
};
