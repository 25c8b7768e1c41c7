import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { everyRecord } from "#functions/db/records";
import { createStaffApi } from "#functions/staff-api/api";
import { seedTable } from "#infra/local/seed/seed";
import type { ResourceOf, StoredRecord } from "#shared/resource";
import { resources } from "#shared/resources/index";
import { StaffMember } from "#shared/resources/staff-member";
import { NOW, now } from "#test/infra/local/seeded";
import { printOfTable } from "#test/scan";
import { callOf } from "#test/staff-call";
import { aWorld, type World } from "#test/world";
import { someRows, typedKinds } from "./random-rows.ts";

/** What has to be the same, however often ids are made anew: all but the records that only the edit makes. */
const verdict = ({ status, code, detail, errors, current }: Record<string, unknown>) => ({
  status,
  code,
  detail,
  errors,
  current,
});

const TRIES = 8;

describe("What is foreseen of a bulk edit", () => {
  let world: World;
  let staff: StaffMember[];

  beforeAll(async () => {
    world = await aWorld(NOW);
    await seedTable({ table: world.table, demo: true, now });
    staff = (await everyRecord(world.table, StaffMember)).filter(({ suspended, activeTo }) => !suspended && !activeTo);
  }, 120_000);

  const recordsNow = async () => {
    const found = resources.map(
      async (resource): Promise<[string, StoredRecord[]]> => [
        resource.name,
        await everyRecord(world.table, resource as ResourceOf<StoredRecord>),
      ],
    );
    return new Map(await Promise.all(found));
  };

  it.each(typedKinds.map((resource) => [resource.name, resource] as const))(
    "is what the edit of %s then does, and leaves no trace",
    async (name, resource) => {
      const faults: unknown[] = [];
      const call = callOf(createStaffApi({ table: world.table, now }, (fault) => faults.push(fault)));
      const tries = fc.sample(someRows(await recordsNow(), resource), { numRuns: TRIES, seed: 20261012 });
      const callerOf = (n: number) => staff[n % staff.length] ?? { username: "coordinator", roles: ["coordinator"] };
      const before = await printOfTable(world.table.name);

      for (const [n, rows] of tries.entries())
        await call(callerOf(n), `POST /api/${name}/edits/preview`, { body: { rows } });
      expect(await printOfTable(world.table.name)).toBe(before);

      for (const [n, rows] of tries.entries()) {
        const foreseen = await call(callerOf(n), `POST /api/${name}/edits/preview`, { body: { rows } });
        const done = await call(callerOf(n), `POST /api/${name}/edits`, { body: { rows } });
        expect(foreseen.status).toBe(done.status);
        expect(foreseen.body.rows?.map(verdict)).toEqual(done.body.rows?.map(verdict));
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );
});
