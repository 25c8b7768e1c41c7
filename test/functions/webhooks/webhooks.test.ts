import { describe, expect, it } from "vitest";
import { deliveryOf } from "#functions/use-cases/tell-partner";
import { verifyWebhook, webhookSecret } from "#functions/webhooks/signature";
import { aReceiver, aToldWorld, MASTER } from "./receiver.ts";

const secretOf = (webhookGeneration: number) => webhookSecret(MASTER, { name: "farsi-prossimo", webhookGeneration });

const seconds = (instant: string) => Date.parse(instant) / 1_000;

describe("a partner that wants to be told", () => {
  it("is sent each event once, in order, as the feed says it", async () => {
    const receiver = await aReceiver();
    const world = await aToldWorld(receiver.url);
    for (const unit of ["A", "B", "C"]) await world.happen(unit);

    await world.deliver();
    await world.deliver();

    expect(receiver.units()).toEqual(["A", "B", "C"]);
    expect(receiver.received.map(({ body }) => JSON.parse(body))).toEqual(await world.feed());
    expect(world.troubles).toEqual([]);
  });

  it("can check that it comes from us, is fresh and has not been touched", async () => {
    const receiver = await aReceiver();
    const world = await aToldWorld(receiver.url, { webhookGeneration: 2 });
    await world.happen("A");
    await world.deliver();
    const [{ headers, body } = { headers: {}, body: "" }] = receiver.received;
    const now = seconds(world.now());
    const [event] = await world.feed();

    expect(verifyWebhook(secretOf(2), { headers, body, now })).toBe(event?.id);
    // The secret of before stays good until the receiver has changed over.
    expect(verifyWebhook(secretOf(1), { headers, body, now })).toBe(event?.id);
    expect(verifyWebhook(secretOf(3), { headers, body, now })).toBeUndefined();
    expect(verifyWebhook(secretOf(2), { headers, body: body.replace("A", "B"), now })).toBeUndefined();
    expect(verifyWebhook(secretOf(2), { headers, body, now: now + 301 })).toBeUndefined();
    expect(verifyWebhook(secretOf(2), { headers, body, now: now - 301 })).toBeUndefined();
    const renamed = { ...headers, "webhook-id": "evt_other" };
    expect(verifyWebhook(secretOf(2), { headers: renamed, body, now })).toBeUndefined();
    expect(verifyWebhook(secretOf(2), { headers: {}, body, now })).toBeUndefined();
  });

  it("is told nothing of before it gave an address, and nothing while it has none", async () => {
    const receiver = await aReceiver();
    const world = await aToldWorld(receiver.url, { webhookUrl: undefined });
    await world.happen("A");
    await world.deliver();
    await world.client("farsi-prossimo", { webhookUrl: receiver.url });
    await world.deliver();
    await world.happen("B");
    await world.deliver();

    expect(receiver.units()).toEqual(["B"]);
  });

  it("is told nothing while it is suspended, and everything since once it is back", async () => {
    const receiver = await aReceiver();
    const world = await aToldWorld(receiver.url);
    await world.client("farsi-prossimo", { webhookUrl: receiver.url, suspended: true });
    await world.happen("A");
    await world.deliver();
    expect(receiver.received).toEqual([]);
    await world.client("farsi-prossimo", { webhookUrl: receiver.url });
    world.travelTo("2026-10-12T07:32:00.000Z");

    await world.deliver();

    expect(receiver.units()).toEqual(["A"]);
  });

  it.each([
    ["is suspended", { suspended: true }],
    ["has given another address", { webhookUrl: "http://127.0.0.1:9/hook" }],
    ["may not read this any more", { scopes: ["changes.read" as const] }],
  ])("is told nothing more from the moment in which it %s", async (_, view) => {
    let change = async () => {};
    const receiver = await aReceiver(
      () => 204,
      () => change(),
    );
    const world = await aToldWorld(receiver.url);
    for (const unit of ["A", "B", "C"]) await world.happen(unit);
    change = () => world.client("farsi-prossimo", { webhookUrl: receiver.url, ...view });

    await world.deliver();

    expect(receiver.units()).toEqual(["A"]);
    expect(world.troubles).toEqual([]);
  });

  it("is told only what its scopes open", async () => {
    const receiver = await aReceiver();
    const world = await aToldWorld(receiver.url, { scopes: ["changes.read", "reports.read"] });
    await world.happen("A");

    await world.deliver();

    expect(receiver.received).toEqual([]);
  });

  it("is told once by several runs that begin in the same moment", async () => {
    const receiver = await aReceiver();
    const world = await aToldWorld(receiver.url);
    for (const unit of ["A", "B", "C", "D"]) await world.happen(unit);

    await Promise.all(Array.from({ length: 6 }, world.deliver));

    expect(receiver.units()).toEqual(["A", "B", "C", "D"]);
  });
});

