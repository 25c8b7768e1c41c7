import { claimsOf } from "./claims.ts";
import { periodOf, type Span, sharedDays, spanOf } from "./intervals.ts";
import type {
  OutageFacts,
  Period,
  PersonFacts,
  PlaceFacts,
  PlacementFacts,
  ReferralFacts,
  UnitFacts,
} from "./occupancy-records.ts";
import { byId } from "./sorting.ts";
import { concernsPeriod } from "./waiting.ts";

/** The records a capacity report may draw on, and the civil date on which they are looked at. */
export interface ReportInput extends Period {
  units: readonly UnitFacts[];
  places: readonly PlaceFacts[];
  placements: readonly PlacementFacts[];
  outages: readonly OutageFacts[];
  people: readonly PersonFacts[];
  referrals: readonly ReferralFacts[];
  asOf: string;
}

const unitFacts = (unit: UnitFacts): UnitFacts => ({
  id: unit.id,
  code: unit.code,
  name: unit.name,
  capacityMeasure: unit.capacityMeasure,
  maxHouseholds: unit.maxHouseholds,
  ruleVersions: unit.ruleVersions.map(({ from, to, maxHouseholds }) => ({ from, to, maxHouseholds })),
});

const placeFacts = (place: PlaceFacts): PlaceFacts => ({
  id: place.id,
  unitId: place.unitId,
  name: place.name,
  kind: place.kind,
  beds: place.beds,
  householdsAtOnce: place.householdsAtOnce,
  availability: place.availability.map(({ from, to }) => ({ from, to })),
});

const placementFacts = (placement: PlacementFacts): PlacementFacts => ({
  id: placement.id,
  unitId: placement.unitId,
  placeId: placement.placeId,
  householdId: placement.householdId,
  status: placement.status,
  optionExpiresOn: placement.optionExpiresOn,
  expectedIn: placement.expectedIn,
  expectedOut: placement.expectedOut,
  actualIn: placement.actualIn,
  actualOut: placement.actualOut,
});

const outageFacts = ({ id, placeId, from, to, reason }: OutageFacts): OutageFacts => ({
  id,
  placeId,
  from,
  to,
  reason,
});

const personFacts = ({ id, householdId, residency, joinedOn, leftOn }: PersonFacts): PersonFacts => ({
  id,
  householdId,
  residency,
  joinedOn,
  leftOn,
});

const referralFacts = (referral: ReferralFacts): ReferralFacts => ({
  id: referral.id,
  status: referral.status,
  requestedUnitId: referral.requestedUnitId,
  waitingSince: referral.waitingSince,
  closedOn: referral.closedOn,
  closingReason: referral.closingReason,
});

/** A departure on the first day of the period still closes a stay in it; a stay without dates is named in every report. */
const mayMatter = (placement: PlacementFacts, { from, to, asOf }: ReportInput, bounds: Span): boolean => {
  const { status, actualIn, actualOut } = placement;
  const isStay = status === "inProgress" || status === "departed";
  if (!isStay) return claimsOf(placement, asOf).some((claim) => sharedDays(claim, bounds) > 0);
  if (actualIn === undefined) return true;
  if (actualOut === undefined) return actualIn <= to;
  const turnedRound = actualOut < actualIn;
  return turnedRound ? actualOut <= to && actualIn >= from : actualIn <= to && actualOut >= from;
};

/**
 * The facts a report rests on and no others: the fields it reads, of the records that touch its period, in order of
 * id. The report is made from these and the hash taken over these, so the two always speak of the same facts.
 */
export const reportFacts = (input: ReportInput): ReportInput => {
  const bounds = periodOf(input.from, input.to);
  const touches = (span: { from?: string; to?: string }) => sharedDays(spanOf(span), bounds) > 0;
  const unitIds = new Set(input.units.map(({ id }) => id));
  const places = input.places.filter(({ unitId }) => unitIds.has(unitId));
  const placeIds = new Set(places.map(({ id }) => id));
  const placements = input.placements.filter(
    (placement) => unitIds.has(placement.unitId) && mayMatter(placement, input, bounds),
  );
  const householdIds = new Set(placements.map(({ householdId }) => householdId));
  const isCounted = ({ householdId, residency, joinedOn, leftOn }: PersonFacts) =>
    residency === "guest" && householdIds.has(householdId) && touches({ from: joinedOn, to: leftOn });
  return {
    from: input.from,
    to: input.to,
    asOf: input.asOf,
    units: input.units.map(unitFacts).sort(byId),
    places: places.map(placeFacts).sort(byId),
    placements: placements.map(placementFacts).sort(byId),
    outages: input.outages
      .filter((outage) => placeIds.has(outage.placeId) && touches(outage))
      .map(outageFacts)
      .sort(byId),
    people: input.people.filter(isCounted).map(personFacts).sort(byId),
    referrals: input.referrals
      .filter((referral) => concernsPeriod(referral, input))
      .map(referralFacts)
      .sort(byId),
  };
};
