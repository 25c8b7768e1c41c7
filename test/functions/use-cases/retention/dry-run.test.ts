import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyRecord } from "#functions/db/records";
import { previewRetention } from "#functions/use-cases/retention/preview-retention";
import type { runRetention } from "#functions/use-cases/retention/run-retention";
import { saveOne } from "#functions/use-cases/save-one";
import { addDays } from "#shared/dates";
import { RetentionRule } from "#shared/resources/retention-rule";
import { governedKinds } from "#shared/rules/retention-kinds";
import { aWorld, type World } from "#test/world";
import { aPastHousehold, aPastOutside, confirmRules, run } from "./a-past-household.ts";

interface Setting {
  archived: number;
  erased: number;
  confirmed: boolean;
}

const setting = fc.record({
  archived: fc.integer({ min: 3, max: 60 }),
  erased: fc.integer({ min: 3, max: 130 }),
  // Most are, or hardly anything would ever go.
  confirmed: fc.integer({ min: 0, max: 6 }).map((die) => die > 0),
});

/** Rules of any months, some of them confirmed, whatever the house has begun with. */
const setRules = async (world: World, settings: readonly Setting[]): Promise<void> => {
  await confirmRules(world, []);
  for (const [at, { id, ...rule }] of (await everyRecord(world.table, RetentionRule)).entries()) {
    const { archived, erased, confirmed } = settings[at % settings.length] ?? {
      archived: 1,
      erased: 1,
      confirmed: true,
    };
    const edits = {
      monthsUntilArchived: { from: rule.monthsUntilArchived, to: archived },
      monthsUntilErased: { from: rule.monthsUntilErased, to: Math.max(archived, erased) },
      confirmed: { from: rule.confirmed, to: confirmed },
    };
    await saveOne(world.as("area-manager"), RetentionRule, { id, edits });
  }
};

const byKind = <C extends { kind: string }>(counts: readonly C[]) =>
  counts.toSorted((a, b) => a.kind.localeCompare(b.kind));

const archiveAndErase = ({ kinds }: Awaited<ReturnType<typeof runRetention>>) =>
  byKind(kinds.map(({ kind, archived, erased }) => ({ kind, archived, erased })));

describe("a dry run", () => {
  it("says what the job of that day then does, by any rules, on any day, and whatever has gone before", async () => {
    const days = fc.tuple(fc.integer({ min: 90, max: 3_000 }), fc.integer({ min: 0, max: 3_000 }));
    const settings = fc.array(setting, { minLength: 2, maxLength: governedKinds.length });
    await fc.assert(
      fc.asyncProperty(settings, days, fc.boolean(), async (rules, [first, more], isHeld) => {
        const world = await aWorld();
        await aPastHousehold(world, { households: { retentionHold: isHeld } });
        await aPastOutside(world);
        await setRules(world, rules);
        for (const after of [first, first + more]) {
          const on = addDays("2026-10-12", after);
          const said = await previewRetention(world.as("area-manager"), on);
          world.travelTo(`${on}T02:30:00.000Z`);
          const done = await run(world);

          const due = said.kinds.filter(({ archive, erase, confirmed }) => confirmed && archive + erase > 0);
          expect(archiveAndErase(done)).toEqual(
            byKind(due.map(({ kind, archive, erase }) => ({ kind, archived: archive, erased: erase }))),
          );
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
  }, 120_000);
});
