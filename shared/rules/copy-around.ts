import { civilDateAt } from "../dates.ts";
import { FeeAgreement } from "../resources/fee-agreement.ts";
import { type Desk, fieldsOf, type Item, isHeld, itemOf } from "./copy-fields.ts";

/** Who pays for the stay, how much and by which act; which other households an agreement is for stays out. */
export const fees = (desk: Desk): Item[] =>
  desk.records.feeAgreements.filter(isHeld).map((agreement) => {
    const place = { section: "fees", several: true, on: agreement.validFrom } as const;
    const documents = agreement.documents.map(({ title, number, date }, index) =>
      itemOf({
        title: desk.texts.say(title, { ...place, record: agreement, path: `documents.${index}.title` }),
        number,
        date,
      }),
    );
    return itemOf({ ...fieldsOf(desk, FeeAgreement, agreement, place), documents });
  });

/** What the team decided about the household: its own points, and nothing else of a meeting. */
export const meetings = (desk: Desk): Item[] =>
  desk.records.meetings.filter(isHeld).flatMap((meeting) => {
    const place = { section: "meetings", several: true, on: meeting.heldOn, record: meeting } as const;
    const agenda = meeting.agenda.flatMap(({ title, topic, dueOn, householdId, decision, done }, index) =>
      householdId === desk.records.household.id
        ? [
            itemOf({
              title: desk.texts.say(title, { ...place, path: `agenda.${index}.title` }),
              topic,
              dueOn,
              decision: desk.texts.say(decision, { ...place, path: `agenda.${index}.decision` }),
              done,
            }),
          ]
        : [],
    );
    return agenda.length === 0 ? [] : [itemOf({ heldOn: meeting.heldOn, agenda })];
  });

/** When somebody opened the diary who does not work with it, and why; no names, as of everybody who reads. */
export const openings = (desk: Desk): Item[] =>
  desk.records.diaryOpenings.filter(isHeld).map((opening) => {
    const on = civilDateAt(opening.openedAt);
    const place = { section: "openings", several: true, on, record: opening, path: "reason" } as const;
    const { reason, acknowledgedOn } = opening;
    return itemOf({ openedAt: on, reason: desk.texts.say(reason, place), acknowledgedOn });
  });
