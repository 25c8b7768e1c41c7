import type { HouseholdType } from "#shared/resources/household";
import type { cancellationReasons, departureReasons, destinations } from "#shared/resources/placement";
import type { closingReasons, ReferralStatus, urgencies } from "#shared/resources/referral";
import type { Step } from "#shared/step";
import type { ServiceKey } from "./demo-organisations.ts";
import type { PlaceKey, UnitCode } from "./fixed-ids.ts";

/** A person as the cast lists tell her; the birth date follows from the age, so that children stay children. */
export interface Sketch {
  firstName: string;
  age: number;
  sex: "female" | "male";
  relation: string;
  /** Joined the household on this day instead of being there from the beginning. */
  joinedOn?: string;
  /** Whatever else her record says. */
  more?: Record<string, unknown>;
}

export interface Stay {
  /** Unset: a path without a place. */
  place?: PlaceKey;
  in: string;
  /** Day of departure; unset while still in. */
  out?: string;
  expectedOut?: string;
  reason?: (typeof departureReasons)[number];
  destination?: (typeof destinations)[number];
  prolonged?: { on: string; to: string };
  moved?: { on: string; to: PlaceKey; expectedOut: string };
  /** Last day covered by the fee; unset: renewed in time. */
  feeEnds?: string;
  /** The review that was due on this day has not been held. */
  reviewMissed?: string;
}

export interface Booking {
  place: PlaceKey;
  on: string;
  in: string;
  out: string;
  /** With it an option, without it a firm reservation. */
  expires?: string;
  released?: { on: string; step: Step; reason: (typeof cancellationReasons)[number] };
}

/** A household and its way through the service. */
export interface Life {
  surname: string;
  type: HouseholdType;
  people: Sketch[];
  service: ServiceKey;
  unit: UnitCode;
  stay?: Stay;
  booking?: Booking;
  /** Day of the referral; unset: some weeks before the entry. */
  received?: string;
  /** How far the referral has come by itself; unset: accepted. */
  reaches?: ReferralStatus;
  /** Day on which it came there; unset: a few days ago, or before what followed. */
  reachedOn?: string;
  urgency?: (typeof urgencies)[number];
  waited?: boolean;
  closing?: { on: string; reason: (typeof closingReasons)[number]; detail: string };
  informationDueOn?: string;
  /** Somebody who went on in a household of her own. */
  goesOn?: { firstName: string; on: string; type: HouseholdType };
  /** Why the area manager let it in before the fee was formalised. */
  feeWaiver?: string;
}

const person =
  (sex: Sketch["sex"], relation: string) =>
  (firstName: string, age: number, more?: Sketch["more"]): Sketch => ({ firstName, age, sex, relation, more });

export const woman = person("female", "head");
export const man = person("male", "head");
export const girl = person("female", "child");
export const boy = person("male", "child");
export const husband = person("male", "partner");
export const grandmother = person("female", "parent");

/** Takes part in the plan without living here. */
export const father = (firstName: string, age: number, more: Sketch["more"] = {}): Sketch => ({
  firstName,
  age,
  sex: "male",
  relation: "otherParent",
  more: { residency: "nonResident", ...more },
});
