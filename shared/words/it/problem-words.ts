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
import * as problems from "./problems.ts";
import * as general from "./refusals.ts";

/** Every sentence of a refusal, whatever it refuses, and what is wrong with a field. */
export const problemWords = {
  ...problems,
  ...general,
  refusals: {
    ...general.refusals,
    ...referrals.refusals,
    ...placements.refusals,
    ...households.refusals,
    ...plans.refusals,
    ...diary.refusals,
    ...team.refusals,
    ...trace.refusals,
    ...views.refusals,
    ...accounts.refusals,
    ...partners.refusals,
    ...retention.refusals,
    ...rights.refusals,
  },
  fieldErrors: {
    ...general.fieldErrors,
    ...referrals.fieldErrors,
    ...placements.fieldErrors,
    ...households.fieldErrors,
    ...plans.fieldErrors,
    ...diary.fieldErrors,
    ...team.fieldErrors,
    ...trace.fieldErrors,
    ...views.fieldErrors,
    ...accounts.fieldErrors,
    ...partners.fieldErrors,
    ...retention.fieldErrors,
    ...rights.fieldErrors,
  },
};
