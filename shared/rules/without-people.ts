import type { HouseholdFigures } from "./occupancy.ts";
import type { OccupancyRates, PlaceOccupancy } from "./place-occupancy.ts";
import { rateOf } from "./rates.ts";

interface CountsPeople {
  personNights: number;
  rates: OccupancyRates;
}

interface UnitCountsPeople extends CountsPeople {
  households: Omit<HouseholdFigures, "peak">;
  places: readonly PlaceOccupancy[];
}

/** Figures that say which days were taken, and not by how many people. */
const figuresWithoutPeople = <F extends CountsPeople>(figures: F) => {
  const { personNights: _nights, ...others } = figures;
  return { ...others, rates: { ...figures.rates, beds: rateOf(0, 0) } };
};

const householdsWithoutPeople = <H extends { daysWithoutGuests: number }>(households: H) => {
  const { daysWithoutGuests: _days, ...others } = households;
  return others;
};

/** The figures of a total, for whoever does not know every household that is counted in it. */
export const totalWithoutPeople = <T extends CountsPeople & { households: { daysWithoutGuests: number } }>(
  total: T,
) => ({
  ...figuresWithoutPeople(total),
  households: householdsWithoutPeople(total.households),
});

/**
 * The figures of a unit for whoever does not know every household in it: without person-nights, bed saturation and days
 * without guests, of the places and of the whole. What is left of the whole without what she knows would be the number of
 * people of those of whom she may not know.
 */
export const unitWithoutPeople = <U extends UnitCountsPeople>(unit: U) => ({
  ...totalWithoutPeople(unit),
  places: unit.places.map(figuresWithoutPeople),
});
