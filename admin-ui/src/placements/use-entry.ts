import { useState } from "react";
import { Referral } from "#shared/resources/referral";
import { isOpen } from "#shared/rules/referral-lifecycle";
import { useFolders } from "../board/unit-facts.ts";
import { useRecords } from "../data/use-records.ts";
import type { Entry } from "./calls.ts";
import { hasPlaces, type Room, roomIn, roomsFor, type Wish } from "./room.ts";

/** What an entry form holds while it is being filled in; everything is a text, empty until chosen. */
export interface EntryDraft {
  householdId: string;
  unitId: string;
  placeId: string;
  referralId: string;
  from: string;
  expectedTo: string;
  overrideReason: string;
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The state of an entry form, with the rooms there are for it and the referrals it may settle. */
export const useEntry = (
  given: Partial<EntryDraft>,
  today: string,
  /** What the stay would be, and which one it changes; unset for a new entry. */
  stay: Pick<Wish, "status" | "placementId"> = {},
) => {
  const { folders, codes, people, households } = useFolders();
  const referrals = useRecords(Referral);
  const [draft, setDraft] = useState<EntryDraft>({
    householdId: "",
    unitId: "",
    placeId: "",
    referralId: "",
    from: today,
    expectedTo: "",
    overrideReason: "",
    ...given,
  });
  const folder = folders.find(({ unit }) => unit.id === draft.unitId);
  const wish: Wish = { ...stay, from: draft.from, ...(isDate(draft.expectedTo) && { to: draft.expectedTo }) };
  const rooms: Room[] = folder && isDate(draft.from) ? roomsFor(folder, wish, today) : [];
  const whole = folder && isDate(draft.from) ? roomIn(folder, undefined, wish, today) : undefined;
  const chosen = rooms.find(({ place }) => (place?.id ?? "") === draft.placeId);
  const owned = referrals.filter(
    ({ householdId, status }) => householdId !== undefined && householdId === draft.householdId && isOpen(status),
  );
  const change = (changes: Partial<EntryDraft>) =>
    setDraft((before) => ({
      ...before,
      ...changes,
      ...(changes.unitId !== undefined && { placeId: "" }),
      ...(changes.householdId !== undefined && { referralId: "" }),
    }));
  return { draft, change, folders, codes, people, households, folder, rooms, whole, chosen, referrals: owned };
};

export type EntryState = ReturnType<typeof useEntry>;

/** What the server is asked for: whatever was left empty stays away. */
export const entryOf = ({ draft, folder, referrals }: EntryState): Entry => {
  const { householdId, placeId, from, expectedTo, overrideReason } = draft;
  const [only] = referrals;
  const referralId = draft.referralId || only?.id;
  return {
    householdId,
    from,
    ...(folder && hasPlaces(folder) && { placeId }),
    ...(referralId && referralId !== NO_REFERRAL && { referralId }),
    ...(expectedTo && { expectedTo }),
    ...(overrideReason && { overrideReason }),
  };
};

/** Chosen on purpose, as opposed to not chosen yet. */
export const NO_REFERRAL = "none";
