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
import { fields } from "./fields.ts";
import { resources } from "./resources.ts";
import { values } from "./values.ts";

/** What kinds of record, their fields and their states are called. */
export const recordNames = {
  resources: {
    ...resources,
    ...referrals.resources,
    ...placements.resources,
    ...households.resources,
    ...plans.resources,
    ...diary.resources,
    ...team.resources,
    ...trace.resources,
    ...views.resources,
    ...accounts.resources,
    ...partners.resources,
    ...retention.resources,
    ...rights.resources,
  },
  fields: {
    ...fields,
    ...referrals.fields,
    ...placements.fields,
    ...households.fields,
    ...plans.fields,
    ...diary.fields,
    ...team.fields,
    ...trace.fields,
    ...views.fields,
    ...accounts.fields,
    ...partners.fields,
    ...retention.fields,
    ...rights.fields,
  },
  statuses: { ...values.planStatuses, ...values.referralStatuses, ...values.placementStatuses },
};
