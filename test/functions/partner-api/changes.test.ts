import { describe, expect, it } from "vitest";
import { newEvent } from "#functions/db/partner-events";
import { createProjections } from "#functions/projections/projections";
import { untilWon } from "#functions/use-cases/retry";
import { saveOne } from "#functions/use-cases/save-one";
import type { PartnerEvent } from "#shared/partner/event";
import { Place } from "#shared/resources/place";
import { changesOf } from "#test/functions/projections/stream";
import { aPartnerWorld, aReferral, CHANGES, type PartnerWorld, REFERRALS } from "./partner-world.ts";

interface Changes {
  items: PartnerEvent[];
  next: string;
  more: boolean;
}

const read = async ({ call }: PartnerWorld, query: Record<string, string> = {}, client?: string) =>
  (await call(CHANGES, { query, client })).json as Changes;

const unitsOf = ({ items }: Changes) => items.map(({ data }) => ("unit" in data ? data.unit : undefined));

/** Adds events that say nothing but their order. */
const happen = async ({ table, now }: PartnerWorld, unit: string) =>
  untilWon(async () => {
    const news = { type: "capacity.changed", data: { unit } } as const;
    await table.commit(await newEvent(table, "farsi-prossimo", { news, now: now() }));
  });

describe("the feed of changes", () => {
  it("is read on from where it was left, in order, until there is no more", async () => {
    const world = await aPartnerWorld();
    for (const unit of ["A", "B", "C"]) await happen(world, unit);

    const first = await read(world, { limit: "2" });
    const second = await read(world, { after: first.next, limit: "2" });
    await happen(world, "D");
    const third = await read(world, { after: second.next });
    const fourth = await read(world, { after: third.next });

    expect([first, second, third, fourth].map(unitsOf)).toEqual([["A", "B"], ["C"], ["D"], []]);
    expect([first.more, second.more, third.more, fourth.more]).toEqual([true, false, false, false]);
  });

  it("loses nothing to whoever reads while many write in the same moment, and doubles nothing", async () => {
    const world = await aPartnerWorld();
    const writing = Promise.all(Array.from({ length: 12 }, (_, n) => happen(world, `U${n}`)));
    const seen: (string | undefined)[] = [];
    let after: string | undefined;

    for (let rounds = 0; rounds < 40; rounds += 1) {
      const page = await read(world, after === undefined ? {} : { after });
      seen.push(...unitsOf(page));
      after = page.next;
      if (seen.length === 12) break;
    }
    await writing;
    if (seen.length < 12) seen.push(...unitsOf(await read(world, { after: String(after) })));

    expect(seen.toSorted()).toEqual(Array.from({ length: 12 }, (_, n) => `U${n}`).toSorted());
  });

  it("keeps its order when a clock goes back", async () => {
    const world = await aPartnerWorld();
    await happen(world, "A");
    world.travelTo("2026-10-11T00:00:00.000Z");

    await happen(world, "B");

    expect(unitsOf(await read(world))).toEqual(["A", "B"]);
  });

  it("tells of a referral that moves, of its partner's places, and never twice of the same", async () => {
    const world = await aPartnerWorld({ stream: true });
    const { apartment } = await world.casAmica();
    const project = createProjections({ table: world.table, now: world.now });
    const follow = async () => project({ Records: await changesOf(world.table) });
    await world.call(REFERRALS, { method: "POST", body: aReferral() });
    await follow();
    const { next } = await read(world);
    await saveOne(world.as("coordinator"), Place, { id: apartment.id, edits: { archived: { from: false, to: true } } });

    await follow();
    await follow();

    const { items } = await read(world, { after: next });
    expect(items).toMatchObject([{ type: "capacity.changed", data: { unit: "CAS" } }]);
    expect(Object.keys(items[0] ?? {}).toSorted()).toEqual(["at", "data", "id", "type"]);
  });

  it("is silent while only the day moves on", async () => {
    const world = await aPartnerWorld();
    await world.casAmica();
    const project = createProjections({ table: world.table, now: world.now });
    await project({ refresh: "capacity" });
    const { next } = await read(world);
    world.travelTo("2026-10-13T00:10:00.000Z");

    await project({ refresh: "capacity" });

    expect((await read(world, { after: next })).items).toEqual([]);
  });

  it("tells a client only what its scopes open", async () => {
    const world = await aPartnerWorld();
    await happen(world, "A");
    await world.client("narrow", { scopes: ["changes.read", "reports.read"] });

    const page = await read(world, {}, "narrow");

    expect(page.items).toEqual([]);
    expect(page.next).toEqual((await read(world)).next);
  });
});

describe("a cursor of the feed", () => {
  it("is worth nothing to another partner", async () => {
    const world = await aPartnerWorld();
    await world.client("another", { name: "another" });
    await happen(world, "A");
    const { next } = await read(world);

    const reply = await world.call(CHANGES, { query: { after: next }, client: "another" });

    expect(reply).toMatchObject({ status: 400, json: { code: "badRequest", errors: { after: expect.any(String) } } });
  });

  it.each(["x", "e30", "INBOX#prf_1", Buffer.from('{"after":"0"}').toString("base64url")])(
    "is not %j",
    async (after) => {
      const { call } = await aPartnerWorld();

      expect(await call(CHANGES, { query: { after } })).toMatchObject({ status: 400, json: { code: "badRequest" } });
    },
  );

  it("is gone when it is older than what is kept", async () => {
    const world = await aPartnerWorld();
    await happen(world, "A");
    const { next } = await read(world);
    world.travelTo("2027-01-10T07:29:59.000Z");
    expect((await read(world, { after: next })).items).toEqual([]);
    world.travelTo("2027-01-10T07:31:00.000Z");

    const reply = await world.call(CHANGES, { query: { after: next } });

    expect(reply).toMatchObject({ status: 410, json: { code: "cursorGone" } });
  });

  it("points at events that expire by themselves after ninety days", async () => {
    const world = await aPartnerWorld();
    await happen(world, "A");

    const [event] = await world.table.all({ partition: "PARTNER#farsi-prossimo", begins: "EVENT#" });

    expect(event?.expiresAt).toBe(Date.parse("2027-01-10T07:30:00.000Z") / 1_000);
  });
});
