import { addDays, addMonths } from "#shared/dates";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { addMember, blockForSafety } from "#shared/steps/households";
import type { Life, Sketch } from "../life.ts";
import type { Known, Setting } from "./setting.ts";

const DEMO_NOTE = "Nucleo inventato, per provare il programma. (demo)";

/** Some days before her last birthday's year. */
const birthDate = ({ tale, days }: Setting, { age }: Sketch): string =>
  addDays(addMonths(days.today, -12 * age), -tale.between(20, 330));

const BLOCK = { reason: "Provvedimento del tribunale: nessun contatto. (demo)" };

/** A birth is told as the step that it is. */
const tellBirth = (
  setting: Setting,
  life: Life,
  { firstName, sex, more = {} }: Sketch,
  householdId: string,
  on: string,
) => {
  const { tale } = setting;
  const id = tale.newId(Person.idPrefix, on);
  const told = {
    on,
    joiningReason: "birth",
    lastName: `${life.surname} (demo)`,
    firstName,
    birthDate: on,
    sex,
    relation: "child",
    residency: "guest",
  };
  tale.does(on, "coordinator", { does: "take", step: addMember, id: householdId, told, news: [id], touches: [id] });
  tale.learns(id, told);
  if (more.citizenship) tale.edits(on, "coordinator", Person, id, { citizenship: more.citizenship });
  return id;
};

const tellPerson = (setting: Setting, life: Life, sketch: Sketch, householdId: string, on: string): string => {
  if (sketch.age === 0 && sketch.joinedOn) return tellBirth(setting, life, sketch, householdId, sketch.joinedOn);
  const { safetyBlock, ...more } = sketch.more ?? {};
  const joined = sketch.joinedOn ?? on;
  const id = setting.tale.creates(joined, "coordinator", Person, {
    householdId,
    lastName: `${life.surname} (demo)`,
    firstName: sketch.firstName,
    birthDate: birthDate(setting, sketch),
    sex: sketch.sex,
    relation: sketch.relation,
    joinedOn: sketch.joinedOn,
    citizenship: "Italia",
    privacyNoticeOn: on,
    ...more,
  });
  if (safetyBlock) setting.tale.does(joined, "coordinator", { does: "take", step: blockForSafety, id, told: BLOCK });
  return id;
};

/** The household's record and its people. */
export const tellHousehold = (setting: Setting, life: Life, referralId: string, on: string): Known => {
  const name = `${life.surname} (demo)`;
  const values = { type: life.type, name, referralId, note: DEMO_NOTE };
  const householdId = setting.tale.creates(on, "coordinator", Household, values);
  const [headId = householdId] = life.people.map((sketch) => tellPerson(setting, life, sketch, householdId, on));
  return { householdId, referralId, headId, headName: `${life.people[0]?.firstName ?? ""} ${name}`.trim() };
};
