import { takeOf } from "#functions/use-cases/steps/index";
import { creation, newRecord } from "#functions/use-cases/writes";
import type { Role } from "#shared/access";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Organisation } from "#shared/resources/organisation";
import { Referral, type ReferralStatus } from "#shared/resources/referral";
import { StaffMember } from "#shared/resources/staff-member";
import type { Step } from "#shared/step";
import { aWorld, type World } from "./world.ts";

/** A referral that has come to a status already, without the steps that lead there. */
export const referralAt = async (
  world: World,
  status: ReferralStatus,
  values: Partial<Referral> = {},
): Promise<Referral> => {
  const fields = { receivedOn: "2026-10-01", ...values, status };
  const referral = Referral.schema.parse(newRecord(world.as("coordinator"), Referral, fields));
  await world.table.commit(creation(Referral, referral as Referral));
  return referral as Referral;
};

/** Takes a step as somebody; what is told has the shape of the step's own body. */
export const take = (world: World, step: Step, id: string, told: object, role: Role = "coordinator") =>
  takeOf(step)(world.as(role), id, { ...told }) as Promise<Referral>;

export const ENTRY = "2026-10-20";

/** A world with everything that the road of a referral to Abitare Insieme leads past. */
export const aReferralWorld = async () => {
  const world = await aWorld();
  const { unit } = await world.abitareInsieme();
  const service = await world.create(Organisation, {
    name: "Comune di Brugherio",
    roles: ["referringService", "payer"],
  });
  const person = { username: "c", name: "Coordinatrice", roles: ["coordinator"] };
  const owner = await world.create(StaffMember, person, "area-manager");
  const household = await world.household("womanWithChildren");
  const agreed = { payerId: service.id, householdIds: [household.id], chargeUnit: "householdDay" };
  const agreementFor = (values: object) => world.create(FeeAgreement, { ...agreed, ...values }, "administration");
  const agreement = await agreementFor({ validFrom: ENTRY, validTo: "2027-10-19" });

  /** Whatever any step needs, so that only its status can stand in the way. */
  const known: Partial<Referral> = {
    referringServiceId: service.id,
    householdType: "womanWithChildren",
    householdId: household.id,
    members: [
      { role: "adult", birthYear: 1990 },
      { role: "minor", birthYear: 2018 },
    ],
    requestedUnitId: unit.id,
    activeSocialProject: true,
    activeSocialProjectSince: "2026-05-01",
    eligibility: [
      { unitId: unit.id, rule: "householdType", value: "womanWithChildren", outcome: "yes" },
      { unitId: unit.id, rule: "activeSocialProject", value: "2026-05-01", outcome: "yes" },
    ],
    missingPapers: [{ paper: "socialReport", dueOn: "2026-10-30" }],
  };

  /** What each step is told when all goes well. */
  const told: Record<string, object> = {
    receive: { receivedOn: "2026-10-01" },
    takeIntoFilter: { filterOwnerId: owner.id },
    askInformation: { informationAsked: "Relazione sociale", informationDueOn: "2026-10-30" },
    recordInformation: {},
    assess: { unitIds: [unit.id] },
    findSuitable: {},
    putOnWaitingList: { priority: 2 },
    reprioritise: { priority: 1, why: "È rimasta senza casa." },
    startSharedProject: { sharedProjectHypothesis: "Prima ipotesi" },
    reviseHypothesis: { sharedProjectHypothesis: "Seconda ipotesi" },
    commentHypothesis: { side: "referringService", who: "Assistente sociale", text: "D'accordo." },
    recordMeeting: {
      on: "2026-10-10",
      participants: [
        { name: "Educatrice", side: "us" },
        { name: "Assistente sociale", side: "referringService" },
      ],
    },
    agreeProject: { payerId: service.id },
    accept: { entryOn: ENTRY, feeAgreementId: agreement.id },
    declareUnsuitable: { closingReason: "outsideTarget" },
    withdraw: { closingReason: "householdDeclined" },
    expire: { closingReason: "noAnswer" },
    tellOutcome: { on: "2026-10-12", who: "Assistente sociale", how: "phone" },
    reopen: { why: "Il servizio ha chiarito." },
    recordPaper: { paper: "socialReport", receivedOn: "2026-10-12" },
  };
  return { world, unit, service, owner, household, agreement, agreementFor, known, told };
};
