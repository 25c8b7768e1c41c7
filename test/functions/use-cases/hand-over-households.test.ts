import { beforeEach, describe, expect, it } from "vitest";
import { getRecord } from "#functions/db/records";
import { assignEducators } from "#functions/use-cases/assign-educators";
import { Household } from "#shared/resources/household";
import { StaffMember } from "#shared/resources/staff-member";
import { staffApiOf } from "#test/staff-call";
import { aWorld, type World } from "#test/world";

let world: World;
let call: ReturnType<typeof staffApiOf>["call"];
let anna: StaffMember;
let bruno: StaffMember;

const aColleague = (username: string, more: object = {}) =>
  world.create(StaffMember, { username, name: username, roles: ["educator"], ...more }, "area-manager");

beforeEach(async () => {
  world = await aWorld();
  ({ call } = staffApiOf(world));
  [anna, bruno] = await Promise.all([aColleague("anna"), aColleague("bruno")]);
});

const aHouseholdOf = async (role: "responsible" | "substitute", staffId = anna.id) => {
  const { id } = await world.household();
  return assignEducators(world.as("coordinator"), id, { educators: [{ staffId, role, from: "2026-01-01" }] });
};

const handover = (body: object, { id = anna.id, key = "" } = {}) =>
  call("coordinator", `POST /api/staff/${id}/handover`, { body, ...(key && { headers: { "idempotency-key": key } }) });

const educatorsOf = async ({ id }: { id: string }) => (await getRecord(world.table, Household, id)).educators;

const TODAY = "2026-10-12";

describe("handing over", () => {
  it("moves every household on one day, says which, and leaves a trace in each", async () => {
    const [first, second] = [await aHouseholdOf("responsible"), await aHouseholdOf("substitute")];
    const other = await aHouseholdOf("responsible", bruno.id);

    const { status, body } = await handover({ on: TODAY, toStaffId: bruno.id });

    expect(status).toBe(200);
    expect(body.moved).toEqual([
      { householdId: first.id, code: first.code, toStaffId: bruno.id, roles: ["responsible"] },
      { householdId: second.id, code: second.code, toStaffId: bruno.id, roles: ["substitute"] },
    ]);
    expect(await educatorsOf(first)).toEqual([
      { staffId: anna.id, role: "responsible", from: "2026-01-01", to: TODAY },
      { staffId: bruno.id, role: "responsible", from: TODAY },
    ]);
    expect((await getRecord(world.table, Household, other.id)).version).toBe(other.version);
    const history = await call("coordinator", `GET /api/households/${second.id}/history`);
    expect(history.body.items.at(-1)).toMatchObject({ action: "handOver", by: "coordinator" });
  });

  it("goes to different people when the households are named, and to nobody where none is", async () => {
    const carla = await aColleague("carla");
    const [first, second, third] = [
      await aHouseholdOf("responsible"),
      await aHouseholdOf("responsible"),
      await aHouseholdOf("responsible"),
    ];

    await handover({
      on: TODAY,
      households: [
        { householdId: first.id, toStaffId: bruno.id },
        { householdId: second.id, toStaffId: carla.id },
      ],
    });

    expect((await educatorsOf(first))[1]?.staffId).toBe(bruno.id);
    expect((await educatorsOf(second))[1]?.staffId).toBe(carla.id);
    expect(await educatorsOf(third)).toEqual(third.educators);
  });

  it("moves one role only when asked to", async () => {
    const [first, second] = [await aHouseholdOf("responsible"), await aHouseholdOf("substitute")];

    const { body } = await handover({ on: TODAY, toStaffId: bruno.id, role: "substitute" });

    expect(body.moved.map(({ householdId }: { householdId: string }) => householdId)).toEqual([second.id]);
    expect(await educatorsOf(first)).toEqual(first.educators);
  });

  it("happens once however often the same request arrives", async () => {
    const household = await aHouseholdOf("responsible");
    const told = { on: TODAY, toStaffId: bruno.id };

    const [first, again] = await Promise.all([handover(told, { key: "k" }), handover(told, { key: "k" })]);
    const third = await handover(told, { key: "k" });

    expect([again.body, third.body]).toEqual([first.body, first.body]);
    expect((await getRecord(world.table, Household, household.id)).version).toBe(household.version + 1);
  });

  it("moves more households than one transaction takes", async () => {
    const created = await Promise.all(Array.from({ length: 43 }, () => aHouseholdOf("responsible")));

    const { body } = await handover({ on: TODAY, toStaffId: bruno.id }, { key: "many" });

    expect(body.moved).toHaveLength(43);
    const all = await Promise.all(created.map(educatorsOf));
    expect(all.every(([, taken]) => taken?.staffId === bruno.id)).toBe(true);
    expect((await handover({ on: TODAY, toStaffId: bruno.id }, { key: "many" })).body.moved).toHaveLength(43);
  }, 30_000);

  it("finishes, when sent again, what was cut short", async () => {
    const [first, second] = [await aHouseholdOf("responsible"), await aHouseholdOf("responsible")];
    const told = { on: TODAY, toStaffId: bruno.id };
    await handover({ on: TODAY, households: [{ householdId: first.id, toStaffId: bruno.id }] });

    const { body } = await handover(told);

    expect(body.moved.map(({ householdId }: { householdId: string }) => householdId)).toEqual([second.id]);
  });
});

describe("a handover is refused", () => {
  it("to somebody who is not at work on that day, and to herself", async () => {
    await aHouseholdOf("responsible");
    const dora = await aColleague("dora", { activeTo: "2026-10-11" });

    const late = await handover({ on: TODAY, toStaffId: dora.id });
    const own = await handover({ on: TODAY, toStaffId: anna.id });

    expect([late.status, late.body.errors.toStaffId]).toEqual([422, expect.stringMatching(/non è in servizio/)]);
    expect([own.status, own.body.errors.toStaffId]).toEqual([422, expect.stringMatching(/stessa persona/)]);
    expect((await handover({ on: "2026-10-11", toStaffId: dora.id })).status).toBe(200);
  });

  it("without a successor, or to one who does not exist", async () => {
    const { id, educators } = await aHouseholdOf("responsible");
    const nobody = `stf_${anna.id.slice(4, -1)}${anna.id.endsWith("Z") ? "Y" : "Z"}`;

    expect((await handover({ on: TODAY })).body.errors).toHaveProperty("toStaffId");
    const unknown = await handover({ on: TODAY, households: [{ householdId: id, toStaffId: nobody }] });
    expect(unknown.body.errors).toHaveProperty(["households.0.toStaffId"]);
    expect(await educatorsOf({ id })).toEqual(educators);
  });

  it("when there is nothing to hand over", async () => {
    const { status, body } = await handover({ on: TODAY, toStaffId: bruno.id });

    expect([status, body.code]).toEqual([409, "nothingToHandOver"]);
    expect(body.detail).toMatch(/niente da passare/);
  });

  it("to everybody but the coordinator, and of nobody", async () => {
    const body = { on: TODAY, toStaffId: bruno.id };
    const path = `POST /api/staff/${anna.id}/handover`;

    for (const role of ["educator", "area-manager", "administration"] as const)
      expect((await call(role, path, { body })).status).toBe(403);
    expect((await handover(body, { id: "stf_01J00000000000000000000000" })).status).toBe(404);
  });
});
