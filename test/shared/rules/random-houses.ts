import fc from "fast-check";
import { addDays } from "#shared/dates";
import type {
  OccupancyInput,
  OutageFacts,
  PersonFacts,
  PlaceFacts,
  PlacementFacts,
  UnitFacts,
} from "#shared/rules/occupancy-records";

/** A hundred and fifty days over the turn of a year, 29 February and a change of clocks. */
const FIRST_DAY = "2027-12-10";
const LAST_OFFSET = 150;

const day = fc.integer({ min: 0, max: LAST_OFFSET }).map((offset) => addDays(FIRST_DAY, offset));
const dayOrNone = fc.option(day, { nil: undefined });

const interval = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }))
  .map(([from, length]) => ({ from, to: length === undefined ? undefined : addDays(from, length) }));

const PLACES = ["place-1", "place-2", "place-3"] as const;
const HOUSEHOLDS = ["household-1", "household-2", "household-3", "household-4"] as const;

const numbered = <F extends object>(facts: fc.Arbitrary<F>, prefix: string, maxLength: number) =>
  fc
    .array(facts, { maxLength })
    .map((list) => list.map((fact, index) => ({ ...fact, id: `${prefix}-${index}` }) as F & { id: string }));

const unit: fc.Arbitrary<UnitFacts> = fc
  .record({
    before: fc.integer({ min: 0, max: 6 }),
    changedOn: day,
    after: fc.integer({ min: 0, max: 6 }),
    own: fc.nat(6),
  })
  .chain(({ before, changedOn, after, own }) =>
    fc
      .constantFrom<UnitFacts["ruleVersions"][]>(
        [],
        [{ to: changedOn, maxHouseholds: before }],
        [
          { to: changedOn, maxHouseholds: before },
          { from: changedOn, maxHouseholds: after },
        ],
        [{ from: changedOn }],
      )
      .chain((ruleVersions) =>
        fc.option(fc.constant(own), { nil: undefined }).map((maxHouseholds) => ({ ruleVersions, maxHouseholds })),
      ),
  )
  .map((rules) => ({ id: "unit", code: "CAS", name: "CasAmica", capacityMeasure: "apartments", ...rules }));

const places: fc.Arbitrary<PlaceFacts[]> = fc
  .array(
    fc.record({
      householdsAtOnce: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      beds: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
      availability: fc.array(interval, { minLength: 0, maxLength: 3 }),
    }),
    { maxLength: PLACES.length },
  )
  .map((list) =>
    list.map((facts, index) => ({
      id: PLACES[index] ?? "place",
      unitId: "unit",
      name: `Apartment ${index + 1}`,
      kind: "apartment" as const,
      ...facts,
    })),
  );

const placement: fc.Arbitrary<Omit<PlacementFacts, "id">> = fc.record({
  unitId: fc.constant("unit"),
  placeId: fc.option(fc.constantFrom(...PLACES), { nil: undefined, freq: 6 }),
  householdId: fc.constantFrom(...HOUSEHOLDS),
  status: fc.constantFrom("inProgress", "departed", "confirmed", "optioned", "cancelled", "didNotArrive"),
  optionExpiresOn: dayOrNone,
  expectedIn: dayOrNone,
  expectedOut: dayOrNone,
  actualIn: fc.option(day, { nil: undefined, freq: 10 }),
  actualOut: dayOrNone,
});

const outage: fc.Arbitrary<Omit<OutageFacts, "id">> = interval.chain((span) =>
  fc.constantFrom(...PLACES).map((placeId) => ({ ...span, placeId, reason: "maintenance" as const })),
);

const person: fc.Arbitrary<Omit<PersonFacts, "id">> = fc.record({
  householdId: fc.constantFrom(...HOUSEHOLDS),
  residency: fc.constantFrom("guest", "guest", "nonResident"),
  joinedOn: dayOrNone,
  leftOn: dayOrNone,
});

/** Any unit with any facts, contradictions included, and a period that reaches over the end of a month or several. */
export const anyHouse: fc.Arbitrary<OccupancyInput> = fc
  .record({
    unit,
    places,
    placements: numbered(placement, "placement", 12),
    outages: numbered(outage, "outage", 4),
    people: numbered(person, "person", 8),
    asOf: day,
    from: day,
    length: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ length, ...facts }) => ({ ...facts, to: addDays(facts.from, length) }));

/** The same house with its facts in another order. */
export const shuffledHouse: fc.Arbitrary<[OccupancyInput, OccupancyInput]> = anyHouse.chain((house) =>
  fc
    .record({
      places: fc.shuffledSubarray([...house.places], { minLength: house.places.length }),
      placements: fc.shuffledSubarray([...house.placements], { minLength: house.placements.length }),
      outages: fc.shuffledSubarray([...house.outages], { minLength: house.outages.length }),
      people: fc.shuffledSubarray([...house.people], { minLength: house.people.length }),
    })
    .map((facts): [OccupancyInput, OccupancyInput] => [house, { ...house, ...facts }]),
);
