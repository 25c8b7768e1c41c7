import { addDays, daysBetween, later } from "#shared/dates";
import { Absence } from "#shared/resources/absence";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Plan } from "#shared/resources/plan";
import { answerFollowUp, askFollowUp } from "#shared/steps/diary-entries";
import { sentence } from "#shared/words/sentence";
import type { Life, Stay } from "../life.ts";
import { absenceNotes, incident, phrases, questions } from "./diary-phrases.ts";
import type { Known, Setting } from "./setting.ts";

/** A household that has lived or lives with us, and who works with it. */
export interface Lived {
  life: Life;
  stay: Stay;
  known: Known;
  pair: readonly [responsible: string, substitute: string];
}

type Kind = keyof typeof phrases;

interface Chapter extends Setting, Lived {
  /** The first day that is told; the diary goes on to yesterday. */
  from: string;
}

interface Told {
  id: string;
  on: string;
}

/** How far back the demo's diaries go, and how many days lie between two entries. */
const TOLD_DAYS = 130;
const EVERY_DAYS = { least: 4, most: 9 };

/** Days between two exchanges with the referring service, and how long the negligent have been silent. */
const EXCHANGE_DAYS = 28;
const SILENT_DAYS = 74;

const minutesOf: Record<Kind, [least: number, most: number]> = {
  intervention: [2, 8],
  call: [1, 2],
  visit: [3, 10],
  exchange: [1, 4],
};

/** One in so many entries says which goal it serves. */
const GOALS_EVERY = 2;

const everyday: readonly [Kind, ...Kind[]] = [
  "intervention",
  "intervention",
  "intervention",
  "call",
  "visit",
  "intervention",
];

/** The plan that was written on the day or before, with its goals. */
const planOn = ({ tale, known }: Chapter, on: string) => {
  const written = tale.steps.find(
    (step) =>
      step.does === "create" &&
      step.resource === Plan &&
      step.values.householdId === known.householdId &&
      addDays(step.on, 1) <= on,
  );
  if (written?.does !== "create" || !Array.isArray(written.values.goals)) return undefined;
  const goalIds: string[] = written.values.goals.map(({ id }) => String(id));
  return { planId: written.id, goalIds };
};

const goalOf = (chapter: Chapter, on: string, turn: number): object => {
  const plan = turn % GOALS_EVERY === 0 ? planOn(chapter, on) : undefined;
  const goalId = plan?.goalIds[chapter.tale.between(0, plan.goalIds.length - 1)];
  return plan && goalId ? { planId: plan.planId, goalId } : {};
};

const tellEntry = (chapter: Chapter, kind: Kind, on: string, turn: number): string => {
  const { tale, life, known, pair, bodies } = chapter;
  const name = known.headName.split(" ")[0] ?? "";
  const [least, most] = minutesOf[kind];
  const values = {
    householdId: known.householdId,
    on,
    kind,
    text: sentence(tale.pick(phrases[kind]), { name }),
    minutes: 15 * tale.between(least, most),
    ...(kind === "exchange" ? { organisationId: bodies.service(life.service) } : goalOf(chapter, on, turn)),
  };
  const writer = pair[turn % 5 === 4 ? 1 : 0];
  return tale.creates(on, writer, DiaryEntry, values, undefined, kind === "exchange" ? [known.householdId] : []);
};

/** Entries of all kinds from the first day to yesterday, an exchange about every month while `speaks` says so. */
const tellDays = (chapter: Chapter, speaks: (on: string) => boolean): Told[] => {
  const { tale, days, from } = chapter;
  const told: Told[] = [];
  let exchanged = addDays(from, -tale.between(5, 20));
  let turn = 0;
  for (let on = addDays(from, 1); on < days.today; on = addDays(on, tale.between(EVERY_DAYS.least, EVERY_DAYS.most))) {
    const isExchange = speaks(on) && daysBetween(exchanged, on) >= EXCHANGE_DAYS;
    if (isExchange) exchanged = on;
    told.push({ on, id: tellEntry(chapter, isExchange ? "exchange" : tale.pick(everyday), on, turn++) });
  }
  return told;
};

const tellIncident = ({ tale, days, known, pair }: Chapter): void => {
  const values = { householdId: known.householdId, on: days.ago(12), kind: "incident", text: incident, minutes: 90 };
  const id = tale.creates(days.ago(12), pair[0], DiaryEntry, values);
  const told = { asked: questions.open, dueOn: days.ahead(2) };
  tale.does(days.ago(10), "coordinator", { does: "take", step: askFollowUp, id, told });
};

const tellAnswer = ({ tale, days }: Chapter, told: readonly Told[]): void => {
  const id = told.findLast(({ on }) => on <= days.ago(4))?.id;
  if (id === undefined) return;
  tale.does(days.ago(3), "coordinator", { does: "take", step: askFollowUp, id, told: { asked: questions.answered } });
  tale.does(days.ago(1), "coordinator", { does: "take", step: answerFollowUp, id, told: { answer: questions.answer } });
};

interface Away {
  on: string;
  from: string;
  to: string;
  type: string;
  confirmed: boolean;
  note: string;
}

const tellAbsence = ({ tale, known, pair }: Chapter, { on, ...away }: Away): void => {
  const entry = tale.steps.find((step) => step.does === "admit" && step.entry.householdId === known.householdId);
  if (!entry) return;
  tale.creates(on, pair[0], Absence, { householdId: known.householdId, placementId: entry.id, ...away });
};

/** What happens in one household only. */
const tellApart = (chapter: Chapter, told: readonly Told[]): void => {
  const { life, days } = chapter;
  if (life.surname === "Riboldi") {
    tellIncident(chapter);
    const [from, to] = [days.ahead(4), days.ahead(7)];
    const note = absenceNotes.planned;
    tellAbsence(chapter, { on: days.ago(2), from, to, type: "homeLeave", confirmed: false, note });
  }
  if (life.surname !== "Benali") return;
  tellAnswer(chapter, told);
  const [from, to] = [days.ago(44), days.ago(40)];
  const note = absenceNotes.hospital;
  tellAbsence(chapter, { on: to, from, to, type: "hospital", confirmed: true, note });
};

/** Households with which the exchange with the service has been forgotten for a while. */
const silent: readonly string[] = ["Riboldi", "Galbiati"];

/** The diaries of the households that live with us today. */
export const tellDiaries = (setting: Setting, lived: readonly Lived[]): void => {
  const { days } = setting;
  for (const one of lived.filter(({ stay }) => stay.out === undefined)) {
    const chapter = { ...setting, ...one, from: later(one.stay.in, days.ago(TOLD_DAYS)) };
    const lastSpoken = silent.includes(one.life.surname) ? days.ago(SILENT_DAYS) : days.today;
    tellApart(
      chapter,
      tellDays(chapter, (on) => on <= lastSpoken),
    );
  }
};