describe("a partner whose machine does not take it", () => {
  it("is tried again after a minute with the same id, before anything that came later", async () => {
    const receiver = await aReceiver((count) => (count === 1 ? 500 : 204));
    const world = await aToldWorld(receiver.url);
    await world.happen("A");
    await world.happen("B");
    await world.deliver();
    await world.deliver();
    expect(receiver.units()).toEqual(["A"]);
    world.travelTo("2026-10-12T07:31:00.000Z");

    await world.deliver();

    expect(receiver.units()).toEqual(["A", "A", "B"]);
    const [first, second] = receiver.received;
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(second?.headers["webhook-timestamp"]).not.toBe(first?.headers["webhook-timestamp"]);
  });

  it.each([
    ["redirects", 302, "status 302"],
    ["refuses", 410, "status 410"],
    ["lets us wait", undefined, "timeout"],
  ])("counts as not told when it %s", async (_, status, lastFailure) => {
    const receiver = await aReceiver(() => status);
    const world = await aToldWorld(receiver.url);
    await world.happen("A");

    await world.deliver();

    expect(await deliveryOf(world.table, "farsi-prossimo")).toMatchObject({
      attempts: 1,
      lastFailure,
      nextAttemptAt: "2026-10-12T07:31:00.000Z",
    });
    expect(receiver.received.map(({ path }) => path)).toEqual(["/hook"]);
  });

  it("is given up after pauses of up to a day; its feed says so, and what came later follows", async () => {
    const receiver = await aReceiver((count) => (count <= 9 ? 503 : 204));
    const world = await aToldWorld(receiver.url);
    await world.happen("A");
    await world.happen("B");
    const waits: number[] = [];
    for (let n = 0; n < 9; n += 1) {
      await world.deliver();
      const next = (await deliveryOf(world.table, "farsi-prossimo"))?.nextAttemptAt;
      if (next === undefined) break;
      waits.push((Date.parse(next) - Date.parse(world.now())) / 60_000);
      world.travelTo(next);
    }

    const [a] = await world.feed();
    expect(waits).toEqual([1, 5, 15, 60, 180, 360, 720, 1_440]);
    expect(receiver.units()).toEqual([...Array(9).fill("A"), "B"]);
    expect((await world.feed()).at(-1)).toMatchObject({
      type: "webhook.givenUp",
      data: { eventId: a?.id, attempts: 9 },
    });
    expect(await deliveryOf(world.table, "farsi-prossimo")).toMatchObject({ givenUp: 1, attempts: 0 });
  });

  it("is tried at once under another address", async () => {
    const dead = await aReceiver(() => 500);
    const alive = await aReceiver();
    const world = await aToldWorld(dead.url);
    await world.happen("A");
    await world.deliver();
    await world.client("farsi-prossimo", { webhookUrl: alive.url });

    await world.deliver();

    expect(alive.units()).toEqual(["A"]);
  });
});
