import { describe, expect, it } from "vitest";
import { staffApiOf } from "../../staff-call.ts";
import { aWorld } from "../../world.ts";

const anApi = async () => {
  const world = await aWorld();
  return { world, ...staffApiOf(world) };
};

const statuses = (rows: { status: string }[]) => rows.map(({ status }) => status);

describe("a bulk edit", () => {
  it("answers row by row in the order sent, and one bad row takes no other with it", async () => {
    const { call } = await anApi();
    const { body: known } = await call("coordinator", "POST /api/households", { body: { type: "family" } });

    const { status, body } = await call("coordinator", "POST /api/households/edits", {
      body: {
        rows: [
          { create: { type: "singleWoman" } },
          { create: { type: "castle" } },
          { id: known.id, edits: { type: { from: "singleWoman", to: "family" } } },
          { id: known.id, edits: { name: { from: null, to: "Nuova" } } },
          { id: "hh_01ARZ3NDEKTSV4RRFFQ69G5FAV", edits: { name: { to: "Nessuno" } } },
          { id: known.id, edits: { code: { to: "N-9999" } } },
        ],
      },
    });

    expect(status).toBe(200);
    expect(statuses(body.rows)).toEqual(["saved", "refused", "saved", "saved", "refused", "refused"]);
    expect(body.rows[1]).toMatchObject({ code: "invalid", errors: { type: expect.any(String) } });
    expect(body.rows[4]).toMatchObject({ code: "notFound" });
  });

  it("shows both values of a cell that somebody else has changed", async () => {
    const { call } = await anApi();
    const { body: known } = await call("coordinator", "POST /api/households", {
      body: { type: "family", name: "Loro" },
    });

    const { body } = await call("coordinator", "POST /api/households/edits", {
      body: { rows: [{ id: known.id, edits: { name: { from: "Vecchio", to: "Mio" } } }] },
    });

    expect(body.rows).toEqual([{ id: known.id, status: "conflict", current: { name: "Loro" } }]);
  });

  it("is safe to repeat: the same key gives the same outcomes and creates nothing twice", async () => {
    const { call } = await anApi();
    const rows = Array.from({ length: 60 }, (_, n) => ({ create: { type: n % 10 === 3 ? "castle" : "singleWoman" } }));
    const send = () =>
      call("coordinator", "POST /api/households/edits", { body: { rows }, headers: { "idempotency-key": "paste-1" } });
    const first = await send();

    const again = await send();

    expect(again.body.rows.map(({ id, status }: { id: string; status: string }) => [id, status])).toEqual(
      first.body.rows.map(({ id, status }: { id: string; status: string }) => [id, status]),
    );
    expect((await call("coordinator", "GET /api/households")).body.items).toHaveLength(54);
  });

  it("is carried out once when the same key arrives twice at the same moment", async () => {
    const { call } = await anApi();
    const rows = Array.from({ length: 50 }, () => ({ create: { type: "singleWoman" } }));
    const send = () =>
      call("coordinator", "POST /api/households/edits", { body: { rows }, headers: { "idempotency-key": "paste-2" } });

    const answers = await Promise.all([send(), send(), send()]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await call("coordinator", "GET /api/households")).body.items).toHaveLength(50);
  });

  it("goes on where it stopped when the same key comes back after a crash", async () => {
    const { world, call } = await anApi();
    const rows = Array.from({ length: 60 }, () => ({ create: { type: "singleWoman" } }));
    let commits = 0;
    const failing = {
      ...world,
      table: {
        ...world.table,
        commit: (writes: Parameters<typeof world.table.commit>[0]) => {
          if (++commits > 1) throw new Error("The power has gone.");
          return world.table.commit(writes);
        },
      },
    };
    const options = { body: { rows }, headers: { "idempotency-key": "paste-3" } };
    const crashed = await staffApiOf(failing).call("coordinator", "POST /api/households/edits", options);
    const halfway = (await call("coordinator", "GET /api/households")).body.items.length;

    const resumed = await call("coordinator", "POST /api/households/edits", options);

    expect(crashed.status).toBe(500);
    expect(halfway).toBeGreaterThan(0);
    expect(halfway).toBeLessThan(60);
    expect(statuses(resumed.body.rows)).toEqual(rows.map(() => "saved"));
    expect((await call("coordinator", "GET /api/households")).body.items).toHaveLength(60);
  });

  it("does not take another request under the same key", async () => {
    const { call } = await anApi();
    const headers = { "idempotency-key": "same" };
    await call("coordinator", "POST /api/households/edits", {
      body: { rows: [{ create: { type: "family" } }] },
      headers,
    });

    const other = await call("coordinator", "POST /api/households/edits", {
      body: { rows: [{ create: { type: "singleWoman" } }] },
      headers,
    });

    expect(other).toMatchObject({ status: 422, body: { code: "idempotencyKeyReused" } });
  });

  it("keeps one person's keys apart from another's", async () => {
    const { call } = await anApi();
    const headers = { "idempotency-key": "same" };
    await call("coordinator", "POST /api/organisations/edits", {
      body: { rows: [{ create: { name: "Uno", roles: ["payer"] } }] },
      headers,
    });

    const other = await call("administration", "POST /api/organisations/edits", {
      body: { rows: [{ create: { name: "Due", roles: ["payer"] } }] },
      headers,
    });

    expect(statuses(other.body.rows)).toEqual(["saved"]);
  });

  it("lets nobody take a unit's code a second time, not even in the same paste", async () => {
    const { call } = await anApi();
    const unit = { create: { code: "NEW", name: "Nuova", capacityMeasure: "households" } };

    const { body } = await call("coordinator", "POST /api/units/edits", { body: { rows: [unit, unit] } });

    expect(statuses(body.rows)).toEqual(["saved", "refused"]);
    expect(body.rows[1].errors).toEqual({ code: expect.any(String) });
  });

  it("never overbooks through an edit: a stay that is made longer has to find room", async () => {
    const { world, call } = await anApi();
    const { unit, apartment } = await world.casAmica();
    const [first, second] = [await world.household(), await world.household()];
    const admit = (householdId: string, more: object) =>
      call("coordinator", `POST /api/units/${unit.id}/admissions`, {
        body: { householdId, placeId: apartment.id, ...more },
      });
    const { body: stay } = await admit(first.id, { from: "2026-10-01", expectedTo: "2026-10-20" });
    await call("coordinator", `POST /api/placements/${stay.id}/departure`, {
      body: { on: "2026-10-05", reason: "ownHome", destination: "privateRent" },
    });
    const { body: current } = await admit(second.id, { from: "2026-10-06", expectedTo: "2026-11-01" });
    await call("coordinator", "POST /api/outages", {
      body: { placeId: apartment.id, from: "2026-11-01", to: "2026-11-10", reason: "maintenance" },
    });

    const longer = await call("coordinator", `PATCH /api/placements/${current.id}`, {
      body: { edits: { expectedOut: { from: "2026-11-01", to: "2026-11-05" } } },
    });

    expect(longer).toMatchObject({ status: 409, body: { code: "noRoom", because: "placeOutOfService" } });
  });

  it("takes an edit of a stay that some day now over, or an outage now over, would stand against", async () => {
    const { world, call } = await anApi();
    const { unit, apartment } = await world.casAmica();
    const { id: householdId } = await world.household();
    const admission = { householdId, placeId: apartment.id, from: "2026-10-01", expectedTo: "2026-10-31" };
    const { body: stay } = await call("coordinator", `POST /api/units/${unit.id}/admissions`, { body: admission });
    const outage = { placeId: apartment.id, from: "2026-10-03", to: "2026-10-05", reason: "maintenance" };
    await call("coordinator", "POST /api/outages", { body: outage });

    const edits = {
      expectedOut: { from: "2026-10-31", to: "2026-12-31" },
      note: { from: null, to: "Proroga concordata" },
    };
    const longer = await call("coordinator", `PATCH /api/placements/${stay.id}`, { body: { edits } });

    expect(longer).toMatchObject({ status: 200, body: { expectedOut: "2026-12-31", note: "Proroga concordata" } });
  });

  it("does not put a stay away whose household is still in", async () => {
    const { world, call } = await anApi();
    const { unit, apartment } = await world.casAmica();
    const { id: householdId } = await world.household();
    const admission = { householdId, placeId: apartment.id, from: "2026-10-01" };
    const { body: stay } = await call("coordinator", `POST /api/units/${unit.id}/admissions`, { body: admission });

    const away = await call("coordinator", `PATCH /api/placements/${stay.id}`, {
      body: { edits: { archived: { from: false, to: true } } },
    });

    expect(away).toMatchObject({ status: 422, body: { errors: { archived: expect.any(String) } } });
  });

  it("refuses outages of one place that overlap", async () => {
    const { world, call } = await anApi();
    const { apartment } = await world.casAmica();
    const outage = (from: string, to: string) => ({
      create: { placeId: apartment.id, from, to, reason: "maintenance" },
    });

    const { body } = await call("coordinator", "POST /api/outages/edits", {
      body: {
        rows: [
          outage("2026-11-01", "2026-11-10"),
          outage("2026-11-09", "2026-11-12"),
          outage("2026-11-10", "2026-11-12"),
        ],
      },
    });

    expect(statuses(body.rows)).toEqual(["saved", "refused", "saved"]);
    expect(body.rows[1].code).toBe("overlappingOutage");
  });
});
