import { beforeAll, describe, expect, it } from "vitest";
import { Unit } from "#shared/resources/unit";
import { aReferralWorld, referralAt } from "#test/referrals";
import { staffApiOf } from "#test/staff-call";

type Setting = Awaited<ReturnType<typeof aReferralWorld>>;

let setting: Setting;
beforeAll(async () => {
  setting = await aReferralWorld();
});

const ask = (role: "coordinator" | "educator" | "administration", address: string) =>
  staffApiOf(setting.world).call(role, `GET ${address}`);

describe("a unit's waiting list", () => {
  const listAddress = () => `/api/units/${setting.unit.id}/waiting-list`;

  it("is answered in order, with the days waited and the reason for the order", async () => {
    const { world, known } = setting;
    const later = await referralAt(world, "waiting", { ...known, priority: 2, waitingSince: "2026-10-02" });
    const first = await referralAt(world, "waiting", { ...known, priority: 1, waitingSince: "2026-10-10" });
    await referralAt(world, "suitable", known);

    const { status, body } = await ask("coordinator", listAddress());

    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { referralId: first.id, position: 1, daysWaiting: 2, before: { reason: "priority", own: 1, next: 2 } },
      { referralId: later.id, position: 2, daysWaiting: 10 },
    ]);
  });

  it("names nobody", async () => {
    const { world, known, unit } = setting;
    await world.colleague("educator", { unitIds: [unit.id] });
    const members = [{ role: "adult" as const, birthYear: 1990, lastName: "CANARY", firstName: "CANARY" }];
    await referralAt(world, "waiting", { ...known, members, needs: "CANARY", referringContact: "CANARY" });

    const { body } = await ask("educator", listAddress());
    expect(body.items).not.toEqual([]);
    expect(JSON.stringify(body)).not.toContain("CANARY");
  });

  it("is not for the administration, and there is none of a unit that does not exist", async () => {
    const gone = setting.unit.id.replace(/.$/, (last) => (last === "0" ? "1" : "0"));

    expect((await ask("administration", listAddress())).status).toBe(403);
    expect((await ask("coordinator", `/api/units/${gone}/waiting-list`)).status).toBe(404);
  });
});

describe("the letter to the referring service", () => {
  const letterAddress = (id: string) => `/api/referrals/${id}/letter`;

  it("is answered for a decision, with codes instead of names and without an address", async () => {
    const { world, known, household } = setting;
    const unit = await world.create(Unit, {
      code: "MED",
      name: "Casa Medici",
      capacityMeasure: "apartments",
      protectedContext: true,
      address: "CANARY",
    });
    const { id } = await referralAt(world, "unsuitable", {
      ...known,
      requestedUnitId: unit.id,
      closingReason: "outsideTarget",
      closingDetail: "CANARY",
      referringContact: "CANARY",
    });

    const { status, body } = await ask("coordinator", letterAddress(id));

    expect(status).toBe(200);
    expect(body.body).toContain(`nucleo ${household.code}`);
    expect(body.body).toContain("Spett.le Comune di Brugherio");
    expect(body.body).toContain("Il motivo registrato è: fuori dai destinatari.");
    expect(JSON.stringify(body)).not.toContain("CANARY");
  });

  it("is not written before anything has been decided, nor for the administration", async () => {
    const { world, known } = setting;
    const { id } = await referralAt(world, "inFilter", known);

    expect(await ask("coordinator", letterAddress(id))).toMatchObject({
      status: 409,
      body: { code: "notPossibleNow" },
    });
    expect((await ask("administration", letterAddress(id))).status).toBe(403);
  });
});
