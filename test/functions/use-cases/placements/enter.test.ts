import { describe, expect, it } from "vitest";
import { getRecord, recordsOfKindUnder } from "#functions/db/records";
import { enterPlacement } from "#functions/use-cases/enter-placement";
import { optionPlace } from "#functions/use-cases/option-place";
import { Outage } from "#shared/resources/outage";
import { Referral } from "#shared/resources/referral";
import { ReferralStep } from "#shared/resources/referral-step";
import { aHouse, aReferral, at, october, today } from "./cases.ts";

describe("an entry into a place that was kept", () => {
  it("moves placement, household and referral together, and the referral's own record", async () => {
    const { world, coordinator, household, reserve, statusOf } = await aHouse();
    const referral = await aReferral(world, { householdId: household.id });
    const { id } = await reserve({ referralId: referral.id, from: today });

    const placement = await enterPlacement(coordinator(), id, { on: today, expectedOut: october(31) });

    expect(placement).toMatchObject({ status: "inProgress", actualIn: today, expectedOut: october(31), version: 2 });
    expect(await statusOf()).toBe("inHousing");
    expect(await getRecord(world.table, Referral, referral.id)).toMatchObject({ status: "admitted" });
    expect(await recordsOfKindUnder(world.table, Referral, referral.id, ReferralStep)).toMatchObject([
      { step: "admit", from: "accepted", to: "admitted", by: "coordinator", on: today },
    ]);
  });

  it("is refused while the referral is not accepted, and not in an emergency", async () => {
    const { world, coordinator, household, places, reserve, another, statusOf } = await aHouse();
    const referral = await aReferral(world, { status: "waiting", householdId: household.id, number: "S-2026-0007" });
    const { id } = await reserve({ referralId: referral.id, from: today });

    await expect(enterPlacement(coordinator(), id, { on: today })).rejects.toMatchObject({
      code: "referralNotAccepted",
      params: { number: "S-2026-0007", status: "waiting" },
    });
    expect(await statusOf()).toBe("known");
    const urgent = await aReferral(world, { status: "waiting", urgency: "emergency" });
    const { stay } = await another({ referralId: urgent.id, placeId: places[1]?.id, from: today });
    await expect(enterPlacement(coordinator(), stay.id, { on: today })).resolves.toMatchObject({
      status: "inProgress",
    });
  });

  it("looks at the place on its day: who is still there comes first", async () => {
    const { world, coordinator, admit, another } = await aHouse();
    await admit({ expectedTo: october(14) });
    const { stay } = await another({ from: october(14) });
    world.travelTo(at(15));

    await expect(enterPlacement(coordinator(), stay.id, { on: october(15) })).rejects.toMatchObject({
      code: "noRoom",
      extra: { inTheWay: [{ until: null }] },
    });
  });

  it("is refused where an outage has come in between", async () => {
    const { world, coordinator, places, reserve } = await aHouse();
    const { id } = await reserve({ from: today });
    await world.create(Outage, { placeId: places[0]?.id, from: october(13), to: october(15), reason: "unfit" });

    await expect(enterPlacement(coordinator(), id, { on: today })).rejects.toMatchObject({
      extra: { because: "placeOutOfService", on: october(13) },
    });
  });

  it("is not in the future, and not long ago without the area manager and a reason", async () => {
    const { world, coordinator, reserve } = await aHouse();
    const { id } = await reserve({ from: today, expectedTo: "2026-12-01" });
    world.travelTo("2026-11-10T08:00:00.000Z");

    await expect(enterPlacement(coordinator(), id, { on: "2026-11-11" })).rejects.toMatchObject({
      fields: { on: { code: "notInFuture" } },
    });
    const late = { on: october(20), overrideReason: "Scritto in ritardo" };
    await expect(enterPlacement(coordinator(), id, late)).rejects.toMatchObject({ fields: { on: { code: "tooOld" } } });
    await expect(enterPlacement(world.as("area-manager"), id, late)).resolves.toMatchObject({
      actualIn: october(20),
      overrideReason: "Scritto in ritardo",
    });
  });

  it("asks no second time for what the area manager allowed when the place was kept", async () => {
    const { world, unit, places } = await aHouse(async (w) => {
      const { unit, slots } = await w.abitareInsieme();
      return { unit, places: slots };
    });
    const family = await world.household("family");
    const wish = { householdId: family.id, placeId: places[0]?.id, from: today, expiresOn: october(15) };
    const { id } = await optionPlace(world.as("area-manager"), unit.id, { ...wish, overrideReason: "Sfratto" });

    await expect(enterPlacement(world.as("coordinator"), id, { on: today })).resolves.toMatchObject({
      overrideReason: "Sfratto",
    });
  });

  it("happens once, however many record it at the same moment", async () => {
    const { coordinator, reserve } = await aHouse();
    const { id } = await reserve({ from: today });

    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => enterPlacement(coordinator(), id, { on: today })),
    );

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
