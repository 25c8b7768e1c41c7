import { describe, expect, it } from "vitest";
import { Household } from "#shared/resources/household";
import { StaffMember } from "#shared/resources/staff-member";
import { staffApiOf } from "#test/staff-call";
import { aWorld } from "#test/world";

const aColleague = async (values: Record<string, unknown> = {}) => {
  const world = await aWorld();
  const member = await world.create(
    StaffMember,
    { username: "educator", name: "Marta Prova", roles: ["educator"], ...values },
    "area-manager",
  );
  return { world, member, ...staffApiOf(world) };
};

describe("A token says who somebody was; her staff record says what she is now", () => {
  it("lets in whoever has no staff record yet with what her token says", async () => {
    const { call } = staffApiOf(await aWorld());
    expect((await call("coordinator", "GET /api/me")).body.roles).toEqual(["coordinator"]);
  });

  it("keeps out whoever has been put away, with the next request of an open tab", async () => {
    const { world, member, call } = await aColleague();
    expect((await call("educator", "GET /api/households")).status).toBe(200);
    const edits = { archived: { from: false, to: true } };
    const done = await call("area-manager", `PATCH /api/staff/${member.id}`, { body: { edits } });
    expect(done.status).toBe(200);
    const shut = await call("educator", `GET /api/households?since=${world.now()}`);
    expect(shut).toMatchObject({ status: 403, body: { code: "accountSuspended" } });
    expect(shut.body.items).toBeUndefined();
  });

  it.each([
    ["before her first day", { activeFrom: "2026-10-13" }, 403],
    ["on her first day", { activeFrom: "2026-10-12" }, 200],
    ["on her last day", { activeTo: "2026-10-12" }, 200],
    ["after her last day", { activeTo: "2026-10-11" }, 403],
  ])("lets her in by the days of her work: %s", async (_, days, status) => {
    const { call } = await aColleague(days);
    const answer = await call("educator", "GET /api/me");
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body.code).toBe("accountNotActive");
  });

  it("counts a role while token and record both say it", async () => {
    const { world, call } = await aColleague({ roles: ["administration"] });
    await world.create(Household, { type: "singleWoman" });
    const answer = await call("educator", "GET /api/households");
    expect(answer).toMatchObject({ status: 403, body: { code: "forbidden" } });
  });

  it("knows a user name in whatever letters it is written", async () => {
    const { call } = await aColleague({ username: "Educator", activeTo: "2026-10-01" });
    expect((await call("educator", "GET /api/me")).status).toBe(403);
  });
});
