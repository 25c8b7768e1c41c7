import { accessReviewIdFor } from "#functions/use-cases/draw-access-review";
import type { AccessEntry } from "#shared/access-entry";
import { addDays, addMonths } from "#shared/dates";
import { DiaryOpening } from "#shared/resources/diary-opening";
import { acknowledgeOpening, signReview } from "#shared/steps/trace";
import { actorCalled } from "../demo-staff.ts";
import type { Lived } from "./diary.ts";
import type { Setting } from "./setting.ts";

const reasons = [
  "L'educatrice è in malattia e il servizio inviante chiede notizie oggi. (demo)",
  "Segnalazione di un vicino: verifico che cosa è stato fatto la settimana scorsa. (demo)",
];

/** How somebody comes to read a household's data: by which route, what for, and what the answer held. */
const ways = [
  {
    route: "GET /api/households/{id}/file",
    purpose: "householdFile",
    kinds: ["households", "people", "placements"],
    classes: ["identifying", "intimate"],
  },
  { route: "GET /api/households/{id}", purpose: "record", kinds: ["households"], classes: ["identifying"] },
  { route: "GET /api/plans/{id}", purpose: "record", kinds: ["plans"], classes: ["identifying", "intimate"] },
  {
    route: "GET /api/households/{id}/diary",
    purpose: "diary",
    kinds: ["diary-entries"],
    classes: ["intimate"],
  },
] as const satisfies readonly Pick<AccessEntry, "route" | "purpose" | "kinds" | "classes">[];

/** A household is read about so often in a month. */
const READINGS = 4;

/** Months whose sample is signed already; the month just ended is the schedule's own. */
const monthsBack = [3, 2];

/** Two diaries that were opened with a reason, which the coordinator has taken note of. */
const tellOpenings = ({ tale, days }: Setting, present: readonly Lived[]): void => {
  present.slice(0, reasons.length).forEach(({ known: { householdId } }, n) => {
    const on = days.ago(24 - 9 * n);
    const id = tale.newId(DiaryOpening.idPrefix, on);
    tale.does(on, "area-manager", { does: "openDiary", id, householdId, reason: reasons[n] ?? "" });
    tale.does(addDays(on, 1), "coordinator", { does: "take", step: acknowledgeOpening, id, told: {} });
  });
};

const readingsOf = ({ tale }: Setting, month: string, lived: readonly Lived[]): AccessEntry[] =>
  lived.flatMap(({ known: { householdId }, pair }) =>
    Array.from({ length: READINGS }, (_, n): AccessEntry => {
      const on = `${month}-${String(tale.between(1, 28)).padStart(2, "0")}`;
      const by = tale.pick([pair[0], pair[0], pair[1], "coordinator"]);
      const { route, purpose, kinds, classes } = ways[n % ways.length] ?? ways[0];
      const at = `${on}T${String(tale.between(8, 16)).padStart(2, "0")}:${tale.between(10, 59)}:00.000Z`;
      const told = { route, purpose, kinds: [...kinds], classes: [...classes] };
      return { id: tale.newId("acc", on), at, by, roles: [...actorCalled(by).roles], ...told, subjects: [householdId] };
    }),
  );

const tellReviews = (setting: Setting, lived: readonly Lived[]): void => {
  const { tale, days } = setting;
  for (const back of monthsBack) {
    const month = addMonths(`${days.today.slice(0, 7)}-01`, -back).slice(0, 7);
    const drawnOn = addMonths(`${month}-01`, 1);
    const there = lived.filter(({ stay }) => stay.in < `${month}-01` && (stay.out === undefined || stay.out > drawnOn));
    const id = accessReviewIdFor(month);
    tale.does(drawnOn, "system", { does: "drawReview", id, month, readings: readingsOf(setting, month, there) });
    const told = { conclusion: "Letture coerenti con le assegnazioni e con i turni. (demo)" };
    tale.does(addDays(drawnOn, 4), "area-manager", { does: "take", step: signReview, id, told });
  }
};

/** Who has looked at whose data, what was asked about it, and the samples that were looked through. */
export const tellOversight = (setting: Setting, lived: readonly Lived[]): void => {
  tellOpenings(
    setting,
    lived.filter(({ stay }) => stay.out === undefined),
  );
  tellReviews(setting, lived);
};
