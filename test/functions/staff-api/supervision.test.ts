import { beforeEach, describe, expect, it } from "vitest";
import type { StoredRecord } from "#shared/resource";
import { StaffMember } from "#shared/resources/staff-member";
import { SupervisionSession } from "#shared/resources/supervision-session";
import { staffApiOf } from "#test/staff-call";
import { aWorld, type World } from "#test/world";

let world: World;
let call: ReturnType<typeof staffApiOf>["call"];
let own: SupervisionSession;
let others: SupervisionSession;

beforeEach(async () => {
  world = await aWorld();
  ({ call } = staffApiOf(world));
  const aColleague = (username: string) =>
    world.create(StaffMember, { username, name: username, roles: ["educator"] }, "area-manager");
  const [educator, colleague] = await Promise.all([aColleague("educator"), aColleague("colleague")]);
  const aSession = (attendeeIds: string[], topic: string) =>
    world.create(SupervisionSession, { heldOn: "2026-10-01", supervisor: "Dott. Brambilla", attendeeIds, topic });
  [own, others] = [await aSession([educator.id, colleague.id], "Distanza"), await aSession([colleague.id], "Fatica")];
});

const idsIn = ({ body }: { body: { items: StoredRecord[] } }) => body.items.map(({ id }) => id).sort();

describe("supervision sessions", () => {
  it("are an educator's when she attended, in lists and in differences", async () => {
    expect(idsIn(await call("educator", "GET /api/supervision-sessions"))).toEqual([own.id]);
    const since = encodeURIComponent("2026-01-01T00:00:00.000Z");
    expect(idsIn(await call("educator", `GET /api/supervision-sessions?since=${since}`))).toEqual([own.id]);
  });

  it.each(["", "/history"])("of others do not exist for her: %s", async (path) => {
    expect((await call("educator", `GET /api/supervision-sessions/${own.id}${path}`)).status).toBe(200);
    const { status, body } = await call("educator", `GET /api/supervision-sessions/${others.id}${path}`);

    expect([status, body.code]).toEqual([404, "notFound"]);
    expect(JSON.stringify(body)).not.toContain("Fatica");
  });

  it.each(["coordinator", "area-manager"] as const)("are all open to the %s", async (role) => {
    expect(idsIn(await call(role, "GET /api/supervision-sessions"))).toEqual([own.id, others.id].sort());
  });

  it("do not exist for the administration, and only the coordinator writes them", async () => {
    const edit = { body: { edits: { topic: { from: "Distanza", to: "Altro" } } } };

    expect((await call("administration", "GET /api/supervision-sessions")).status).toBe(403);
    expect((await call("educator", `PATCH /api/supervision-sessions/${own.id}`, edit)).status).toBe(403);
    expect((await call("area-manager", `PATCH /api/supervision-sessions/${own.id}`, edit)).status).toBe(403);
    expect((await call("coordinator", `PATCH /api/supervision-sessions/${own.id}`, edit)).status).toBe(200);
  });

  it("stand in no household's file", async () => {
    const { id } = await world.household();
    const { body } = await call("coordinator", `GET /api/households/${id}/file`);

    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(["supervision-sessions"]));
    expect(JSON.stringify(body)).not.toContain("Distanza");
  });
});
