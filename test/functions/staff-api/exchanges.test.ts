import { describe, expect, it } from "vitest";
import { aDiary } from "./a-diary.ts";

const anExchange = async () => {
  const diary = await aDiary();
  const exchange = async (on: string) => (await diary.write("educator", diary.mine, { kind: "exchange", on })).body;
  const last = async () => (await diary.householdNow(diary.mine)).lastExchangeOn;
  const edit = (id: string, edits: object) =>
    diary.call("educator", `PATCH /api/diary-entries/${id}`, { body: { edits } });
  return { ...diary, exchange, last, edit };
};

describe("the last exchange of a household", () => {
  it("is unknown until there is one, and no other entry counts", async () => {
    const { write, mine, last } = await anExchange();
    await write("educator", mine, { kind: "call" });

    expect(await last()).toBeUndefined();
  });

  it("moves on with each later one, and not back with an earlier one", async () => {
    const { exchange, last } = await anExchange();

    await exchange("2026-09-10");
    expect(await last()).toBe("2026-09-10");
    await exchange("2026-10-01");
    await exchange("2026-09-20");
    expect(await last()).toBe("2026-10-01");
  });

  it("is part of the household's history", async () => {
    const { exchange, call, mine } = await anExchange();
    await exchange("2026-10-01");

    const { body } = await call("coordinator", `GET /api/households/${mine.id}/history`);

    expect(body.items).toContainEqual(
      expect.objectContaining({
        action: "exchangeNoted",
        by: "educator",
        changes: { lastExchangeOn: { to: "2026-10-01" } },
      }),
    );
  });

  it("goes back to the one before when the last turns out to have been a call", async () => {
    const { exchange, last, edit } = await anExchange();
    await exchange("2026-09-10");
    const { id } = await exchange("2026-10-01");

    await edit(id, { kind: { from: "exchange", to: "call" } });

    expect(await last()).toBe("2026-09-10");
  });

  it("follows the entry to another day, forward and back", async () => {
    const { exchange, last, edit } = await anExchange();
    await exchange("2026-09-10");
    const { id } = await exchange("2026-10-01");

    await edit(id, { on: { from: "2026-10-01", to: "2026-10-05" } });
    expect(await last()).toBe("2026-10-05");
    await edit(id, { on: { from: "2026-10-05", to: "2026-08-01" } });
    expect(await last()).toBe("2026-09-10");
  });

  it("is gone with the only one, and comes back with it", async () => {
    const { exchange, last, edit } = await anExchange();
    const { id } = await exchange("2026-10-01");

    await edit(id, { archived: { from: false, to: true } });
    expect(await last()).toBeUndefined();
    await edit(id, { archived: { from: true, to: false } });
    expect(await last()).toBe("2026-10-01");
  });

  it("is the latest of many that are written at the same moment", async () => {
    const { exchange, last } = await anExchange();

    await Promise.all(["2026-10-03", "2026-10-09", "2026-10-01", "2026-10-07"].map(exchange));

    expect(await last()).toBe("2026-10-09");
  });

  it("is set by nobody's hand", async () => {
    const { call, mine } = await anExchange();

    const typed = await call("coordinator", `PATCH /api/households/${mine.id}`, {
      body: { edits: { lastExchangeOn: { from: null, to: "2026-10-01" } } },
    });

    expect(typed).toMatchObject({ status: 422, body: { errors: { lastExchangeOn: expect.any(String) } } });
  });
});
