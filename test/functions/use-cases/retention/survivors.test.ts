import { paginateScan } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { receipt } from "#functions/db/receipts";
import { readBlocks, replaceBlocks } from "#functions/db/safety-blocks";
import { openTable } from "#functions/db/table";
import { eraseHousehold } from "#functions/use-cases/retention/erase-household";
import { nightlyRetention } from "#functions/use-cases/retention/run-retention";
import { fileKinds } from "#shared/rules/retention-kinds";
import { CANARY } from "#test/contracts/canaries";
import { freshTable } from "#test/engine";
import { aWorld, type World } from "#test/world";
import { aPastHousehold, aPastOutside, confirmRules, LONG_AFTER } from "./a-past-household.ts";

const noObjects = {
  uploadLink: () => Promise.reject(new Error("Nothing is uploaded here.")),
  downloadLink: async () => undefined,
  sizeOf: async () => undefined,
  remove: async () => undefined,
};

/** A world whose table can be looked through item by item. */
const aGlassWorld = async (): Promise<World & { items: () => Promise<Record<string, unknown>[]> }> => {
  const { client, tableName } = await freshTable();
  const world = await aWorld();
  const table = openTable(client, tableName);
  const withTable = (ctx: ReturnType<World["as"]>) => ({ ...ctx, table });
  return {
    ...world,
    table,
    as: (role, key) => withTable(world.as(role, key)),
    items: async () => {
      const found: Record<string, unknown>[] = [];
      for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName })) found.push(...Items);
      return found;
    },
  };
};

const tellingIn = (items: readonly Record<string, unknown>[]) =>
  items.filter((item) => JSON.stringify(item).includes(CANARY)).map(({ pk, sk }) => `${pk} ${sk}`);

const plainOutside = /^(STAFF|MEETING|SUPERVISION|PARTNER|ACCESS|VIEW)/;

describe("after its time, a household", () => {
  it("is nowhere in the table any more, in no record, history, block or answer; another one is as it was", async () => {
    const world = await aGlassWorld();
    const { household, records } = await aPastHousehold(world);
    const person = records.get("people");
    await world.table.commit([
      replaceBlocks(
        await readBlocks(world.table),
        [{ personId: String(person?.id), householdId: household.id, nameKey: CANARY }],
        world.now(),
      ),
      receipt({ actorId: "giulia", key: "k1", bodyHash: "h" }, 0, [[0, person]], world.now()),
    ]);
    await aPastOutside(world);
    const held = await aPastHousehold(world, { households: { retentionHold: true } });
    const heldIds = [...held.records.values()].map(({ id }) => id);
    const before = (await world.items()).filter((item) => heldIds.some((id) => String(item.pk).includes(id)));
    await confirmRules(world);

    world.travelTo(LONG_AFTER);
    const done = await nightlyRetention(world.as("area-manager"), noObjects);

    const after = await world.items();
    const ofHeld = (item: Record<string, unknown>) => heldIds.some((id) => String(item.pk).includes(id));
    expect(tellingIn(after.filter((item) => !ofHeld(item))).filter((key) => !plainOutside.test(key))).toEqual([]);
    expect(after.filter(ofHeld)).toEqual(before);
    expect(done.erasedCount).toBeGreaterThan(fileKinds.length);
    expect(tellingIn(before).length).toBeGreaterThan(fileKinds.length);
  });

  it("is gone at once when somebody has asked for it", async () => {
    const world = await aGlassWorld();
    const { household } = await aPastHousehold(world);
    const told = { ground: "consentWithdrawn" as const, reason: "Richiesta scritta", dutiesChecked: true };

    const erased = await eraseHousehold(world.as("area-manager"), household.id, told);

    expect(erased.erasedOn).toBe("2026-10-12");
    expect(tellingIn(await world.items())).toEqual([]);
  });
});
