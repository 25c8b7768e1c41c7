import { addDays, daysBetween } from "#shared/dates";
import { Referral, type ReferralStatus } from "#shared/resources/referral";
import { contactsOf } from "../demo-organisations.ts";
import { unitIds } from "../fixed-ids.ts";
import type { Life, Sketch } from "../life.ts";
import { tellHousehold } from "./household.ts";
import { hypotheses, needs, strengths } from "./phrases.ts";
import type { Known, Setting } from "./setting.ts";

/** The stations on the way to a status, each reached on a day of its own. */
const roadTo = (status: ReferralStatus, waited: boolean): ReferralStatus[] => {
  const filter: ReferralStatus[] = ["inFilter"];
  const suitable: ReferralStatus[] = [...filter, "suitable", ...(waited ? (["waiting"] as const) : [])];
  switch (status) {
    case "draft":
    case "received":
      return [];
    case "inFilter":
      return filter;
    case "moreInformationNeeded":
    case "unsuitable":
    case "withdrawn":
      return [...filter, status];
    case "expired":
      return [...filter, "moreInformationNeeded", status];
    case "reopened":
      return [...filter, "unsuitable", status];
    case "suitable":
      return [...filter, status];
    case "waiting":
      return [...filter, "suitable", status];
    case "sharedProject":
      return [...suitable, status];
    case "feeToFormalise":
      return [...suitable, "sharedProject", status];
    case "accepted":
    case "admitted":
      return [...suitable, "sharedProject", "feeToFormalise", "accepted"];
  }
};

const memberOf =
  (today: string) =>
  ({ age, relation, more }: Sketch) => {
    const minor = age < 18;
    const role = more?.residency === "nonResident" ? "nonResident" : minor ? "minor" : "adult";
    const relations: Record<string, string> = { head: "richiedente", child: "figlio o figlia" };
    return { role, birthYear: Number(today.slice(0, 4)) - age, relation: relations[relation] ?? "altro familiare" };
  };

const eligibilityOf = ({ unit, type }: Life, fits: boolean) => [
  { unitId: unitIds[unit], rule: "householdType", value: type, outcome: fits ? "yes" : "no" },
  ...(unit === "ABI" ? [{ unitId: unitIds.ABI, rule: "activeSocialProject", outcome: "yes" }] : []),
];

/** What is written down when a referral comes to a status. */
const wordsAt = ({ bodies, team, tale }: Setting, life: Life, status: ReferralStatus, on: string) => {
  switch (status) {
    case "inFilter":
      return { filterOwnerId: team.idOf("coordinator") };
    case "moreInformationNeeded":
      return { informationDueOn: life.informationDueOn ?? addDays(on, 14) };
    case "suitable":
      return { eligibility: eligibilityOf(life, true) };
    case "waiting":
      return { priority: tale.between(1, 4) };
    case "sharedProject":
      return { sharedProjectHypothesis: hypotheses[life.unit] };
    case "feeToFormalise":
      return { payerId: bodies.payer(life.service) };
    case "accepted":
      return { decision: "Ingresso concordato con il servizio inviante. (demo)" };
    case "unsuitable":
    case "withdrawn":
    case "expired":
      return {
        ...(life.closing?.reason === "outsideTarget" ? { eligibility: eligibilityOf(life, false) } : {}),
        closingReason: life.closing?.reason ?? "other",
        closingDetail: life.closing?.detail ?? "Vedi il fascicolo. (demo)",
        outcomeTold: [{ on, who: contactsOf[life.service], how: "telefono ed e-mail" }],
      };
    default:
      return {};
  }
};

const tellArrival = ({ tale, bodies, days }: Setting, life: Life, received: string): string =>
  tale.creates(received, "coordinator", Referral, {
    status: life.reaches === "draft" ? "draft" : "received",
    receivedOn: received,
    referringServiceId: bodies.service(life.service),
    referringContact: contactsOf[life.service],
    urgency: life.urgency ?? "ordinary",
    neededFrom: life.stay?.in ?? life.booking?.in ?? addDays(received, tale.between(20, 60)),
    householdType: life.type,
    members: life.people.filter(({ joinedOn }) => !joinedOn).map(memberOf(days.today)),
    needs: tale.pick(needs[life.type]),
    resources: tale.pick(strengths),
    requestedUnitId: unitIds[life.unit],
    activeSocialProject: life.unit === "ABI" ? true : undefined,
    activeSocialProjectSince: life.unit === "ABI" ? addDays(received, -tale.between(60, 400)) : undefined,
    protectedAddress: life.unit === "MED",
  });

/**
 * A referral from its arrival to where it has come by itself; the last station is reached by `end`. The household's
 * own record begins once the referral has been found suitable.
 */
export const tellReferral = (setting: Setting, life: Life, received: string, end: string): Known | undefined => {
  const { tale } = setting;
  const referralId = tellArrival(setting, life, received);
  const road = roadTo(life.reaches ?? "accepted", life.waited ?? false);
  const span = Math.max(0, daysBetween(received, end));
  let known: Known | undefined;
  road.forEach((status, index) => {
    const on = addDays(received, Math.floor((span * (index + 1)) / road.length));
    if (status === "suitable") known = tellHousehold(setting, life, referralId, on);
    const household = status === "suitable" ? { householdId: known?.householdId } : {};
    const values = { status, ...household, ...wordsAt(setting, life, status, on) };
    tale.edits(on, "coordinator", Referral, referralId, values);
  });
  return known;
};
