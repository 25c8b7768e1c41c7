import { beforeEach, describe, expect, it } from "vitest";
import { createStaffApi } from "#functions/staff-api/api";
import { saveOne } from "#functions/use-cases/save-one";
import type { StoredRecord } from "#shared/resource";
import { StaffMember } from "#shared/resources/staff-member";
import { type Answer, type Caller, callOf } from "#test/staff-call";
import { aWorld, type World } from "#test/world";

let world: World;
let call: ReturnType<typeof callOf>;

const marta: Caller = { username: "marta", roles: ["educator"] };
const sara: Caller = { username: "sara", roles: ["educator"] };

const urgent = { field: "urgency", by: "oneOf", values: ["urgent"] };

const aView = async (maker: Caller, values: object = {}): Promise<StoredRecord> => {
  const body = { name: "Urgenti", grid: "referrals", filters: [urgent], ...values };
  const answer = await call(maker, "POST /api/views", { body });
  expect(answer.status).toBe(201);
  return answer.body;
};

const edit = (who: Caller, { id }: StoredRecord, field: string, from: unknown, to: unknown): Promise<Answer> =>
  call(who, `PATCH /api/views/${id}`, { body: { edits: { [field]: { from, to } } } });

const idsIn = ({ body }: Answer) => body.items.map(({ id }: StoredRecord) => id);
const listed = async (who: Caller) => idsIn(await call(who, "GET /api/views"));
const since = (instant: string) => `GET /api/views?since=${encodeURIComponent(instant)}`;

beforeEach(async () => {
  world = await aWorld();
  call = callOf(createStaffApi({ table: world.table, now: world.now }));
});

describe("a view of one's own", () => {
  it.each(["coordinator", "educator", "area-manager", "administration"])(
    "is made by the %s, with all it holds",
    async (role) => {
      const held = {
        filters: [urgent, { field: "receivedOn", by: "range", from: "2026-01-01" }],
        sort: [{ field: "receivedOn", descending: true }],
        columns: [{ field: "number", hidden: false, frozen: true, width: 96 }],
        group: "status",
        colours: [{ ...urgent, tone: "bad" }],
      };
      const { id } = await aView(role, held);

      expect((await call(role, `GET /api/views/${id}`)).body).toMatchObject({
        ...held,
        name: "Urgenti",
        sharedWith: [],
      });
    },
  );

  it("is known to nobody else: not in lists, differences, by its id, in its history, or by editing it", async () => {
    const view = await aView(marta, { filters: [{ field: "decision", by: "contains", text: "Rossi" }] });
    const unknown = view.id.replace(/.$/, (last) => (last === "A" ? "B" : "A"));

    for (const other of [sara, "coordinator", "area-manager", "administration"] satisfies Caller[]) {
      const asked = (id: string) =>
        Promise.all([
          call(other, `GET /api/views/${id}`),
          call(other, `GET /api/views/${id}/history`),
          edit(other, { ...view, id }, "name", "Urgenti", "Mia"),
        ]);
      const [hidden, missing] = [await asked(view.id), await asked(unknown)];

      expect(hidden.map(({ status, body }) => [status, body])).toEqual(
        missing.map(({ status, body }) => [status, body]),
      );
      expect(hidden.map(({ status }) => status)).toEqual([404, 404, 404]);
      expect(await listed(other)).toEqual([]);
      expect(idsIn(await call(other, since("2026-01-01T00:00:00.000Z")))).toEqual([]);
    }
    expect(await listed(marta)).toEqual([view.id]);
  });

  it("is of a grid that its maker may see, and stays with it", async () => {
    const ofPeople = await call("administration", "POST /api/views", { body: { name: "Ospiti", grid: "people" } });
    const ofNothing = await call("coordinator", "POST /api/views", { body: { name: "Ospiti", grid: "guests" } });
    const moved = await edit("coordinator", await aView("coordinator"), "grid", "referrals", "households");

    expect([ofPeople.status, ofPeople.body.errors]).toEqual([ofNothing.status, ofNothing.body.errors]);
    expect(ofNothing).toMatchObject({ status: 422, body: { errors: { grid: expect.stringContaining("scegline") } } });
    expect(moved).toMatchObject({
      status: 422,
      body: { errors: { grid: expect.stringContaining("fanne una nuova") } },
    });
  });
});

