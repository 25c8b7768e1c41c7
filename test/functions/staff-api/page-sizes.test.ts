import { describe, expect, it } from "vitest";
import { aScopeWorld, type ScopeWorld } from "#test/functions/use-cases/scopes/scope-world";

/** What somebody learns of a list by asking for it in pages of a size: how many each of them holds. */
const sizesOf = async ({ call }: ScopeWorld, limit: number): Promise<number[]> => {
  const sizes: number[] = [];
  for (let next: string | undefined, isFirst = true; isFirst || next !== undefined; isFirst = false) {
    const after = next === undefined ? "" : `&next=${next}`;
    const { body } = await call("educator", `GET /api/referrals?limit=${limit}${after}`);
    sizes.push(body.items.length);
    next = body.next;
  }
  return sizes;
};

/** Three referrals of her unit, and as many as are said of another one before, between and behind them. */
const threeAmong = async (hidden: number): Promise<ScopeWorld> => {
  const world = await aScopeWorld();
  const elsewhere = async () => {
    for (let n = 0; n < hidden; n += 1) await world.referral({ requestedUnitId: world.there.id });
  };
  for (let n = 0; n < 3; n += 1) {
    await elsewhere();
    await world.referral({ requestedUnitId: world.here.id });
  }
  await elsewhere();
  return world;
};

describe("pages of a list", () => {
  it("are as large as asked, whatever is hidden before, between and behind what is seen", async () => {
    const world = await threeAmong(2);

    expect(await sizesOf(world, 1)).toEqual([1, 1, 1]);
    expect(await sizesOf(world, 2)).toEqual([2, 1]);
    expect(await sizesOf(world, 3)).toEqual([3]);
    expect(await sizesOf(world, 5)).toEqual([3]);
  });

  it("cannot be asked for from where half a character stands", async () => {
    const { call, mine } = await aScopeWorld();
    const forged = (position: unknown) => Buffer.from(JSON.stringify(position)).toString("base64url");
    const body = (await call("coordinator", "GET /api/households?limit=1")).body;
    const position = JSON.parse(Buffer.from(body.next, "base64url").toString());
    const half = "\ud800";

    for (const after of [
      [half, mine.household.id],
      [position.after[0], half],
    ]) {
      const next = forged({ ...position, after });
      expect((await call("coordinator", `GET /api/households?next=${next}`)).status).toBe(400);
    }
    const inDiary = forged([mine.household.id, "2026-10-01", half]);
    expect((await call("coordinator", `GET /api/households/${mine.household.id}/diary?next=${inDiary}`)).status).toBe(
      400,
    );
  });
});
