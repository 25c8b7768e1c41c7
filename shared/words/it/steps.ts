import * as accounts from "./areas/accounts.ts";
import * as diary from "./areas/diary.ts";
import * as households from "./areas/households.ts";
import * as partners from "./areas/partners.ts";
import * as placements from "./areas/placements.ts";
import * as plans from "./areas/plans.ts";
import * as referrals from "./areas/referrals.ts";
import * as retention from "./areas/retention.ts";
import * as rights from "./areas/rights.ts";
import * as team from "./areas/team.ts";
import * as trace from "./areas/trace.ts";
import * as views from "./areas/views.ts";

/** What every step is called and what it does, by kind of record. */
export const steps = {
  ...referrals.steps,
  ...placements.steps,
  ...households.steps,
  ...plans.steps,
  ...diary.steps,
  ...team.steps,
  ...trace.steps,
  ...views.steps,
  ...accounts.steps,
  ...partners.steps,
  ...retention.steps,
  ...rights.steps,
  // Steps of households stand in two areas.
  households: { ...households.steps.households, ...retention.steps.households },
  people: { ...households.steps.people, ...retention.steps.people },
};
