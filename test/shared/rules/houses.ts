import type {
  OccupancyInput,
  OutageFacts,
  PersonFacts,
  PlaceFacts,
  PlacementFacts,
  ReferralFacts,
  UnitFacts,
} from "#shared/rules/occupancy-records";

export const aUnit = (facts: Partial<UnitFacts> = {}): UnitFacts => ({
  id: "unit",
  code: "CAS",
  name: "CasAmica",
  capacityMeasure: "apartments",
  ruleVersions: [],
  ...facts,
});

/** An apartment that has been open for years, for one household at a time. */
export const aPlace = (facts: Partial<PlaceFacts> = {}): PlaceFacts => ({
  id: "place",
  unitId: "unit",
  name: "Apartment 1",
  kind: "apartment",
  householdsAtOnce: 1,
  availability: [{ from: "2020-01-01" }],
  ...facts,
});

/** A stay that has ended on `actualOut`, or is still open. */
export const aStay = (actualIn: string, actualOut?: string, facts: Partial<PlacementFacts> = {}): PlacementFacts => ({
  id: `stay-${actualIn}`,
  unitId: "unit",
  placeId: "place",
  householdId: `household-${actualIn}`,
  status: actualOut === undefined ? "inProgress" : "departed",
  actualIn,
  actualOut,
  ...facts,
});

export const aConfirmation = (expectedIn?: string, expectedOut?: string, facts: Partial<PlacementFacts> = {}) => ({
  ...aStay("2000-01-01"),
  id: `confirmed-${expectedIn}`,
  householdId: `household-${expectedIn}`,
  actualIn: undefined,
  status: "confirmed" as const,
  expectedIn,
  expectedOut,
  ...facts,
});

export const anOption = (expectedIn: string, optionExpiresOn?: string, facts: Partial<PlacementFacts> = {}) => ({
  ...aConfirmation(expectedIn),
  id: `option-${expectedIn}`,
  status: "optioned" as const,
  optionExpiresOn,
  ...facts,
});

export const anOutage = (from: string, to?: string, facts: Partial<OutageFacts> = {}): OutageFacts => ({
  id: `outage-${from}`,
  placeId: "place",
  from,
  to,
  reason: "maintenance",
  ...facts,
});

export const aGuest = (id: string, householdId: string, facts: Partial<PersonFacts> = {}): PersonFacts => ({
  id,
  householdId,
  residency: "guest",
  ...facts,
});

export const aReferral = (id: string, facts: Partial<ReferralFacts> = {}): ReferralFacts => ({
  id,
  status: "waiting",
  ...facts,
});

/** October 2026 in a unit of one apartment, looked at when the month is over. */
export const october = (facts: Partial<OccupancyInput> = {}): OccupancyInput => ({
  unit: aUnit(),
  places: [aPlace()],
  placements: [],
  outages: [],
  people: [],
  from: "2026-10-01",
  to: "2026-10-31",
  asOf: "2026-11-01",
  ...facts,
});
