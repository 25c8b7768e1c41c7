import { addDays, addMonths, earlier, monthBefore, monthRange } from "#shared/dates";
import { CapacityReport } from "#shared/resources/capacity-report";
import { Organisation } from "#shared/resources/organisation";
import { abitare } from "./cast/abitare.ts";
import { aliante } from "./cast/aliante.ts";
import { casamicaBefore, casamicaToday } from "./cast/casamica.ts";
import { medici } from "./cast/medici.ts";
import { onTheWay, readyToEnter } from "./cast/on-the-way.ts";
import { referralsOnly } from "./cast/referrals-only.ts";
import { type Days, daysAround, STORY_DAYS } from "./days.ts";
import { lastOrganisation, tellOrganisations } from "./demo-organisations.ts";
import { tellStaff } from "./demo-staff.ts";
import { facts } from "./facts.ts";
import { lastDemoId } from "./fixed-ids.ts";
import type { Life } from "./life.ts";
import { tellOutages } from "./outages.ts";
import type { Step } from "./steps.ts";
import { chronological, newTale, type Tale } from "./tale.ts";
import { type Lived, tellDiaries } from "./telling/diary.ts";
import { tellFees } from "./telling/fees.ts";
import { tellHouseholdLife } from "./telling/household-life.ts";
import { tellOversight } from "./telling/oversight.ts";
import { tellPlan } from "./telling/plan.ts";
import { tellReferral } from "./telling/referral.ts";
import { tellRights } from "./telling/rights.ts";
import type { Setting } from "./telling/setting.ts";
import { tellBooking, tellStay } from "./telling/stay.ts";
import { tellTeam } from "./telling/team.ts";
import { tellViews } from "./telling/views.ts";

/** Any number: the same one tells the same story. */
const SEED = 20_131;

const cast = (days: Days): Life[] => [
  ...abitare(days),
  ...casamicaBefore(days),
  ...casamicaToday(days),
  ...medici(days),
  ...aliante(days),
  ...readyToEnter(days),
  ...onTheWay(days),
  ...referralsOnly(days),
];

/** The day on which a referral has come as far as it does by itself. */
const roadEnd = ({ days, tale }: Setting, { stay, booking, closing, reachedOn }: Life): string => {
  if (reachedOn) return reachedOn;
  if (stay) return addDays(stay.in, -tale.between(2, 4));
  if (booking) return addDays(booking.on, -1);
  if (closing) return closing.on;
  return days.ago(tale.between(2, 6));
};

/** Answers the household, once it has come to live with us. */
const tellLife = (setting: Setting, life: Life, turn: number): Lived[] => {
  const { tale, team } = setting;
  const { stay, booking } = life;
  const end = roadEnd(setting, life);
  const received = life.received ?? addDays(end, -tale.between(30, 70));
  const known = tellReferral(setting, life, earlier(received, end), end);
  if (!known) return [];
  if (booking) tellBooking(setting, life, booking, known);
  if (!stay) return [];
  const pair = team.pairFor(life.unit, turn);
  tellFees(setting, life, stay, known);
  tellStay(setting, life, stay, known, pair);
  tellPlan({ ...setting, life, stay, known, educator: pair[0] });
  return [{ life, stay, known, pair }];
};

/** Months before today whose report has been frozen. */
const MONTHS_REPORTED = 3;

const tellReports = (tale: Tale, { today }: Days): void => {
  for (let n = 0; n < MONTHS_REPORTED; n++) {
    const on = addMonths(`${today.slice(0, 7)}-01`, -n);
    const id = tale.newId(CapacityReport.idPrefix, on);
    tale.does(on, "system", { does: "report", id, period: monthRange(monthBefore(on)) });
  }
};

/**
 * Everything that happened in the two years and more before `today`, oldest first: invented households whose
 * entries, moves and departures the use cases would all have allowed on their day. The same day, the same story.
 */
export const story = (today: string): Step[] => {
  const days = daysAround(today);
  const tale = newTale(SEED);
  const beginning = days.ago(STORY_DAYS);
  const bodies = tellOrganisations(tale, beginning);
  for (const fact of facts) tale.does(beginning, "system", fact);
  const setting = { tale, days, bodies, team: tellStaff(tale, beginning) };
  const lived = cast(days).flatMap((life, turn) => tellLife(setting, life, turn));
  tellOutages(tale, days);
  tellTeam(setting);
  tellReports(tale, days);
  tellDiaries(setting, lived);
  tellHouseholdLife(setting, lived);
  tellRights(setting, lived);
  tellOversight(setting, lived);
  tellViews(setting);
  const told = chronological(tale.steps);
  const last: Step = {
    does: "create",
    resource: Organisation,
    id: lastDemoId,
    values: lastOrganisation,
    on: today,
    by: "area-manager",
  };
  return [...told, last];
};

/** The today of a story whose first record was made on `firstDay`. */
export const todayOfStory = (firstDay: string): string => addDays(firstDay, STORY_DAYS);
