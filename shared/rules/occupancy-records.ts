/** The parts of the records that occupancy rests on, under the names of their definitions: records fit as they are. */

export interface DatedInterval {
  from: string;
  to?: string;
}

export interface UnitFacts {
  id: string;
  code: string;
  name: string;
  capacityMeasure: "households" | "apartments" | "paths";
  maxHouseholds?: number;
  ruleVersions: { from?: string; to?: string; maxHouseholds?: number }[];
}

export interface PlaceFacts {
  id: string;
  unitId: string;
  name: string;
  kind: "apartment" | "room" | "slot";
  beds?: number;
  /** 1 unless set. */
  householdsAtOnce?: number;
  availability: readonly DatedInterval[];
}

export interface PlacementFacts {
  id: string;
  unitId: string;
  placeId?: string;
  householdId: string;
  status: "optioned" | "confirmed" | "inProgress" | "departed" | "cancelled" | "didNotArrive";
  optionExpiresOn?: string;
  expectedIn?: string;
  expectedOut?: string;
  actualIn?: string;
  actualOut?: string;
  transferredFromId?: string;
}

export interface OutageFacts extends DatedInterval {
  id: string;
  placeId: string;
  reason: "maintenance" | "turnaround" | "unfit" | "other";
}

export interface PersonFacts {
  id: string;
  householdId: string;
  residency: "guest" | "nonResident";
  joinedOn?: string;
  leftOn?: string;
}

export interface ReferralFacts {
  id: string;
  status: string;
  requestedUnitId?: string;
  waitingSince?: string;
  closedOn?: string;
  closingReason?: string;
}

/** Civil dates; `to` is the last day of the period, included. */
export interface Period {
  from: string;
  to: string;
}

export interface OccupancyInput extends Period {
  unit: UnitFacts;
  places: readonly PlaceFacts[];
  placements: readonly PlacementFacts[];
  outages: readonly OutageFacts[];
  people: readonly PersonFacts[];
  /** The civil date on which the facts are looked at: what lies after it is forecast. */
  asOf: string;
}
