import { addDays, daysBetween } from "#shared/dates";
import { Referral, type ReferralStatus } from "#shared/resources/referral";
import type { Step } from "#shared/step";
import * as steps from "#shared/steps/referrals";
import { contactsOf } from "../demo-organisations.ts";
import { unitIds } from "../fixed-ids.ts";
import type { Life, Sketch } from "../life.ts";
import { tellFirstFee } from "./fees.ts";
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

/** A draft is what the telephone call left behind before anybody had asked who the household is. */
const tellArrival = ({ tale, bodies, days }: Setting, life: Life, received: string): string =>
  tale.creates(received, "coordinator", Referral, {
    receivedOn: received,
    referringServiceId: bodies.service(life.service),
    referringContact: contactsOf[life.service],
    urgency: life.urgency ?? "ordinary",
    neededFrom: life.stay?.in ?? life.booking?.in ?? addDays(received, tale.between(20, 60)),
    householdType: life.type,
    members:
      life.reaches === "draft" ? undefined : life.people.filter(({ joinedOn }) => !joinedOn).map(memberOf(days.today)),
    needs: tale.pick(needs[life.type]),
    resources: tale.pick(strengths),
    requestedUnitId: unitIds[life.unit],
    activeSocialProject: life.unit === "ABI" ? true : undefined,
    activeSocialProjectSince: life.unit === "ABI" ? addDays(received, -tale.between(60, 400)) : undefined,
    protectedAddress: life.unit === "MED",
  });

/** A referral on its road, on the day of one of its stations. */
interface OnTheRoad extends Setting {
  life: Life;
  id: string;
  on: string;
  known?: Known;
}

const take = ({ tale, id, on }: OnTheRoad, step: Step, told: object = {}, by = "coordinator"): void =>
  tale.does(on, by, { does: "take", step, id, told: { ...told } });

const tellSuitable = (road: OnTheRoad): Known => {
  const known = tellHousehold(road, road.life, road.id, road.on);
  take(road, steps.assess, { unitIds: [unitIds[road.life.unit]] });
  take(road, steps.findSuitable, { householdId: known.householdId });
  return known;
};

const tellAcceptance = (road: OnTheRoad, known: Known): void => {
  const { life, days, on } = road;
  const entryOn = life.stay?.in ?? life.booking?.in ?? days.ahead(7);
  if (life.feeWaiver) {
    take(road, steps.accept, { entryOn, feeWaiverReason: life.feeWaiver }, "area-manager");
    return;
  }
  const feeAgreementId = tellFirstFee(road, life, known, on);
  take(road, steps.accept, {
    entryOn,
    feeAgreementId,
    decision: "Ingresso concordato con il servizio inviante. (demo)",
  });
};

/** What both sides say of the hypothesis is told only of the projects that are being built now. */
const tellSharedProject = (road: OnTheRoad): void => {
  const { life, on } = road;
  take(road, steps.startSharedProject, { sharedProjectHypothesis: hypotheses[life.unit] });
  if (life.reaches !== "sharedProject" && life.reaches !== "feeToFormalise") return;
  take(road, steps.commentHypothesis, {
    side: "referringService",
    who: contactsOf[life.service],
    text: "Condividiamo l'impianto; chiediamo tempi certi per la ricerca della casa. (demo)",
  });
  const participants = [
    { name: "Coordinatrice (demo)", side: "us" },
    { name: contactsOf[life.service], side: "referringService" },
  ];
  take(road, steps.recordMeeting, {
    on,
    participants,
    minutes: "Letta l'ipotesi insieme: restano da definire i tempi. (demo)",
  });
  const sharedProjectHypothesis = `${hypotheses[life.unit]} Entro sei mesi la ricerca della casa. (demo)`;
  take(road, steps.reviseHypothesis, { sharedProjectHypothesis });
};

const closings = { unsuitable: steps.declareUnsuitable, withdrawn: steps.withdraw, expired: steps.expire };

const tellClosing = (road: OnTheRoad, status: keyof typeof closings): void => {
  const { life, on } = road;
  const { reason = "other", detail = "Vedi il fascicolo. (demo)" } = life.closing ?? {};
  if (reason === "outsideTarget") take(road, steps.assess, { unitIds: [unitIds[life.unit]] });
  take(road, closings[status], { closingReason: reason, closingDetail: detail });
  take(road, steps.tellOutcome, { on, who: contactsOf[life.service], how: "phone" });
};

/** How a referral comes to a station of its road. */
const tellStation = (road: OnTheRoad, status: ReferralStatus): Known | undefined => {
  const { tale, team, bodies, life, on } = road;
  switch (status) {
    case "inFilter":
      take(road, steps.takeIntoFilter, { filterOwnerId: team.idOf("coordinator") });
      break;
    case "moreInformationNeeded":
      take(road, steps.askInformation, {
        informationAsked: "Relazione sociale aggiornata e situazione economica. (demo)",
        informationDueOn: life.informationDueOn ?? addDays(on, 14),
      });
      break;
    case "suitable":
      return tellSuitable(road);
    case "waiting":
      take(road, steps.putOnWaitingList, { priority: tale.between(1, 4) });
      break;
    case "sharedProject":
      tellSharedProject(road);
      break;
    case "feeToFormalise":
      take(road, steps.agreeProject, { payerId: bodies.payer(life.service) });
      break;
    case "accepted":
      if (road.known) tellAcceptance(road, road.known);
      break;
    case "unsuitable":
    case "withdrawn":
    case "expired":
      tellClosing(road, status);
      break;
    case "reopened":
      take(road, steps.reopen, { why: "Il Comune ha trovato la copertura. (demo)" });
      break;
  }
  return road.known;
};

/**
 * A referral from its arrival to where it has come by itself; the last station is reached by `end`. The household's
 * own record begins once the referral has been found suitable.
 */
export const tellReferral = (setting: Setting, life: Life, received: string, end: string): Known | undefined => {
  const id = tellArrival(setting, life, received);
  const stations = roadTo(life.reaches ?? "accepted", life.waited ?? false);
  const span = Math.max(0, daysBetween(received, end));
  let known: Known | undefined;
  stations.forEach((status, index) => {
    const on = addDays(received, Math.floor((span * (index + 1)) / stations.length));
    known = tellStation({ ...setting, life, id, on, known }, status);
  });
  return known;
};
