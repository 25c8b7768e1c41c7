import { addDays, addMonths } from "#shared/dates";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { blockForSafety } from "#shared/steps/households";
import type { Life, Sketch } from "../life.ts";
import type { Known, Setting } from "./setting.ts";

const DEMO_NOTE = "Nucleo inventato, per provare il programma. (demo)";

/** Somebody who joins as a newborn was born on that day; everybody else some days before her last birthday's year. */
const birthDate = ({ tale, days }: Setting, { age, joinedOn }: Sketch): string =>
  age === 0 && joinedOn ? joinedOn : addDays(addMonths(days.today, -12 * age), -tale.between(20, 330));

const BLOCK = { reason: "Provvedimento del tribunale: nessun contatto. (demo)" };

const tellPerson = (setting: Setting, life: Life, sketch: Sketch, householdId: string, on: string): string => {
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
