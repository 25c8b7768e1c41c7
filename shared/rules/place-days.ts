import { daysOf, type Span } from "./intervals.ts";
import { type Rate, rateOf } from "./rates.ts";

/** Place-days of a period by what became of them: placeDays + over = occupied + unavailable + reserved + withheld + free. */
export interface PlaceDays {
  placeDays: number;
  occupied: number;
  unavailable: number;
  reserved: number;
  free: number;
  /** Free by their places, but not to be had: the unit's limit or a household without a place stands in the way. */
  withheld: number;
  /** Household-days beyond the capacity of the place; each is named among the anomalies. */
  over: number;
}

interface DayCounts {
  capacity: number;
  occupied: number;
  blocked: number;
  reserved: number;
  free: number;
  withheld?: number;
  over?: number;
}

/** Adds up days: each piece counts as often as it has days. */
export const placeDaysOf = (pieces: readonly (Span & DayCounts)[]): PlaceDays => {
  const total = (count: (day: DayCounts) => number) =>
    pieces.reduce((sum, piece) => sum + daysOf(piece) * count(piece), 0);
  return {
    placeDays: total((day) => day.capacity),
    occupied: total((day) => day.occupied),
    unavailable: total((day) => day.blocked),
    reserved: total((day) => day.reserved),
    free: total((day) => day.free),
    withheld: total((day) => day.withheld ?? 0),
    over: total((day) => day.over ?? Math.max(0, day.occupied - day.capacity)),
  };
};

/** Gross rate: occupied ÷ place-days. Net rate: occupied ÷ (place-days − unavailable). */
export const placeRates = ({ occupied, placeDays, unavailable }: PlaceDays): { gross: Rate; net: Rate } => ({
  gross: rateOf(occupied, placeDays),
  net: rateOf(occupied, placeDays - unavailable),
});
