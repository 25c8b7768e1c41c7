import { describe, expect, it } from "vitest";
import type { Table } from "#functions/db/table";
import { aDiary } from "./a-diary.ts";
import { traceOf } from "./a-trace.ts";

const AFTER_30_MINUTES = "2026-10-12T08:00:00.000Z";

/** A diary that an area manager has opened, and a trace over a table that does something as it is read from. */
const openedWith = async (over: (table: Table, travelTo: (instant: string) => void) => Partial<Table>) => {
  const { world, write, mine, call } = await aDiary();
  await write("coordinator", mine);
  const opening = await call("area-manager", `POST /api/households/${mine.id}/diary-openings`, {
    body: { reason: "Segnalazione urgente del tribunale" },
  });
  const table = { ...world.table, ...over(world.table, world.travelTo) };
  return { address: `GET /api/households/${mine.id}/diary`, opening: opening.body, ...traceOf({ ...world, table }) };
};

describe("a diary that is read under a reason", () => {
  it("says so in the trace even where it closes before the answer leaves", async () => {
    const { address, opening, left } = await openedWith((table, travelTo) => ({
      async page(range) {
        const found = await table.page(range);
        travelTo(AFTER_30_MINUTES);
        return found;
      },
    }));

    const { answer, entries } = await left("area-manager", address);

    expect(answer.body.items).toHaveLength(1);
    expect(entries).toMatchObject([{ purpose: "breakGlass", reasonId: opening.id }]);
  });

  it("is looked up once, for the answer and its entry together", async () => {
    const asked: string[] = [];
    const { address, left } = await openedWith((table) => ({
      async get(key) {
        asked.push(key.pk);
        return table.get(key);
      },
    }));

    const { entries } = await left("area-manager", address);

    expect(entries).toHaveLength(1);
    expect(asked.filter((pk) => pk.startsWith("OPENINGS#"))).toEqual(["OPENINGS#area-manager"]);
  });
});
