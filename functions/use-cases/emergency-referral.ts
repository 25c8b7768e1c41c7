import type { Write } from "#functions/db/table";
import { ageOn } from "#shared/dates";
import type { FieldErrors } from "#shared/refusal";
import type { Household } from "#shared/resources/household";
import type { Person } from "#shared/resources/person";
import { Referral } from "#shared/resources/referral";
import type { Context } from "./context.ts";
import { numberFor } from "./newcomers.ts";
import { settledRecord } from "./plan-edit.ts";
import { refuseMissingReferences } from "./references.ts";
import { admission } from "./referral-entry.ts";
import { referralStepWrites } from "./referral-step.ts";
import { creation, newRecord } from "./writes.ts";

type MissingPaper = Referral["missingPapers"][number];

/** What an emergency entry leaves to be done: each paper that is missing, and by when it has to come. */
export interface EmergencyPapers {
  from: string;
  unitId: string;
  missingPapers: readonly MissingPaper[];
  referringServiceId?: string;
}

/** Papers are asked for once each, by a day that has not passed. */
export const paperErrors = (papers: readonly MissingPaper[], today: string): FieldErrors => {
  const errors: FieldErrors = {};
  for (const [n, { paper, dueOn }] of papers.entries()) {
    if (dueOn < today) errors[`missingPapers.${n}.dueOn`] = { code: "notInPast" };
    if (papers.findIndex((other) => other.paper === paper) < n) errors[`missingPapers.${n}.paper`] = { code: "twice" };
  }
  return errors;
};

/** Only whoever's birth date is known can be told by role and year. */
const membersOf = (people: readonly Person[], on: string): Referral["members"] =>
  people.flatMap(({ birthDate, residency, lastName, firstName, phone }) => {
    if (birthDate === undefined) return [];
    const grownUp = ageOn(birthDate, on) >= 18 ? ("adult" as const) : ("minor" as const);
    const role = residency === "nonResident" ? ("nonResident" as const) : grownUp;
    return [{ role, birthYear: Number(birthDate.slice(0, 4)), lastName, firstName, phone }];
  });

interface Newly {
  id: string;
  household: Household;
  people: readonly Person[];
  papers: EmergencyPapers;
}

/** The referral of a household that came at night: admitted from the beginning, with its papers still to come. */
export const emergencyReferral = async (ctx: Context, { id, household, people, papers }: Newly) => {
  const { fields, write } = await numberFor(ctx, Referral);
  const { from, unitId, missingPapers, referringServiceId } = papers;
  const record = newRecord(ctx, Referral, {
    ...fields,
    status: "admitted" as const,
    urgency: "emergency" as const,
    receivedOn: from,
    neededFrom: from,
    entryOn: from,
    referringServiceId,
    householdType: household.type,
    householdId: household.id,
    members: membersOf(people, from),
    requestedUnitId: unitId,
    missingPapers,
  });
  const referral = settledRecord(ctx, Referral, { ...record, id }) as Referral;
  await refuseMissingReferences(ctx, Referral, { ...referral, householdId: undefined });
  const taken = referralStepWrites(ctx, referral, { name: "admit", to: "admitted" });
  return { referral, writes: [write, ...creation(Referral, referral, "admitted"), ...taken] };
};

/** A referral that has come by the ordinary road and whose household enters before its papers do. */
export const hastenedReferral = (
  ctx: Context,
  referral: Referral,
  household: Household,
  papers: EmergencyPapers,
): Write[] =>
  admission(ctx, referral, household, {
    urgency: "emergency",
    entryOn: papers.from,
    householdType: referral.householdType ?? household.type,
    referringServiceId: papers.referringServiceId ?? referral.referringServiceId,
    missingPapers: [...referral.missingPapers, ...papers.missingPapers],
  });
