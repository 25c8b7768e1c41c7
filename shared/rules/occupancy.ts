import { type Anomaly, anomaliesFrom, doubleStayFindings, limitFindings, placelessFindings } from "./anomalies.ts";
import type { Claim, Stay } from "./claims.ts";
import { flawedPlacements } from "./flawed-placements.ts";
import { daysOf, periodOf, type Span } from "./intervals.ts";
import type { OccupancyInput, Period, UnitFacts } from "./occupancy-records.ts";
import { guestSpans, personNights } from "./person-nights.ts";
import { type PlaceDays, placeDaysOf, placeRates } from "./place-days.ts";
import { type CountedPlace, countPlace, type OccupancyRates, type PlaceOccupancy } from "./place-occupancy.ts";
import { type Rate, rateOf } from "./rates.ts";
import { type UnitSpan, unitSpans } from "./unit-days.ts";
import { type UnitStory, unitStory } from "./unit-story.ts";

export interface HouseholdFigures {
  /** Household-days with or without a place: what a unit counted in paths is measured by. */
  days: number;
  /** The most households in at once on any day of the period. */
  peak: number;
  /** Households in on its last day. */
  atEnd: number;
  /** Household-days on which no guest of the household is on record, so that person-nights miss them. */
  daysWithoutGuests: number;
}

export interface UnitOccupancy extends PlaceDays, Period {
  unitId: string;
  code: string;
  name: string;
  capacityMeasure: UnitFacts["capacityMeasure"];
  asOf: string;
  /** The period reaches beyond the as-of day; what lies there is expected, not counted. */
  forecast: boolean;
  households: HouseholdFigures;
  personNights: number;
  bedNights: number;
  /** `limit` measures the unit by the households its rules let in, each day by the rules of that day. */
  rates: OccupancyRates & { limit: Rate };
  places: PlaceOccupancy[];
  anomalies: Anomaly[];
}

const sumOf = <T>(items: readonly T[], count: (item: T) => number): number =>
  items.reduce((sum, item) => sum + count(item), 0);

const limitRate = (days: readonly UnitSpan[]): Rate => {
  const stated = days.filter(({ limit }) => limit !== undefined);
  return rateOf(
    sumOf(stated, (day) => daysOf(day) * day.households),
    sumOf(stated, (day) => daysOf(day) * (day.limit ?? 0)),
  );
};

const figuresOf = (places: readonly CountedPlace[], days: readonly UnitSpan[], nightsWithoutPlace: number) => {
  const counts = placeDaysOf(days);
  const bedNights = sumOf(places, ({ figures }) => figures.bedNights);
  const nightsInBeds = sumOf(places, ({ figures }) => figures.rates.beds.numerator);
  return {
    ...counts,
    personNights: nightsWithoutPlace + sumOf(places, ({ nights }) => nights.nights),
    bedNights,
    rates: { ...placeRates(counts), beds: rateOf(nightsInBeds, bedNights), limit: limitRate(days) },
  };
};

const isStay = (claim: Claim): claim is Stay => claim.kind === "stay";

const contradictions = (story: UnitStory, places: readonly CountedPlace[], days: readonly UnitSpan[], bounds: Span) => {
  const loose = story.loose.filter(isStay);
  const stays = [...story.places.flatMap(({ claims }) => claims.filter(isStay)), ...loose];
  const joined = anomaliesFrom([
    ...places.flatMap(({ findings }) => findings),
    ...limitFindings(days),
    ...doubleStayFindings(stays, bounds),
    ...(story.places.length > 0 ? placelessFindings(loose, bounds) : []),
  ]);
  return [...flawedPlacements(story.placements, bounds), ...joined];
};

/**
 * How full a unit is on the days `from` … `to`, both included, by the formulas of domain §6: the figures of the unit
 * and of each place, and whatever in the facts contradicts itself. Facts may come in any order and may include those
 * of other units. Days after `asOf` are forecast: open stays reach to their expected end and no further.
 *
 * A unit without places has household-days, peak and end, and rates without a percentage.
 */
export const occupancyOf = (input: OccupancyInput): UnitOccupancy => {
  const { unit, from, to, asOf } = input;
  const bounds = periodOf(from, to);
  const guests = guestSpans(input.people);
  const story = unitStory(input);
  const places = story.places.map((place) => countPlace(place, guests, bounds));
  const looseNights = personNights(story.loose.filter(isStay), guests, bounds);
  const days = unitSpans(unit, { places: places.flatMap((place) => place.days), loose: story.loose }, bounds);
  return {
    unitId: unit.id,
    code: unit.code,
    name: unit.name,
    capacityMeasure: unit.capacityMeasure,
    from,
    to,
    asOf,
    forecast: to > asOf,
    ...figuresOf(places, days, looseNights.nights),
    households: {
      days: sumOf(days, (day) => daysOf(day) * day.households),
      peak: days.reduce((peak, { households }) => Math.max(peak, households), 0),
      atEnd: days.at(-1)?.households ?? 0,
      daysWithoutGuests: looseNights.unknown + sumOf(places, ({ nights }) => nights.unknown),
    },
    places: places.map(({ figures }) => figures),
    anomalies: contradictions(story, places, days, bounds),
  };
};
