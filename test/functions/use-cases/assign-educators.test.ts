import { beforeEach, describe, expect, it } from "vitest";
import { StaffMember } from "#shared/resources/staff-member";
import { type Answer, staffApiOf } from "#test/staff-call";
import { aWorld, type World } from "#test/world";

let world: World;
let call: ReturnType<typeof staffApiOf>["call"];

beforeEach(async () => {
  world = await aWorld();
  ({ call } = staffApiOf(world));
});

const aColleague = (username: string, more: object = {}) =>
  world.create(StaffMember, { username, name: username, roles: ["educator"], ...more }, "area-manager");

const assign = (id: string, educators: object[], role: "coordinator" | "educator" = "coordinator"): Promise<Answer> =>
  call(role, `POST /api/households/${id}/educators`, { body: { educators } });

describe("assigning educators", () => {
  it("says who answers for a household and who substitutes, and leaves a trace", async () => {
    const [anna, bruno, { id }] = await Promise.all([aColleague("anna"), aColleague("bruno"), world.household()]);
    const educators = [
      { staffId: anna.id, role: "responsible", from: "2026-10-01" },
      { staffId: bruno.id, role: "substitute", from: "2026-10-01" },
    ];

    const { status, body } = await assign(id, educators);

    expect([status, body.educators]).toEqual([200, educators]);
    const history = await call("coordinator", `GET /api/households/${id}/history`);
    expect(history.body.items.at(-1)).toMatchObject({ action: "assignEducators", by: "coordinator" });
  });

  it("refuses, by the row, a second responsible, days out of order and somebody who is not at work", async () => {
    const [anna, bruno, carla, { id }] = await Promise.all([
      aColleague("anna"),
      aColleague("bruno"),
      aColleague("carla", { activeTo: "2026-09-30" }),
      world.household(),
    ]);

    const { status, body } = await assign(id, [
      { staffId: anna.id, role: "responsible", from: "2026-10-01" },
      { staffId: bruno.id, role: "responsible", from: "2026-10-05" },
      { staffId: bruno.id, role: "substitute", from: "2026-09-05", to: "2026-09-05" },
      { staffId: carla.id, role: "substitute", from: "2026-10-01" },
      { staffId: id.replace("hh_", "stf_"), role: "substitute", from: "2026-10-01" },
    ]);

    expect([status, body.code]).toEqual([422, "invalid"]);
    expect(Object.keys(body.errors).sort()).toEqual([
      "educators.1.role",
      "educators.2.to",
      "educators.3.staffId",
      "educators.4.staffId",
    ]);
    expect(body.errors["educators.1.role"]).toMatch(/già una responsabile/);
  });

  it("is the coordinator's, and nobody types it in", async () => {
    const { id } = await world.household();
    const typed = await call("coordinator", `PATCH /api/households/${id}`, {
      body: { edits: { educators: { from: [], to: [] } } },
    });

    expect((await assign(id, [], "educator")).status).toBe(403);
    expect([typed.status, typed.body.errors.educators]).toEqual([422, expect.stringMatching(/operazione/)]);
  });
});
