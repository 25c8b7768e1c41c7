import { Absence } from "../resources/absence.ts";
import { DiaryEntry } from "../resources/diary-entry.ts";
import type { Person } from "../resources/person.ts";
import { Placement } from "../resources/placement.ts";
import { Referral } from "../resources/referral.ts";
import { type Desk, fieldsOf, type Item, isHeld, itemOf } from "./copy-fields.ts";
import { isOwnName } from "./copy-names.ts";
import { isMemberOn } from "./household-members.ts";

/** Stays of the household that touch the days on which she was part of it. */
export const stays = (desk: Desk): Item[] => {
  const { person, placements } = desk.records;
  return placements
    .filter((placement) => {
      const { actualIn, actualOut } = placement;
      const isAfter = person.leftOn !== undefined && actualIn !== undefined && actualIn >= person.leftOn;
      const isBefore = person.joinedOn !== undefined && actualOut !== undefined && actualOut <= person.joinedOn;
      return isHeld(placement) && !isAfter && !isBefore;
    })
    .map((placement) => {
      const place = { section: "stays", several: true } as const;
      const reasonOf = (text: string | undefined, path: string) =>
        desk.texts.say(text, { ...place, record: placement, path });
      return itemOf({
        ...fieldsOf(desk, Placement, placement, place),
        extensions: placement.extensions.map(({ reason, ...extension }, index) =>
          itemOf({ ...extension, reason: reasonOf(reason, `extensions.${index}.reason`) }),
        ),
        corrections: (placement.corrections ?? []).map(({ reason, ...correction }, index) =>
          itemOf({ ...correction, reason: reasonOf(reason, `corrections.${index}.reason`) }),
        ),
      });
    });
};

/** Whoever is put away was a member all the same. */
const wasMemberOn = (person: Person, day: string): boolean => isMemberOn({ ...person, archived: false }, day);

/** Days on which she slept elsewhere, or the whole household did. */
export const absences = (desk: Desk): Item[] => {
  const { person, absences: all } = desk.records;
  return all
    .filter((absence) => isHeld(absence) && wasMemberOn(person, absence.from))
    .filter(({ personIds = [] }) => personIds.length === 0 || personIds.includes(person.id))
    .map((absence) => {
      const several = absence.personIds?.length !== 1;
      return fieldsOf(desk, Absence, absence, { section: "absences", several, on: absence.from });
    });
};

/** Entries about her, and where she is part of the household those about it as a whole. */
export const diary = (desk: Desk, { household: withHousehold }: { household: boolean }): Item[] => {
  const { person, diaryEntries } = desk.records;
  return diaryEntries
    .filter(isHeld)
    .filter(({ personId, on }) =>
      personId === undefined ? withHousehold && wasMemberOn(person, on) : personId === person.id,
    )
    .map((entry) => {
      const place = { section: "diary", several: entry.personId === undefined, on: entry.on } as const;
      const said = (text: string | undefined, path: string) => desk.texts.say(text, { ...place, record: entry, path });
      const followUps = entry.followUps.map(({ asked, askedOn, dueOn, doneOn, answer }, index) =>
        itemOf({
          asked: said(asked, `followUps.${index}.asked`),
          askedOn,
          dueOn,
          answer: said(answer, `followUps.${index}.answer`),
          doneOn,
        }),
      );
      return itemOf({ ...fieldsOf(desk, DiaryEntry, entry, { ...place, but: ["goalId"] }), followUps });
    });
};

/** What was decided about a referral, when and why. */
const stepsOf = ({ records, texts }: Desk, id: string): Item[] =>
  records.referralSteps
    .filter((one) => one.referralId === id && isHeld(one))
    .map((one) => {
      const place = { section: "referrals", several: true, on: one.on, record: one, path: "why" } as const;
      return itemOf({ on: one.on, step: one.step, why: texts.say(one.why, place) });
    });

/** The referral with which she came: her own line of its members, and its texts about the household. */
export const referrals = (desk: Desk): Item[] => {
  const { records, texts } = desk;
  return records.referrals.filter(isHeld).map((referral) => {
    const place = { section: "referrals", several: true } as const;
    const said = (text: string | undefined, path: string) => texts.say(text, { ...place, record: referral, path });
    const own = referral.members.filter(({ firstName, lastName }) =>
      isOwnName([firstName, lastName].filter((part) => part).join(" "), records),
    );
    return itemOf({
      ...fieldsOf(desk, Referral, referral, place),
      members: own.map(({ relation, ...member }, index) =>
        itemOf({ ...member, relation: said(relation, `members.${index}.relation`) }),
      ),
      hypotheses: referral.hypotheses.map(({ edition, on, text }, index) =>
        itemOf({ edition, on, text: said(text, `hypotheses.${index}.text`) }),
      ),
      comments: referral.comments.map(({ on, side, text }, index) =>
        itemOf({ on, side, text: said(text, `comments.${index}.text`) }),
      ),
      meetings: referral.meetings.map(({ on, minutes }, index) =>
        itemOf({ on, minutes: said(minutes, `meetings.${index}.minutes`) }),
      ),
      steps: stepsOf(desk, referral.id),
      eligibility: referral.eligibility.map(({ unitId, outcome, overrideReason }, index) =>
        itemOf({
          unitId: records.names.get(unitId),
          outcome,
          overrideReason: said(overrideReason, `eligibility.${index}.overrideReason`),
        }),
      ),
    });
  });
};
