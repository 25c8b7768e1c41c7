import { addDays, addMonths } from "#shared/dates";
import { Document, type documentKinds } from "#shared/resources/document";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { split } from "#shared/steps/households";
import type { Life } from "../life.ts";
import type { Lived } from "./diary.ts";
import type { Setting } from "./setting.ts";

type Supporter = Household["supportNetwork"][number];

const isChild = ({ age }: Life["people"][number]): boolean => age < 18;

/** Who stands by a household, by what it is and where it was sent from. */
const networkOf = ({ people, service }: Life, turn: number): Supporter[] => [
  { who: "Medico di base (demo)", kind: "doctor", task: "visite e ricette" },
  ...(people.some((one) => isChild(one) && one.age >= 3)
    ? [{ who: "Istituto comprensivo (demo)", kind: "school" as const, task: "colloqui con le insegnanti" }]
    : []),
  ...(service === "tutela"
    ? [{ who: "Avv. Pirola (demo)", kind: "lawyer" as const, task: "affidamento dei figli" }]
    : []),
  ...(turn % 2 === 0
    ? [{ who: "Caritas parrocchiale (demo)", kind: "charity" as const, task: "spesa ogni quindici giorni" }]
    : []),
];

interface Paper {
  kind: (typeof documentKinds)[number];
  /** Days from today; negative: it has expired. */
  expires: number;
}

/** Papers as they lie in a folder: most of them good for long, some about to expire, one that has. */
const papersOf = (turn: number): Paper[] => [
  { kind: "healthCard", expires: 700 + turn * 10 },
  { kind: "identityCard", expires: [12, 41, 320, -8, 900][turn % 5] ?? 900 },
];

/** Households that are in today have somebody around them and papers in a folder. */
const tellFolder = ({ tale, days }: Setting, { life, stay, known }: Lived, turn: number): void => {
  const on = addDays(stay.in, 6);
  if (on > days.today) return;
  tale.edits(on, "coordinator", Household, known.householdId, { supportNetwork: networkOf(life, turn) });
  for (const { kind, expires } of papersOf(turn)) {
    const expiresOn = addDays(days.today, expires);
    tale.creates(on, "coordinator", Document, {
      householdId: known.householdId,
      personId: known.headId,
      kind,
      issuedOn: addMonths(expiresOn, -60),
      expiresOn,
      keptAt: "Cartella in ufficio (demo)",
    });
  }
};

const personCalled = ({ tale }: Setting, householdId: string, firstName: string): string | undefined =>
  tale.steps.find(
    (step) =>
      step.does === "create" &&
      step.resource === Person &&
      step.values.householdId === householdId &&
      step.values.firstName === firstName,
  )?.id;

/** Somebody goes on in a household of her own. */
const tellSplit = (setting: Setting, { life: { goesOn }, known: { householdId } }: Lived): void => {
  const personId = goesOn && personCalled(setting, householdId, goesOn.firstName);
  if (!goesOn || personId === undefined) return;
  const { on, type } = goesOn;
  const news = [Household, Person].map(({ idPrefix }) => setting.tale.newId(idPrefix, on));
  const told = { personIds: [personId], on, type };
  setting.tale.does(on, "coordinator", {
    does: "take",
    step: split,
    id: householdId,
    told,
    news,
    touches: [personId, ...news],
  });
};

/** What becomes of the households that lived here, beside their stays, plans and diaries. */
export const tellHouseholdLife = (setting: Setting, lived: readonly Lived[]): void => {
  const present = lived.filter(({ stay }) => stay.out === undefined);
  present.forEach((one, turn) => {
    tellFolder(setting, one, turn);
  });
  for (const one of lived) tellSplit(setting, one);
};
