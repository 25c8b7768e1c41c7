import { date, type ForeseenEffect, type Part } from "./effect.ts";
import { type UnitAt, type WorstDay, worstDay } from "./unit-facts.ts";

/** How many places are free on the worst of the days that change. */
export const freePlaces = ({ unit }: UnitAt, { on, before, after }: WorstDay): ForeseenEffect => ({
  code: "freePlaces",
  params: { unit: unit.name, on: date(on), from: before, to: after },
  ...(after < before && { tone: after <= 0 ? ("bad" as const) : ("warn" as const) }),
});

/** That others wait for what is no longer free. */
export const waitingFor = ({ unit }: UnitAt, waiting: number): ForeseenEffect[] =>
  waiting === 0 ? [] : [{ code: "waitingForUnit", params: { unit: unit.name, count: waiting }, tone: "warn" }];

/**
 * What one change does to the free places of a unit, on the worst of its own days; with all changes of the edit, the worst
 * of the days of all of them, or the same day again where they make up for each other.
 */
export const roomMoved = ({ was, will, today }: { was: UnitAt; will: UnitAt; today: string }, own: WorstDay): Part => {
  const ofAll = () => worstDay(was, will, { from: today }, today) ?? { ...own, after: own.before };
  return { ...freePlaces(will, own), whole: { of: will.unit.id, tell: () => [freePlaces(will, ofAll())] } };
};
