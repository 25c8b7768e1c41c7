import { describe, expect, it } from "vitest";
import { createCapacityReport } from "#functions/capacity-report/capacity-report";
import { staffApiOf } from "../../staff-call.ts";
import { aWorld } from "../../world.ts";

/** CasAmica's one apartment, taken from the 1st to the 11th of October. */
const anOctober = async () => {
  const world = await aWorld();
  const api = staffApiOf(world);
  const { unit, apartment } = await world.casAmica();
  const household = await world.household();
  const admission = { householdId: household.id, placeId: apartment.id, from: "2026-10-01" };
  const { body: stay } = await api.call("coordinator", `POST /api/units/${unit.id}/admissions`, { body: admission });
  await api.call("coordinator", `POST /api/placements/${stay.id}/departure`, {
    body: { on: "2026-10-11", reason: "ownHome", destination: "privateRent" },
  });
  world.travelTo("2026-11-02T08:00:00.000Z");
  return { world, unit, apartment, ...api };
};

const october = { from: "2026-10-01", to: "2026-10-31" };

describe("the occupancy of a unit", () => {
  it("counts the day of entry and not the day of departure, and shows what it divides by what", async () => {
    const { call, unit } = await anOctober();

    const { status, body } = await call(
      "coordinator",
      `GET /api/units/${unit.id}/occupancy?from=2026-10-01&to=2026-10-31`,
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({
      placeDays: 31,
      occupied: 10,
      free: 21,
      rates: { gross: { numerator: 10, denominator: 31, percent: 32.3 } },
    });
    expect(body.definitions.gross).toEqual(expect.any(String));
  });

  it("is not asked for backwards", async () => {
    const { call, unit } = await anOctober();

    const answer = await call("coordinator", `GET /api/units/${unit.id}/occupancy?from=2026-10-31&to=2026-10-01`);

    expect(answer).toMatchObject({ status: 400, body: { errors: { to: expect.any(String) } } });
  });
});

describe("a capacity report", () => {
  it("is frozen with its as-of time, its rule version and the hash of its input", async () => {
    const { call } = await anOctober();

    const { status, body } = await call("coordinator", "POST /api/capacity-reports", { body: october });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...october,
      asOf: "2026-11-02T08:00:00.000Z",
      ruleVersion: expect.any(String),
      inputHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      snapshot: { units: [{ code: "CAS", occupied: 10 }] },
    });
  });

  it("made again of the same facts has the same hash and the same figures", async () => {
    const { call } = await anOctober();
    const first = await call("coordinator", "POST /api/capacity-reports", { body: october });

    const again = await call("coordinator", "POST /api/capacity-reports", { body: october });

    expect(again.body.inputHash).toBe(first.body.inputHash);
    expect(again.body.snapshot).toEqual(first.body.snapshot);
    expect(again.body.id).not.toBe(first.body.id);
  });

  it("stays as it was when the facts change afterwards", async () => {
    const { call, apartment } = await anOctober();
    const { body: report } = await call("coordinator", "POST /api/capacity-reports", { body: october });
    await call("coordinator", "POST /api/outages", {
      body: { placeId: apartment.id, from: "2026-10-20", to: "2026-10-25", reason: "maintenance" },
    });

    const { body: read } = await call("coordinator", `GET /api/capacity-reports/${report.id}`);
    const { body: later } = await call("coordinator", "POST /api/capacity-reports", { body: october });

    expect(read.snapshot).toEqual(report.snapshot);
    expect(later.inputHash).not.toBe(report.inputHash);
  });

  it("cannot be edited or written by hand", async () => {
    const { call } = await anOctober();
    const { body: report } = await call("coordinator", "POST /api/capacity-reports", { body: october });

    const edited = await call("coordinator", `PATCH /api/capacity-reports/${report.id}`, {
      body: { edits: { from: { to: "2026-09-01" } } },
    });

    expect(edited.status).toBe(403);
  });

  it("is a file for an Italian or an English spreadsheet, with the same bytes each time", async () => {
    const { call } = await anOctober();
    const { body: report } = await call("coordinator", "POST /api/capacity-reports", { body: october });
    const address = `GET /api/capacity-reports/${report.id}.csv`;

    const italian = await call("coordinator", address);
    const english = await call("coordinator", address, { headers: { "accept-language": "en" } });

    expect(italian.headers["content-disposition"]).toBe('attachment; filename="capacity-2026-10-01-2026-10-31.csv"');
    expect(italian.body).toContain("CAS CasAmica;;31;10;0;0;0;21;32,3;10;31");
    expect(english.body).toContain("CAS CasAmica,,31,10,0,0,0,21,32.3,10,31");
    expect((await call("coordinator", address)).body).toBe(italian.body);
  });

  it("of the schedule is about the month just ended, also at half past midnight in Monza", async () => {
    const { world } = await anOctober();
    world.travelTo("2026-10-31T23:30:00.000Z");

    const made = await createCapacityReport({ table: world.table, now: world.now })({});

    expect(made).toMatchObject(october);
  });

  it("of the schedule is made once, even if the clock strikes twice", async () => {
    const { world, call } = await anOctober();
    const run = createCapacityReport({ table: world.table, now: world.now });

    const [first, second] = [await run({ period: "week" }), await run({ period: "week" })];

    expect(second).toEqual(first);
    expect(first).toMatchObject({ from: "2026-10-26", to: "2026-11-01" });
    expect((await call("coordinator", "GET /api/capacity-reports")).body.items).toHaveLength(1);
  });

  it.each(["educator", "administration"] as const)("is read, but not made, by the %s", async (role) => {
    const { call } = await anOctober();
    await call("coordinator", "POST /api/capacity-reports", { body: october });

    expect(await call(role, "POST /api/capacity-reports", { body: october })).toMatchObject({ status: 403 });
    expect((await call(role, "GET /api/capacity-reports")).body.items).toHaveLength(1);
  });
});
