import { dequal } from "dequal";
import type { Rehearsal } from "#functions/db/rehearsal/rehearse";
import type { Resource, ResourceOf, StoredRecord } from "#shared/resource";
import { Absence } from "#shared/resources/absence";
import { Document } from "#shared/resources/document";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Outage } from "#shared/resources/outage";
import { PartnerClient } from "#shared/resources/partner-client";
import { Person } from "#shared/resources/person";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Review } from "#shared/resources/review";
import { StaffMember } from "#shared/resources/staff-member";
import { Unit } from "#shared/resources/unit";
import type { ForeseenEffect, Part } from "#shared/rules/foresee/effect";
import { together } from "#shared/rules/foresee/together";
import type { Context } from "../context.ts";
import { outagesForeseen, placesForeseen, staysForeseen, unitsForeseen } from "./capacity.ts";
import {
  absencesForeseen,
  documentsForeseen,
  feesForeseen,
  peopleForeseen,
  plansForeseen,
  reviewsForeseen,
} from "./casework.ts";
import { type Foresee, lookingAt } from "./looking.ts";
import { partnerClientsForeseen, staffForeseen } from "./sight.ts";

/** Behind this line records are just records: each kind's own function is asked about its own kind only. */
const of = <R>(resource: ResourceOf<R>, foresee: Foresee<R>): [string, Foresee<StoredRecord>] => [
  resource.name,
  foresee as unknown as Foresee<StoredRecord>,
];

const kinds = new Map([
  of(Placement, staysForeseen),
  of(Outage, outagesForeseen),
  of(Unit, unitsForeseen),
  of(Place, placesForeseen),
  of(FeeAgreement, feesForeseen),
  of(Plan, plansForeseen),
  of(Review, reviewsForeseen),
  of(Person, peopleForeseen),
  of(Document, documentsForeseen),
  of(Absence, absencesForeseen),
  of(StaffMember, staffForeseen),
  of(PartnerClient, partnerClientsForeseen),
]);

/** Of a kind of record whose changes do more than they show, what they do; unset for every other. */
export const foreseeOf = ({ name }: Resource): Foresee<StoredRecord> | undefined => kinds.get(name);

/** A row that would be saved: the record as it is, where there is one, and as it would be. */
export interface ForeseenChange {
  before?: StoredRecord;
  after: StoredRecord;
}

/** Changes whose surroundings are read side by side. */
const AT_ONCE = 25;

const touchesWeighty = ({ fields }: Resource, { before, after }: ForeseenChange): boolean =>
  fields.some(({ name, weighs }) => weighs !== undefined && !dequal(before?.[name], after[name]));

/**
 * By change, what it would do by itself besides changing its own fields, and what it comes to with the others; nothing for
 * what changes nothing.
 */
export const foreseen = async (
  ctx: Context,
  rehearsal: Rehearsal,
  resource: Resource,
  changes: readonly (ForeseenChange | undefined)[],
): Promise<(readonly ForeseenEffect[])[]> => {
  const foresee = foreseeOf(resource);
  const looking = lookingAt(ctx, rehearsal);
  const partsOf = async (change: ForeseenChange | undefined): Promise<readonly Part[]> =>
    foresee && change && touchesWeighty(resource, change)
      ? foresee(looking, { before: change.before, after: change.after })
      : [];
  const parts: (readonly Part[])[] = [];
  for (let first = 0; first < changes.length; first += AT_ONCE)
    parts.push(...(await Promise.all(changes.slice(first, first + AT_ONCE).map(partsOf))));
  return together(changes.map((change, n) => ({ id: change?.after.id, parts: parts[n] ?? [] })));
};
