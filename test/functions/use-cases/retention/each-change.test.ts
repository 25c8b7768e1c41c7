import { describe, expect, it } from "vitest";
import { createAccessReview } from "#functions/access-review/access-review";
import { createCapacityReport } from "#functions/capacity-report/capacity-report";
import { everyRecord } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import { createRetention } from "#functions/retention/retention";
import { eraseHousehold } from "#functions/use-cases/retention/erase-household";
import { erasePerson } from "#functions/use-cases/retention/erase-person";
import { holdHousehold, releaseHousehold } from "#functions/use-cases/retention/hold";
import { signAccessReview } from "#functions/use-cases/review-access";
import type { ResourceOf, StoredRecord } from "#shared/resource";
import { AccessReview } from "#shared/resources/access-review";
import { resources } from "#shared/resources/index";
import { localObjects } from "#test/local-objects";
import { aWorld, type World } from "#test/world";
import { aPastHousehold, aPastOutside, confirmRules, LONG_AFTER } from "./a-past-household.ts";

/** The versions that every record has come to, beside those that have a revision; only where the two differ. */
const gaps = async ({ table }: World) => {
  const all = await Promise.all(
    resources.map(async (resource) => {
      const records = await everyRecord(table, resource as ResourceOf<StoredRecord>);
      return Promise.all(
        records.map(async ({ id, version }) => ({
          id,
          versions: Array.from({ length: version }, (_, at) => at + 1),
          told: (await revisionsOf(table, resource, id)).map((revision) => revision.version),
        })),
      );
    }),
  );
  return all.flat().filter(({ versions, told }) => versions.join() !== told.join());
};

const told = { ground: "consentWithdrawn", reason: "Richiesta scritta", dutiesChecked: true } as const;

describe("every change", () => {
  it("has its revision, whatever changed it: a step, a setting, an erasure or a job of the night", async () => {
    const world = await aWorld();
    const manager = world.as("area-manager");
    const [one, two] = [await aPastHousehold(world), await aPastHousehold(world)];
    const three = await aPastHousehold(world, { people: { residency: "guest", leftOn: "2026-09-30" } });
    await aPastOutside(world);
    await holdHousehold(manager, one.household.id, { retentionHoldReason: "Causa in corso" });
    await releaseHousehold(manager, one.household.id, { reason: "Causa finita" });
    await eraseHousehold(manager, two.household.id, told);
    await erasePerson(manager, String(three.records.get("people")?.id), told);
    await confirmRules(world);
    const sources = { table: world.table, now: world.now };
    const { reportId } = await createCapacityReport(sources)({ month: "2026-09" });
    const { reviewId } = await createAccessReview(sources)({ draw: "lastMonth" });
    await signAccessReview(manager, reviewId, {});

    world.travelTo(LONG_AFTER);
    const night = await createRetention({ ...sources, objects: localObjects(world.now) })({ run: "retention" });

    expect(night.erased).toBeGreaterThan(10);
    expect(reportId).toMatch(/^rep_/);
    expect((await everyRecord(world.table, AccessReview)).map(({ status }) => status)).toContain("signed");
    expect(await gaps(world)).toEqual([]);
  });
});
