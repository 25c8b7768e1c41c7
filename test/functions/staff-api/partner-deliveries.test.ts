import { expect, it } from "vitest";
import { createProjections } from "#functions/projections/projections";
import { createStaffApi } from "#functions/staff-api/api";
import { aReceiver, aToldWorld } from "#test/functions/webhooks/receiver";
import { aClient } from "#test/partner-client";
import { callOf } from "#test/staff-call";
import { changesOf } from "../projections/stream.ts";

/** A client whose machine answers what a test wants, and staff who look how it fares. */
const aWatchedClient = async (answer: (count: number) => number | undefined) => {
  const { url } = await aReceiver(answer);
  const world = await aToldWorld(url, {}, {}, { stream: true });
  const client = await aClient(world, { webhookUrl: url });
  const project = createProjections({ table: world.table, now: world.now });
  const call = callOf(createStaffApi({ table: world.table, now: world.now }));
  const path = `GET /api/partner-clients/${client.id}/deliveries`;
  return {
    ...world,
    call,
    path,
    seen: async () => {
      await project({ Records: await changesOf(world.table) });
      return (await call("area-manager", path)).body;
    },
  };
};

it("says that nothing has been delivered yet, and when something was", async () => {
  const world = await aWatchedClient(() => 204);
  expect(await world.seen()).toEqual({ waiting: 0, givenUp: 0 });
  await world.happen("CAS");
  expect(await world.seen()).toEqual({ waiting: 1, givenUp: 0 });

  await world.deliver();

  expect(await world.seen()).toEqual({ waiting: 0, givenUp: 0, deliveredAt: world.now() });
});

it("says since when nothing is taken, why, when it is tried again, and how much waits", async () => {
  const world = await aWatchedClient((count) => (count <= 2 ? 500 : 204));
  const since = world.now();
  await world.happen("CAS");
  await world.deliver();
  await world.happen("CAS");
  world.travelTo("2026-10-12T07:31:00.000Z");
  await world.deliver();

  expect(await world.seen()).toEqual({
    waiting: 2,
    givenUp: 0,
    failingSince: since,
    lastFailure: "status 500",
    nextAttemptAt: "2026-10-12T07:36:00.000Z",
  });

  world.travelTo("2026-10-12T07:36:00.000Z");
  await world.deliver();

  expect(await world.seen()).toEqual({ waiting: 0, givenUp: 0, deliveredAt: "2026-10-12T07:36:00.000Z" });
});

it("begins afresh under another address", async () => {
  const world = await aWatchedClient(() => 500);
  await world.happen("CAS");
  await world.deliver();
  const alive = await aReceiver();
  await world.client("farsi-prossimo", { webhookUrl: alive.url, unitCodes: ["CAS"] });

  await world.deliver();

  expect(await world.seen()).toMatchObject({ waiting: 0, deliveredAt: world.now() });
  expect(await world.seen()).not.toHaveProperty("failingSince");
});

it("is for whoever administers partners and nobody else", async () => {
  const { call, path } = await aWatchedClient(() => 204);

  for (const role of ["coordinator", "educator", "administration"] as const)
    expect((await call(role, path)).status).toBe(403);
  expect((await call("area-manager", path.replace(/ptc_\w+/, "ptc_01K7C3T0M8Q2V5X9Z4B6D8F0HJ"))).status).toBe(404);
});
