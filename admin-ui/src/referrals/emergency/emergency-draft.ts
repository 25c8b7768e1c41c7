import { addDays } from "#shared/dates";
import type { HouseholdType } from "#shared/resources/household";
import type { papers, Referral } from "#shared/resources/referral";
import type { UnitFolder } from "../../board/unit-facts.ts";
import { roomsFor } from "../../placements/room.ts";

export type Paper = (typeof papers)[number];

/** Somebody who comes in tonight. */
export interface Arrival {
  key: string;
  lastName: string;
  firstName: string;
  birthDate: string;
  relation: "head" | "child" | "partner" | "other";
  /** What a referral says where it knows no date. */
  birthYear?: number;
}

export interface EmergencyDraft {
  who: "new" | "known";
  householdId: string;
  type: HouseholdType | undefined;
  people: readonly Arrival[];
  unitId: string;
  placeId: string;
  from: string;
  expectedTo: string;
  referringServiceId: string;
  /** The referral that has come already; empty: it begins with the entry. */
  referralId: string;
  /** The day by which each missing paper has to be there; absent: it is not missing. */
  missing: Readonly<Partial<Record<Paper, string>>>;
  overrideReason: string;
}

/** Days within which a paper that was missing on the first night should be there, unless somebody says otherwise. */
export const daysToBring: Record<Paper, number> = {
  privacyNotice: 3,
  identityPapers: 7,
  socialReport: 15,
  feeAgreement: 30,
  activeSocialProject: 30,
};

const usuallyMissing: readonly Paper[] = ["feeAgreement", "socialReport", "identityPapers", "privacyNotice"];

export const dueFor = (paper: Paper, today: string): string => addDays(today, daysToBring[paper]);

let arrivals = 0;

export const anArrival = (relation: Arrival["relation"]): Arrival => {
  arrivals += 1;
  return { key: `arrival-${arrivals}`, lastName: "", firstName: "", birthDate: "", relation };
};

export const emptyEmergency = (today: string): EmergencyDraft => ({
  who: "new",
  householdId: "",
  type: undefined,
  people: [anArrival("head")],
  unitId: "",
  placeId: "",
  from: today,
  expectedTo: "",
  referringServiceId: "",
  referralId: "",
  missing: Object.fromEntries(usuallyMissing.map((paper) => [paper, dueFor(paper, today)])),
  overrideReason: "",
});

type Member = Referral["members"][number];

const arrivalOf = ({ role, lastName = "", firstName = "", birthYear }: Member, position: number): Arrival => {
  const relation = position === 0 ? "head" : role === "minor" ? "child" : "other";
  return { ...anArrival(relation), lastName, firstName, birthYear };
};

/** Grown-ups first, the way a household is told; who lives elsewhere does not come in. */
const arrivalsOf = (members: readonly Member[]): readonly Arrival[] => {
  const coming = members.filter(({ role }) => role !== "nonResident");
  const arrivals = [...coming.filter(({ role }) => role === "adult"), ...coming.filter(({ role }) => role === "minor")];
  return arrivals.length > 0 ? arrivals.map(arrivalOf) : [anArrival("head")];
};

/** An entry tonight that a referral has asked for: what it says already is not asked again. */
export const emergencyOf = (referral: Referral, today: string): EmergencyDraft => ({
  ...emptyEmergency(today),
  who: referral.householdId ? "known" : "new",
  householdId: referral.householdId ?? "",
  type: referral.householdType,
  people: arrivalsOf(referral.members ?? []),
  referringServiceId: referral.referringServiceId ?? "",
  referralId: referral.id,
});

export interface FreePlace {
  unitId: string;
  placeId: string;
  unit: string;
  place: string;
  municipality: string | undefined;
  /** The unit's criteria name this type of household; unset while the type is not known. */
  suits: boolean | undefined;
}

/** Every place that is free tonight, in the order of the units; a path is no bed. */
export const freeTonight = (
  folders: readonly UnitFolder[],
  type: HouseholdType | undefined,
  today: string,
): FreePlace[] =>
  folders.flatMap((folder) =>
    roomsFor(folder, { from: today, to: addDays(today, 1) }, today)
      .filter(({ obstacle, place }) => !obstacle && place)
      .map(({ place }) => ({
        unitId: folder.unit.id,
        placeId: place?.id ?? "",
        unit: folder.unit.name,
        place: place?.name ?? "",
        municipality: folder.unit.municipality,
        suits: type && (folder.unit.eligibleHouseholdTypes?.includes(type) ?? true),
      })),
  );

const isNamed = ({ lastName, firstName }: Arrival) => lastName.trim() !== "" || firstName.trim() !== "";

const personOf = ({ lastName, firstName, birthDate, relation }: Arrival) => ({
  lastName: lastName.trim(),
  firstName: firstName.trim(),
  relation,
  ...(birthDate && { birthDate }),
});

/** What the server is asked for: whatever was left empty stays away. */
export const entryOf = (draft: EmergencyDraft): Record<string, unknown> => ({
  ...(draft.who === "known"
    ? { householdId: draft.householdId }
    : { household: { type: draft.type }, people: draft.people.filter(isNamed).map(personOf) }),
  from: draft.from,
  ...(draft.placeId && { placeId: draft.placeId }),
  ...(draft.expectedTo && { expectedTo: draft.expectedTo }),
  ...(draft.referringServiceId && { referringServiceId: draft.referringServiceId }),
  ...(draft.referralId && { referralId: draft.referralId }),
  ...(draft.overrideReason.trim() && { overrideReason: draft.overrideReason.trim() }),
  missingPapers: Object.entries(draft.missing).map(([paper, dueOn]) => ({ paper, dueOn })),
});

export type Gap = "household" | "type" | "people" | "place";

/** What the server cannot do without. */
export const gapsIn = (draft: EmergencyDraft): Gap[] => {
  const gaps: Gap[] = [];
  if (draft.who === "known" && !draft.householdId) gaps.push("household");
  if (draft.who === "new" && !draft.type) gaps.push("type");
  const named = draft.people.filter(isNamed);
  const isHalfNamed = named.some(({ lastName, firstName }) => !lastName.trim() || !firstName.trim());
  if (draft.who === "new" && (named.length === 0 || isHalfNamed)) gaps.push("people");
  if (!draft.placeId) gaps.push("place");
  return gaps;
};
