import { recordKey, recordOf } from "#functions/db/records";
import { accessTo } from "#shared/access";
import { FAR_FUTURE } from "#shared/dates";
import type { Absence } from "#shared/resources/absence";
import type { Document } from "#shared/resources/document";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Person } from "#shared/resources/person";
import type { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import type { Review } from "#shared/resources/review";
import { compositionOf } from "#shared/rules/composition";
import { foreseeAbsence } from "#shared/rules/foresee/absences";
import { foreseeFees } from "#shared/rules/foresee/fees";
import { foreseeComposition } from "#shared/rules/foresee/people";
import { foreseePlan } from "#shared/rules/foresee/plans";
import { withinScope } from "../scope.ts";
import { deadlinesMoved } from "./deadline-days.ts";
import type { Foresee, Looking } from "./looking.ts";

const distinct = (ids: readonly (string | undefined)[]): string[] => [...new Set(ids.filter((id) => id !== undefined))];

const unitsOf = async ({ will }: Looking, householdId: string): Promise<string[]> =>
  distinct((await will.household(householdId)).placements.map(({ unitId }) => unitId));

export const plansForeseen: Foresee<Plan> = async (looking, { before, after }) => [
  ...(await deadlinesMoved(looking, { kinds: ["reviewDue"], householdIds: [after.householdId] })),
  ...foreseePlan(before, after),
];

export const reviewsForeseen: Foresee<Review> = async (looking, { before, after }) => {
  if (before?.archived === after.archived) return [];
  const [item] = await looking.was.table.getMany([recordKey(Plan, after.planId)]);
  const plan = item && (recordOf(Plan, item) as Plan);
  return plan ? deadlinesMoved(looking, { kinds: ["reviewDue"], householdIds: [plan.householdId] }) : [];
};

export const peopleForeseen: Foresee<Person> = async (looking, { before, after }) => {
  const householdIds = distinct([before?.householdId, after.householdId]);
  const changed = await Promise.all(householdIds.map((id) => compositionMoved(looking, id, after.id)));
  const unitIds = (await Promise.all(householdIds.map((id) => unitsOf(looking, id)))).flat();
  const kinds = ["turningEighteen", "residencePermitExpiring", "ownConsentDue", "bedsExceeded"] as const;
  return [...changed.flat(), ...(await deadlinesMoved(looking, { kinds, householdIds, unitIds }))];
};

const compositionMoved = async (looking: Looking, householdId: string, personId: string) => {
  const [was, will, codeOf] = await Promise.all([
    knownIn(looking, "was", householdId),
    knownIn(looking, "will", householdId),
    looking.codesFor([householdId]),
  ]);
  const here = ({ byId }: { byId: ReadonlyMap<string, Person> }) => [byId.get(personId) ?? []].flat();
  return foreseeComposition(householdId, {
    was: was.composition,
    will: will.composition,
    left: here(was),
    come: here(will),
    codeOf,
    today: looking.ctx.today(),
  });
};

/** The people of a household on one side, as far as she who asks may know of them. */
const knownIn = (looking: Looking, side: "was" | "will", householdId: string) =>
  looking.once(`people ${side} ${householdId}`, async () => {
    const people = await withinScope(looking.ctx, Person, (await looking[side].household(householdId)).people);
    return {
      byId: new Map(people.map((person) => [person.id, person])),
      composition: compositionOf(people, looking.ctx.today()),
    };
  });

export const documentsForeseen: Foresee<Document> = (looking, { before, after }) =>
  deadlinesMoved(looking, {
    kinds: ["documentExpiring"],
    householdIds: distinct([before?.householdId, after.householdId]),
  });

/** The agreement in effect on the first day away says how many days it allows for. */
export const absencesForeseen: Foresee<Absence> = async (looking, { before, after }) => {
  const { feeAgreements } = await looking.will.household(after.householdId);
  const isInEffect = ({ validFrom, validTo = FAR_FUTURE }: FeeAgreement) =>
    validFrom <= after.from && after.from <= validTo;
  const mayKnow = accessTo(FeeAgreement, looking.ctx.actor.roles).read.has("absenceRules");
  return foreseeAbsence(before, after, (mayKnow && feeAgreements.find(isInEffect)?.absenceRules) || []);
};

const stillLiving = ({ status }: Placement): boolean => status === "inProgress" || status === "confirmed";

export const feesForeseen: Foresee<FeeAgreement> = async (looking, { before, after }) => {
  const householdIds = distinct([...(before?.householdIds ?? []), ...after.householdIds]);
  const [was, will] = await Promise.all(
    [looking.was, looking.will].map((side) => Promise.all(householdIds.map(side.household))),
  );
  const stays = (will ?? []).flatMap(({ placements }) =>
    placements.filter(stillLiving).map(({ householdId, actualIn, expectedIn = "", expectedOut }) => ({
      householdId,
      from: actualIn ?? expectedIn,
      to: expectedOut,
    })),
  );
  const effects = foreseeFees(before, after, {
    was: (was ?? []).flatMap(({ feeAgreements }) => feeAgreements),
    will: (will ?? []).flatMap(({ feeAgreements }) => feeAgreements),
    stays,
    codeOf: await looking.codesFor(householdIds),
    today: looking.ctx.today(),
  });
  return [...effects, ...(await deadlinesMoved(looking, { kinds: ["feeAgreementEnding"], householdIds }))];
};
