import type { Route } from "#functions/http/route";
import { takings } from "#functions/use-cases/steps/index";
import { resourceNamed } from "#shared/resources/index";
import type { Purpose } from "#shared/rules/reading-purposes";
import type { StaffRequest } from "../request.ts";

export interface Decision {
  purpose: Purpose;
  /** Its answer is a text or a file: it is about the record that its address names. */
  whole?: true;
}

/** What a route's answers hold of people whom the service knows: nothing at all, or what an entry has to say of it. */
export type Traced = Decision | "nobody";

type Spec = Route<StaffRequest>["spec"];

export const addressOf = ({ method, path }: Spec): string => `${method} ${path}`;

const step: Decision = { purpose: "step" };

/** Routes whose address does not say it. */
const decided: Readonly<Record<string, Traced>> = {
  "GET /api/me": "nobody",
  "GET /api/households/{id}/file": { purpose: "householdFile" },
  "POST /api/households/known": { purpose: "knownCheck" },
  "GET /api/households/{id}/diary": { purpose: "diary" },
  "POST /api/diary-entries/search": { purpose: "search" },
  "GET /api/follow-ups": { purpose: "list" },
  "GET /api/units/{id}/waiting-list": { purpose: "list" },
  "GET /api/units/{id}/occupancy": { purpose: "list" },
  "GET /api/units/{id}/taken": "nobody",
  "GET /api/household-compositions": { purpose: "list" },
  "GET /api/referrals/{id}/letter": { purpose: "letter", whole: true },
  "GET /api/referrals/{id}/partner-documents": { purpose: "record", whole: true },
  "GET /api/referrals/{id}/partner-documents/{documentId}": { purpose: "record", whole: true },
  "GET /api/partner-clients/{id}/deliveries": "nobody",
  // Rates and counts, and no anomaly's household.
  "GET /api/capacity-reports/{id}.csv": "nobody",
  "POST /api/capacity-reports": step,
  "POST /api/staff/{id}/handover": step,
  "POST /api/units/{id}/admissions": step,
  "POST /api/units/{id}/options": step,
  "POST /api/units/{id}/reservations": step,
  "POST /api/units/{id}/emergency-entries": step,
  "POST /api/plans/{id}/reviews": step,
  "POST /api/households/{id}/diary-openings": step,
  "POST /api/people/{id}/copy/preparation": { purpose: "copy", whole: true },
  "POST /api/people/{id}/copy": { purpose: "copy", whole: true },
  "GET /api/retention/preview": { purpose: "list" },
  // Months and legal bases, for whole kinds of record.
  "POST /api/retention/missing-rules": "nobody",
  "POST /api/retention/run": step,
  "GET /api/households/{id}/readers": { purpose: "accessLog" },
  "GET /api/staff/{id}/readings": { purpose: "accessLog" },
};

const stepAddresses = new Set(takings.map(({ step: { of, path } }) => `POST /api/${of.name}/{id}/${path}`));

/** What everybody can do with every kind of record has addresses of one form. */
const generalPurposes: Readonly<Record<string, Purpose>> = {
  "GET ": "list",
  "GET /{id}": "record",
  "GET /{id}/history": "history",
  "POST ": "edit",
  "PATCH /{id}": "edit",
  "POST /edits": "edit",
  "POST /edits/preview": "edit",
};

const generalPurpose = ({ method, path }: Spec): Purpose | undefined => {
  const [, api, name = "", ...rest] = path.split("/");
  if (api !== "api" || !resourceNamed(name)) return undefined;
  return generalPurposes[`${method} ${rest.map((part) => `/${part}`).join("")}`];
};

/** What has been decided about a route; unset: nobody has thought of it yet, and a test says so. */
export const decisionOf = (spec: Spec): Traced | undefined => {
  const address = addressOf(spec);
  const known = decided[address];
  if (known !== undefined) return known;
  if (stepAddresses.has(address)) return step;
  const purpose = generalPurpose(spec);
  return purpose && { purpose };
};

/** Decisions that name a route that is gone. */
export const decidedAddresses: readonly string[] = Object.keys(decided);

/** Until somebody decides, a route leaves entries like any other. */
export const undecided = ({ method }: Spec): Decision => ({ purpose: method === "GET" ? "record" : "step" });
