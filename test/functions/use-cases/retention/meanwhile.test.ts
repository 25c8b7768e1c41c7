import { describe, expect, it } from "vitest";
import { calendarOf, householdCalendarKey, replaceCalendar } from "#functions/db/calendars";
import { runRetention } from "#functions/use-cases/retention/run-retention";
import { aWorld } from "#test/world";
import { aPastHousehold, confirmRules, LONG_AFTER } from "./a-past-household.ts";

describe("a night's run", () => {
  it("takes nothing of a household that is promised a place in the very moment", async () => {
    const world = await aWorld();
    const { household } = await aPastHousehold(world);
    await confirmRules(world);
    world.travelTo(LONG_AFTER);
    const ctx = world.as("area-manager");
    const stay = {
      placementId: "pla_01J00000000000000000009999",
      householdId: household.id,
      unitId: "unt_01J00000000000000000009999",
      status: "reserved" as const,
      from: "2036-11-10",
    };
    let isPromised = false;
    const table = {
      ...ctx.table,
      commit: async (wanted: Parameters<typeof ctx.table.commit>[0]) => {
        if (!isPromised && wanted.some(({ action }) => "ConditionCheck" in action)) {
          isPromised = true;
          const key = householdCalendarKey(household.id);
          const seen = calendarOf(key, await ctx.table.get(key));
          await ctx.table.commit([replaceCalendar(seen, { ...seen, stays: [...seen.stays, stay] })]);
        }
        return ctx.table.commit(wanted);
      },
    };

    const done = await runRetention({ ...ctx, table }, { trigger: "hand" });

    expect(isPromised).toBe(true);
    expect(done).toMatchObject({ erasedCount: 0 });
    expect(done.leftCount).toBeGreaterThan(0);
  });
});
