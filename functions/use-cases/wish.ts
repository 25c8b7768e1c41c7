import type { Place } from "#shared/resources/place";
import type { Unit } from "#shared/resources/unit";
import type { EligibilityFacts } from "#shared/rules/eligibility";
import type { CalendarStay, Measure } from "#shared/rules/unit-calendar";
import { rulesOn } from "#shared/rules/unit-rules";

/** What a stay looks for: days in a unit and, where the unit has places, in one of them. */
export interface Wish {
  stay: CalendarStay;
  unit: Unit;
  place?: Place;
  /** What other units would ask about the household. */
  seeker: EligibilityFacts;
}

/** What a unit and one of its places allow on a day. */
export const measureOf = (unit: Unit, place: Place | undefined, date: string): Measure => ({
  maxHouseholds: rulesOn(unit, date).maxHouseholds,
  place: place && { householdsAtOnce: place.householdsAtOnce, availability: place.availability },
});
