import { isNearSomebody } from "#functions/use-cases/scopes/nearness";
import { creation, newRecord } from "#functions/use-cases/writes";
import { accessTo } from "#shared/access";
import type { Resource } from "#shared/resource";
import { Absence } from "#shared/resources/absence";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Disclosure } from "#shared/resources/disclosure";
import { Document } from "#shared/resources/document";
import type { Household } from "#shared/resources/household";
import { resources } from "#shared/resources/index";
import type { Person } from "#shared/resources/person";
import type { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { ReferralStep } from "#shared/resources/referral-step";
import { Review } from "#shared/resources/review";
import type { World } from "#test/world";

/** Kinds of record that an educator reads of some households and not of others. */
export const householdKinds: readonly Resource[] = resources.filter(
  (resource) =>
    accessTo(resource, ["educator"]).read.size > 0 && (isNearSomebody(resource) || resource.name === DiaryEntry.name),
);

interface Admitted {
  household: Household;
  person: Person;
  placement: Placement;
}

/** The id of one record of each of those kinds about a household, as they would be had somebody written them. */
export const recordsAbout = async (
  { as, table }: World,
  { household, person, placement }: Admitted,
): Promise<Record<string, string>> => {
  const written = async (resource: Resource, fields: Record<string, unknown>): Promise<string> => {
    const record = newRecord(as("coordinator"), resource, fields);
    await table.commit(creation(resource, record));
    return record.id;
  };
  const ofIt = { householdId: household.id };
  const on = "2026-10-07";
  const planId = await written(Plan, { ...ofIt, kind: "PI", status: "draft" });
  const referralId = await written(Referral, { ...ofIt, number: "S-9", status: "received", urgency: "ordinary" });
  const followUps = [{ id: "flw_01ARZ3NDEKTSV4RRFFQ69G5FAV", asked: "Come va?", askedOn: on }];
  return {
    households: household.id,
    people: person.id,
    placements: placement.id,
    plans: planId,
    referrals: referralId,
    reviews: await written(Review, { ...ofIt, planId, heldOn: on, kind: "team" }),
    "diary-entries": await written(DiaryEntry, { ...ofIt, on, kind: "visit", text: "Visita in casa", followUps }),
    absences: await written(Absence, { ...ofIt, placementId: placement.id, from: on, type: "homeLeave" }),
    documents: await written(Document, { ...ofIt, kind: "passport" }),
    disclosures: await written(Disclosure, { ...ofIt, what: "plan", on, way: "byHand", toPersonId: person.id }),
    "referral-steps": await written(ReferralStep, { referralId, on, step: "receive", by: "coordinator" }),
  };
};
