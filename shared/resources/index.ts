import type { Resource } from "../resource.ts";
import { CapacityReport } from "./capacity-report.ts";
import { FeeAgreement } from "./fee-agreement.ts";
import { Household } from "./household.ts";
import { Organisation } from "./organisation.ts";
import { Outage } from "./outage.ts";
import { Person } from "./person.ts";
import { Place } from "./place.ts";
import { Placement } from "./placement.ts";
import { Plan } from "./plan.ts";
import { Referral } from "./referral.ts";
import { Review } from "./review.ts";
import { StaffMember } from "./staff-member.ts";
import { Unit } from "./unit.ts";

/** Every kind of record, in the order in which the menu shows them. A new kind is added here and nowhere else. */
export const resources: readonly Resource[] = [
  Referral,
  Household,
  Person,
  Placement,
  Plan,
  Review,
  Unit,
  Place,
  Outage,
  FeeAgreement,
  Organisation,
  StaffMember,
  CapacityReport,
];

const byName = new Map(resources.map((resource) => [resource.name, resource]));

export const resourceNamed = (name: string): Resource | undefined => byName.get(name);
