import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { householdCalendarKey, replaceCalendar, unitCalendarKey } from "#functions/db/calendars";
import { withinScope } from "#functions/use-cases/scope";
import { creation, newRecord } from "#functions/use-cases/writes";
import { addDays } from "#shared/dates";
import { Household } from "#shared/resources/household";
import type { CalendarStay } from "#shared/rules/unit-calendar";
import { aWorld, type World } from "#test/world";

const FIRST = "2026-01-01";
const idOf = (prefix: string, n: number) => `${prefix}_01ARZ3NDEKTSV4RRFFQ69G5FA${n}`;
const units = [1, 2, 3].map((n) => idOf("unt", n));
const staff = [1, 2].map((n) => idOf("stf", n));

const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays(FIRST, n));
const end = fc.option(day, { nil: undefined });

const life = fc.record({
  restricted: fc.boolean(),
  educators: fc.array(fc.record({ staffId: fc.constantFrom(...staff), from: day, to: end }), { maxLength: 3 }),
  stays: fc.array(
    fc.record({
      unitId: fc.constantFrom(...units),
      status: fc.constantFrom("reserved" as const, "inProgress" as const, "ended" as const),
      from: day,
      to: day,
      expiresOn: end,
    }),
    { maxLength: 3 },
  ),
});
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;

/** The rule as one would say it to a colleague, and not as it is written. */
const knows = (
  me: { staffId: string; unitIds: readonly string[] },
  { restricted, educators, stays }: Life,
  on: string,
) => {
  const isMine = educators.some(
    ({ staffId, from, to }) => staffId === me.staffId && from <= on && (to === undefined || on < to),
  );
  if (isMine) return true;
  if (restricted) return false;
  const open = stays.filter(({ status, expiresOn }) => status !== "ended" && !(expiresOn && expiresOn < on));
  if (open.length > 0) return open.some(({ unitId }) => me.unitIds.includes(unitId));
  const ended = stays.filter(({ status }) => status === "ended");
  const last = ended.reduce((latest, { to }) => (to > latest ? to : latest), "");
  return ended.some(({ unitId, to }) => to === last && me.unitIds.includes(unitId));
};

let number = 0;

const written = async (world: World, { restricted, educators }: Life): Promise<Household> => {
  number += 1;
  const assigned = educators.map((one) => ({ ...one, role: "substitute" as const }));
  const fields = { type: "singleWoman", restricted, educators: assigned, code: `N-${number}` };
  const household = Household.schema.parse(newRecord(world.as("coordinator"), Household, fields)) as Household;
  await world.table.commit(creation(Household, household));
  return household;
};

const staysOf = ({ id: householdId }: Household, { stays }: Life): CalendarStay[] =>
  stays.map((stay, n) => ({ ...stay, placementId: `pla_${householdId}_${n}`, householdId }));

describe("For any staff, assignments, stays and days", () => {
  it("exactly the households are known that the rule names", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(life, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...staff),
        fc.subarray(units),
        fc.integer({ min: 0, max: 70 }),
        async (lives, staffId, unitIds, n) => {
          const world = await aWorld();
          const on = addDays(FIRST, n);
          world.travelTo(`${on}T10:00:00.000Z`);
          const households = await Promise.all(lives.map((one) => written(world, one)));
          const all = households.flatMap((household, index) =>
            lives.slice(index, index + 1).flatMap((one) => staysOf(household, one)),
          );
          const calendars = [
            ...units.map((id) => ({ key: unitCalendarKey(id), stays: all.filter(({ unitId }) => unitId === id) })),
            ...households.map(({ id }) => ({
              key: householdCalendarKey(id),
              stays: all.filter(({ householdId }) => householdId === id),
            })),
          ];
          for (const { key, stays } of calendars)
            await world.table.commit([
              replaceCalendar({ key, version: 0, stays: [], outages: [] }, { stays, outages: [] }),
            ]);
          const ctx = { ...world.as("educator"), actor: { id: "x", roles: ["educator" as const], staffId, unitIds } };
          const seen = new Set((await withinScope(ctx, Household, households)).map(({ id }) => id));
          const expected = lives.map((one) => knows({ staffId, unitIds }, one, on));
          expect(households.map(({ id }) => seen.has(id))).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});
