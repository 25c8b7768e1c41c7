import { describe, expect, it } from "vitest";
import { keepEntry } from "#functions/access-log/keep-entry";
import { Person } from "#shared/resources/person";
import { Referral } from "#shared/resources/referral";
import { StaffMember } from "#shared/resources/staff-member";
import { aWorld } from "../../world.ts";
import { traceOf } from "./a-trace.ts";

const told = async () => {
  const world = await aWorld();
  const educator = await world.create(
    StaffMember,
    { username: "coordinator", name: "Giulia", roles: ["coordinator"] },
    "area-manager",
  );
  const referral = await world.create(Referral, { receivedOn: "2026-10-01", urgency: "ordinary" });
  const trace = traceOf(world);
  await trace.call("coordinator", `GET /api/referrals/${referral.id}`);
  const household = await world.household();
  await world.create(Person, {
    householdId: household.id,
    lastName: "Esempio",
    firstName: "Prova",
    residency: "guest",
  });
  return { world, educator, referral, household, ...trace };
};

const purposesOf = (body: { items: { purpose: string }[] }) => body.items.map(({ purpose }) => purpose);

describe("who has seen a household", () => {
  it("is told the last first, lists of very many included, and asking leaves an entry itself", async () => {
    const { world, household, call, keep, left } = await told();
    for (let n = 0; n < 12; n++) await world.household();
    await call("coordinator", `GET /api/households/${household.id}/file`);
    world.travelTo("2026-10-12T07:31:00.000Z");
    await call("coordinator", "GET /api/households");
    world.travelTo("2026-10-12T07:32:00.000Z");
    await call("area-manager", `GET /api/households/${household.id}`);
    await keep();

    const { answer, entries } = await left("area-manager", `GET /api/households/${household.id}/readers`);

    expect(purposesOf(answer.body)).toEqual(["record", "list", "householdFile"]);
    expect(answer.body.items[0]).toMatchObject({ by: "area-manager", subjects: [household.id] });
    expect(answer.body.items[1].subjects).toEqual([household.id]);
    expect(entries).toEqual([expect.objectContaining({ purpose: "accessLog", subjects: [household.id] })]);
  });

  it("counts what was read of its referral before there was a household", async () => {
    const { world, referral, household, call, keep } = await told();
    await keep();
    await call("coordinator", `PATCH /api/referrals/${referral.id}`, {
      body: { edits: { householdId: { to: household.id } } },
    });

    const { body } = await call("area-manager", `GET /api/households/${household.id}/readers`);

    expect(world.now()).toBe("2026-10-12T07:30:00.000Z");
    expect(purposesOf(body)).toEqual(["record"]);
  });

  it("is told by month, person and purpose, page by page, nothing twice and nothing left out", async () => {
    const { world, household, call } = await told();
    for (let n = 0; n < 130; n++)
      await keepEntry(world.table, {
        id: `acc_${String(n).padStart(4, "0")}`,
        at: `2026-09-10T08:00:00.${String(n).padStart(3, "0")}Z`,
        by: n % 2 === 0 ? "educator" : "coordinator",
        roles: ["educator"],
        route: "GET /api/households/{id}",
        purpose: n % 3 === 0 ? "record" : "householdFile",
        kinds: ["households"],
        classes: ["plain"],
        // Every tenth reading was of very many.
        subjects: n % 10 === 0 ? [household.id, ...Array.from({ length: 11 }, (_, m) => `hh_${m}`)] : [household.id],
      });
    const all = async (filter: string) => {
      const ids: string[] = [];
      for (let next: string | undefined, turn = 0; turn < 9; turn++) {
        const path = `/api/households/${household.id}/readers?month=2026-09${filter}${next ? `&next=${next}` : ""}`;
        const { body } = await call("area-manager", `GET ${path}`);
        ids.push(...body.items.map(({ id }: { id: string }) => id));
        if (!body.next) return ids;
        next = body.next;
      }
      return ids;
    };

    const whole = await all("");

    expect(whole).toEqual([...whole].sort().reverse());
    expect(new Set(whole).size).toBe(130);
    expect(await all("&by=educator")).toHaveLength(65);
    expect(await all("&purpose=record&by=educator")).toHaveLength(22);
    expect((await call("area-manager", `GET /api/households/${household.id}/readers?month=2026-08`)).body).toEqual({
      items: [],
    });
  });

  it("is told to the area manager only, and a cursor of another month leads nowhere", async () => {
    const { household, educator, call } = await told();
    const foreign = Buffer.from("2026-09-10T08:00:00.000Z#acc_1").toString("base64url");

    for (const role of ["coordinator", "educator", "administration"]) {
      expect((await call(role, `GET /api/households/${household.id}/readers`)).status).toBe(403);
      expect((await call(role, `GET /api/staff/${educator.id}/readings`)).status).toBe(403);
    }
    expect((await call("area-manager", `GET /api/households/${household.id}/readers?next=${foreign}`)).status).toBe(
      400,
    );
  });
});

describe("what a colleague has looked at", () => {
  it("is told the last first, with whose data they were or how many", async () => {
    const { world, educator, household, call, keep, left } = await told();
    for (let n = 0; n < 12; n++) await world.household();
    world.travelTo("2026-10-12T07:31:00.000Z");
    await call("coordinator", "GET /api/households");
    world.travelTo("2026-10-12T07:32:00.000Z");
    await call("coordinator", `GET /api/households/${household.id}`);
    await keep();

    const { answer, entries } = await left("area-manager", `GET /api/staff/${educator.id}/readings`);

    expect(answer.body.items[0]).toMatchObject({ purpose: "record", subjects: [household.id] });
    expect(answer.body.items[1]).toMatchObject({ purpose: "list", subjects: [], subjectCount: 13 });
    expect(answer.body.items).toHaveLength(3);
    expect(entries[0]).toMatchObject({ purpose: "accessLog" });
  });
});
