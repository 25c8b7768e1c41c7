import { addDays, weekday } from "#shared/dates";
import { SupervisionSession } from "#shared/resources/supervision-session";
import { TeamMeeting } from "#shared/resources/team-meeting";
import { Unit } from "#shared/resources/unit";
import type { DeadlineKind } from "#shared/rules/deadline-records";
import { byText } from "#shared/rules/sorting";
import { STORY_DAYS } from "../days.ts";
import { unitIds } from "../fixed-ids.ts";
import type { Setting } from "./setting.ts";

const SESSIONS = 10;
const SESSION_EVERY_DAYS = 35;
const MEETINGS = 6;
const MEETING_EVERY_DAYS = 14;
/** The last meeting, so that the next one is about to be. */
const LAST_MEETING_AGO = 6;

const educators = ["educator", "educator-2", "educator-3", "educator-4", "educator-5"];

const topics = [
  "La distanza giusta con chi racconta una violenza. (demo)",
  "Quando un progetto si ferma: di chi è la fatica? (demo)",
  "Dire di no senza chiudere la porta. (demo)",
  "Il lavoro con i padri che non abitano con noi. (demo)",
  "La dimissione come parte del progetto. (demo)",
] as const;

const own = [
  ["Turni delle prossime due settimane", "Restano come sono; Alice copre il venerdì. (demo)"],
  ["Giornata di manutenzione in CasAmica", "Si avvisa chi abita lì una settimana prima. (demo)"],
  ["Lettura della scheda di segnalazione", "Da usare già alla prossima telefonata. (demo)"],
] as const;

const about: readonly [DeadlineKind, string][] = [
  ["reviewDue", "Verifica fissata con il servizio. (demo)"],
  ["exchangeDue", "Telefona la responsabile entro venerdì. (demo)"],
  ["documentExpiring", "Accompagnamento in questura già prenotato. (demo)"],
  ["departureExpected", "Si chiede una proroga di un mese. (demo)"],
];

/** Meetings and sessions are held on working days. */
const weekdayBefore = (day: string): string => addDays(day, -Math.max(0, weekday(day) - 5));

/** An hour and a half with the supervisor, every five weeks; one educator is missing each time. */
const tellSessions = ({ tale, days, team }: Setting): void => {
  for (let n = SESSIONS; n > 0; n--) {
    const on = weekdayBefore(days.ago(n * SESSION_EVERY_DAYS));
    const present = educators.filter((_, index) => index !== n % educators.length);
    tale.creates(on, "coordinator", SupervisionSession, {
      heldOn: on,
      supervisor: "Dott.ssa Elena Galimberti (demo)",
      attendeeIds: present.map(team.idOf),
      minutes: 90,
      topic: topics[n % topics.length],
    });
  }
};

/** Households that had come in by a day and had not left, in the order in which they came. */
const presentOn = ({ tale }: Setting, day: string): string[] => {
  const before = tale.steps.filter(({ on }) => on < day);
  const left = new Set(before.flatMap((step) => (step.does === "depart" ? [step.id] : [])));
  return before
    .flatMap((step) => (step.does === "admit" && !left.has(step.id) ? [step] : []))
    .sort((a, b) => byText(a.on, b.on))
    .map(({ entry }) => entry.householdId);
};

const agendaOn = (setting: Setting, on: string, isLast: boolean) => {
  const present = presentOn(setting, on);
  const [title, decision] = own[setting.tale.between(0, own.length - 1)] ?? own[0];
  const items = about.map(([topic, decided], index) => ({
    topic,
    dueOn: addDays(on, 2 + index * 3),
    householdId: present[present.length - 1 - index],
    decision: decided,
    done: !isLast || index < 2,
  }));
  return [...items, { title, decision, done: true }];
};

/** The team meets every other week; the last meeting left something open. */
const tellMeetings = (setting: Setting): void => {
  const { tale, days, team } = setting;
  for (let n = MEETINGS - 1; n >= 0; n--) {
    const on = weekdayBefore(days.ago(LAST_MEETING_AGO + n * MEETING_EVERY_DAYS));
    tale.creates(on, "coordinator", TeamMeeting, {
      heldOn: on,
      attendeeIds: ["coordinator", ...educators].map(team.idOf),
      agenda: agendaOn(setting, on, n === 0),
    });
  }
};

/** How often the team speaks with the referring services: agreed in the demo, stated nowhere else. */
const tellCadence = ({ tale, days }: Setting): void => {
  tale.edits(days.ago(STORY_DAYS - 1), "area-manager", Unit, unitIds.CAS, { exchangeEveryDays: 30 });
};

/** What the team does together, away from every household's file. */
export const tellTeam = (setting: Setting): void => {
  tellCadence(setting);
  tellSessions(setting);
  tellMeetings(setting);
};