describe("a shared view", () => {
  it("is found by whoever holds one of its roles, and by nobody else", async () => {
    const { id } = await aView("coordinator", { sharedWith: ["educator"] });

    expect(await listed(marta)).toEqual([id]);
    expect(await listed("administration")).toEqual([]);
    expect((await call("administration", `GET /api/views/${id}`)).status).toBe(404);
  });

  it("is changed and put away by its maker alone, who says what to do instead", async () => {
    const view = await aView("coordinator", { sharedWith: ["educator", "area-manager"] });

    for (const other of [marta, "area-manager"] satisfies Caller[])
      for (const answer of [
        await edit(other, view, "name", "Urgenti", "Mia"),
        await edit(other, view, "archived", false, true),
        // Not even what is there instead of what she thought.
        await edit(other, view, "filters", [], [{ ...urgent, field: "status" }]),
      ])
        expect(answer).toMatchObject({
          status: 403,
          body: { code: "viewOfAnother", detail: expect.stringContaining("altro nome") },
        });
    const rows = [{ id: view.id, edits: { name: { from: "Urgenti", to: "Mia" } } }];
    expect((await call(marta, "POST /api/views/edits", { body: { rows } })).body.rows).toMatchObject([
      { status: "refused", code: "viewOfAnother" },
    ]);
    expect((await edit("coordinator", view, "archived", false, true)).status).toBe(200);
  });

  it("that somebody has left is put away by a leader, who changes nothing else of it", async () => {
    const paola: Caller = { username: "paola", roles: ["coordinator"] };
    const { id } = await world.colleague("coordinator", { username: "paola", name: "Paola" });
    await world.colleague("coordinator");
    const shared = await aView(paola, { sharedWith: ["educator"] });
    const kept = await aView(paola, { name: "Mia" });
    expect(await listed("area-manager")).toEqual([]);
    await saveOne(world.as("area-manager"), StaffMember, { id, edits: { archived: { from: false, to: true } } });

    expect(await listed("area-manager")).toEqual([shared.id]);
    expect(await listed("administration")).toEqual([]);
    const refused = [
      await edit("area-manager", shared, "name", "Urgenti", "Altra"),
      await edit("area-manager", shared, "sharedWith", ["educator"], []),
      await edit(marta, shared, "archived", false, true),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([403, "viewOfAnother"]));
    expect((await edit("coordinator", shared, "archived", false, true)).status).toBe(200);
    expect((await edit("coordinator", kept, "archived", false, true)).status).toBe(404);
    expect((await edit("coordinator", shared, "archived", true, false)).status).toBe(403);
  });

  it.each(["educator", "administration"])("is not made by the %s: only leaders share", async (role) => {
    const body = { name: "Urgenti", grid: "referrals", sharedWith: ["coordinator"] };
    const made = await call(role, "POST /api/views", { body });
    const shared = await edit(role, await aView(role), "sharedWith", [], ["coordinator"]);

    for (const answer of [made, shared])
      expect(answer).toMatchObject({ status: 403, body: { code: "fieldForbidden", errors: { sharedWith: /.+/ } } });
    expect(await listed("coordinator")).toEqual([]);
  });

  it("is let go in what others keep when the sharing is taken back", async () => {
    const view = await aView("coordinator", { sharedWith: ["administration"] });
    world.travelTo("2026-10-12T08:00:00.000Z");
    const { body: copy } = await call("administration", "GET /api/views");
    world.travelTo("2026-10-12T08:10:00.000Z");
    await edit("coordinator", view, "sharedWith", ["administration"], []);
    world.travelTo("2026-10-12T08:20:00.000Z");

    const { body } = await call("administration", since(copy.asOf));

    expect(idsIn({ body: copy } as Answer)).toEqual([view.id]);
    expect(body).toMatchObject({ items: [], afresh: true });
  });

  it("does not say whom its maker looks for", async () => {
    const naming = [
      { grid: "people", filters: [{ field: "lastName", by: "contains", text: "Rossi" }] },
      { grid: "households", colours: [{ field: "note", by: "contains", text: "ex marito", tone: "bad" }] },
      {
        grid: "placements",
        filters: [{ field: "householdId", by: "oneOf", values: ["hh_01ARZ3NDEKTSV4RRFFQ69G5FAV"] }],
      },
    ];
    for (const values of naming) {
      const view = await aView("coordinator", { filters: [], ...values });
      expect(await edit("coordinator", view, "sharedWith", [], ["educator"])).toMatchObject({
        status: 422,
        body: { errors: { sharedWith: expect.stringContaining("chi cerchi") } },
      });
    }
    expect(await listed(marta)).toEqual([]);
  });

  it("does not tell what it was before it was shared, nor of columns that are not for the reader", async () => {
    const view = await aView("coordinator", {
      grid: "households",
      filters: [{ field: "note", by: "contains", text: "ex marito" }],
      sort: [
        { field: "name", descending: false },
        { field: "code", descending: true },
      ],
    });
    await edit("coordinator", view, "filters", view.filters, []);
    await edit("coordinator", view, "sharedWith", [], ["administration"]);

    const { body: seen } = await call("administration", `GET /api/views/${view.id}`);
    const { body: past } = await call("administration", `GET /api/views/${view.id}/history`);
    const { body: own } = await call("coordinator", `GET /api/views/${view.id}/history`);

    expect(seen.sort).toEqual([{ field: "code", descending: true }]);
    expect(past.items.map(({ changes }: { changes: object }) => changes)).toEqual([{}, {}, {}]);
    expect(JSON.stringify(own)).toContain("ex marito");
  });

  it("opens no record: whoever looks by it finds what she may see anyway", async () => {
    await world.colleague("educator", { unitIds: [] });
    const { id } = await world.household();
    await aView("coordinator", { grid: "households", filters: [], sharedWith: ["educator"] });

    expect(await listed("educator")).toHaveLength(1);
    expect(idsIn(await call("educator", "GET /api/households"))).toEqual([]);
    expect((await call("educator", `GET /api/households/${id}`)).status).toBe(404);
  });

  it("is of no use to somebody who may not see its grid: it is not there for her", async () => {
    const { id } = await aView("coordinator", {
      grid: "people",
      filters: [],
      sharedWith: ["administration", "educator"],
    });

    expect(await listed("administration")).toEqual([]);
    expect(await listed("educator")).toEqual([id]);
  });
});
