import { addDays } from "#shared/dates";
import type { HouseholdType } from "#shared/resources/household";
import type { papers } from "#shared/resources/referral";
import type { UnitFolder } from "../../board/unit-facts.ts";
import { hasPlaces, roomsFor } from "../../placements/room.ts";

export type Paper = (typeof papers)[number];

/** Somebody who comes in tonight. */
export interface Arrival {
  key: string;
  lastName: string;
  firstName: string;
  birthDate: string;
  relation: "head" | "child" | "partner" | "other";
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
  missing: Object.fromEntries(usuallyMissing.map((paper) => [paper, dueFor(paper, today)])),
  overrideReason: "",
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
  folders.filter(hasPlaces).flatMap((folder) =>
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
