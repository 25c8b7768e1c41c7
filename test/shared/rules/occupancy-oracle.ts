import { addDays, daysBetween } from "#shared/dates";
import type { OccupancyInput, PlaceFacts, PlacementFacts } from "#shared/rules/occupancy-records";

/** The formulas of domain §6 in the slowest and plainest way: every place on every day, one after the other. */

const END = "9999-12-31";
const covers = (from: string | undefined, to: string | undefined, day: string) =>
  (from ?? "") <= day && day < (to ?? END);

export const daysFrom = (from: string, to: string): string[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));

const isIn = (placement: PlacementFacts, day: string, asOf: string): boolean => {
  const { status, actualIn, actualOut, expectedOut } = placement;
  if (status !== "inProgress" && status !== "departed") return false;
  if (actualIn === undefined || day < actualIn) return false;
  if (actualOut !== undefined) return day < actualOut;
  return day <= asOf || (expectedOut !== undefined && day < expectedOut);
};

const isKept = (placement: PlacementFacts, day: string, asOf: string): boolean => {
  const { status, actualIn, actualOut, expectedIn, expectedOut, optionExpiresOn } = placement;
  if (status === "inProgress") {
    const overdue = expectedOut === undefined || expectedOut <= asOf;
    return actualIn !== undefined && actualOut === undefined && overdue && day > asOf && day >= actualIn;
  }
  const stands = status === "confirmed" || (status === "optioned" && (optionExpiresOn ?? END) >= asOf);
  return stands && covers(expectedIn ?? asOf, expectedOut, day);
};

const limitOn = ({ unit }: OccupancyInput, day: string): number => {
  const version = unit.ruleVersions.find(({ from, to }) => covers(from, to, day));
  return (version ?? unit).maxHouseholds ?? Number.POSITIVE_INFINITY;
};

const guestsOf = ({ people }: OccupancyInput, householdId: string, day: string): number =>
  people.filter(
    (person) =>
      person.residency === "guest" && person.householdId === householdId && covers(person.joinedOn, person.leftOn, day),
  ).length;

const onPlace = (input: OccupancyInput, place: PlaceFacts, day: string) => {
  const here = input.placements.filter(({ placeId }) => placeId === place.id);
  const open = place.availability.some(({ from, to }) => covers(from, to, day));
  const cap = open ? (place.householdsAtOnce ?? 1) : 0;
  const stays = here.filter((placement) => isIn(placement, day, input.asOf));
  const out = input.outages.some((outage) => outage.placeId === place.id && covers(outage.from, outage.to, day));
  const left = Math.max(0, cap - stays.length);
  const blk = out ? left : 0;
  const rsv = Math.min(left - blk, here.filter((placement) => isKept(placement, day, input.asOf)).length);
  return { cap, stays, blk, rsv, free: left - blk - rsv, beds: open ? (place.beds ?? 0) : 0 };
};

export const oracleDay = (input: OccupancyInput, day: string) => {
  const places = input.places.map((place) => onPlace(input, place, day));
  const sum = (count: (place: (typeof places)[number]) => number) => places.reduce((n, place) => n + count(place), 0);
  const loose = input.placements.filter(({ placeId }) => !input.places.some(({ id }) => id === placeId));
  const looseStays = loose.filter((placement) => isIn(placement, day, input.asOf));
  const present = [...places.flatMap(({ stays }) => stays), ...looseStays];
  const freeByPlace = sum(({ free }) => free);
  const untaken = Math.max(0, freeByPlace - looseStays.length);
  const kept = Math.min(untaken, loose.filter((placement) => isKept(placement, day, input.asOf)).length);
  const reserved = sum(({ rsv }) => rsv) + kept;
  const room = Math.max(0, limitOn(input, day) - present.length - reserved);
  const free = Math.min(untaken - kept, room);
  return {
    placeDays: sum(({ cap }) => cap),
    occupied: sum(({ stays }) => stays.length),
    unavailable: sum(({ blk }) => blk),
    reserved,
    free,
    withheld: freeByPlace - kept - free,
    over: sum(({ cap, stays }) => Math.max(0, stays.length - cap)),
    households: present.length,
    personNights: present.reduce((n, { householdId }) => n + guestsOf(input, householdId, day), 0),
    daysWithoutGuests: present.filter(({ householdId }) => guestsOf(input, householdId, day) === 0).length,
    bedNights: sum(({ beds }) => beds),
  };
};

type Day = ReturnType<typeof oracleDay>;

/** The sums over a period, under the names of `UnitOccupancy`. */
export const oracleFigures = (input: OccupancyInput) => {
  const days = daysFrom(input.from, input.to).map((day) => oracleDay(input, day));
  const total = (count: (day: Day) => number) => days.reduce((sum, day) => sum + count(day), 0);
  return {
    placeDays: total((day) => day.placeDays),
    occupied: total((day) => day.occupied),
    unavailable: total((day) => day.unavailable),
    reserved: total((day) => day.reserved),
    free: total((day) => day.free),
    withheld: total((day) => day.withheld),
    over: total((day) => day.over),
    personNights: total((day) => day.personNights),
    bedNights: total((day) => day.bedNights),
    households: {
      days: total((day) => day.households),
      peak: Math.max(0, ...days.map((day) => day.households)),
      atEnd: days.at(-1)?.households ?? 0,
      daysWithoutGuests: total((day) => day.daysWithoutGuests),
    },
  };
};
