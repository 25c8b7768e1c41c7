import { describe, expect, it } from "vitest";
import { Document } from "#shared/resources/document";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Organisation } from "#shared/resources/organisation";
import { Person } from "#shared/resources/person";
import { october } from "#test/functions/use-cases/placements/cases";
import { aPlanWorld } from "#test/functions/use-cases/plans/a-plan";
import { staffApiOf } from "#test/staff-call";
import { edit, foreseeing } from "./foreseeing.ts";

const day = (date: string) => ({ date });

describe("Another day for a review", () => {
  it("moves the deadline, and says when it is overdue at once", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active({ nextReviewOn: "2026-12-01" });
    const { call } = staffApiOf(world);
    const effects = async (to: string) => {
      const rows = [edit(id, "nextReviewOn", "2026-12-01", to)];
      return (await call("coordinator", "POST /api/plans/edits/preview", { body: { rows } })).body.rows[0].effects;
    };

    expect(await effects("2027-01-15")).toMatchObject([
      { code: "deadlineMoves", params: { deadline: "reviewDue", from: day("2026-12-01"), to: day("2027-01-15") } },
    ]);
    expect(await effects("2026-10-01")).toMatchObject([{ code: "deadlineOverdue", tone: "bad" }]);
  });
});

describe("A change of who lives in a household", () => {
  it("counts adults and minors anew, and sees beds that are too few", async () => {
    const { admit, effectsOf, household, world } = await foreseeing();
    await admit();
    const guest = (firstName: string, birthDate: string) =>
      world.create(Person, { householdId: household.id, lastName: "Prova", firstName, birthDate });
    const [anna] = [
      await guest("Anna", "1990-05-05"),
      await guest("Leo", "2015-01-01"),
      await guest("Eva", "2018-01-01"),
    ];

    const younger = await effectsOf("people", edit(anna.id, "birthDate", "1990-05-05", "2010-05-05"));
    const fourth = await effectsOf("people", {
      create: { householdId: household.id, lastName: "Prova", firstName: "Ada", birthDate: "2020-02-02" },
    });

    expect(younger.get("composition")?.params).toEqual({
      household: household.code,
      adultsFrom: 1,
      adultsTo: 0,
      minorsFrom: 2,
      minorsTo: 3,
    });
    expect(fourth.get("bedsExceeded")).toMatchObject({ params: { household: household.code }, tone: "bad" });
  });
});

describe("Another expiry of a paper", () => {
  it("moves its deadline", async () => {
    const { admit, effectsOf, household, world } = await foreseeing();
    await admit();
    const { id } = await world.create(Document, {
      householdId: household.id,
      kind: "identityCard",
      expiresOn: "2026-12-01",
    });

    const effects = await effectsOf("documents", edit(id, "expiresOn", "2026-12-01", "2036-12-01"));

    expect(effects.get("deadlineMoves")?.params).toMatchObject({ from: day("2026-12-01"), to: day("2036-12-01") });
  });
});

describe("Another end of a fee agreement", () => {
  it("moves its deadline and names who is left without one", async () => {
    const { admit, effectsOf, household, world } = await foreseeing();
    await admit();
    const payer = await world.create(Organisation, { name: "Comune di prova", roles: ["payer"] });
    const { id } = await world.create(
      FeeAgreement,
      {
        payerId: payer.id,
        householdIds: [household.id],
        validFrom: "2026-01-01",
        validTo: "2026-12-31",
        chargeUnit: "householdDay",
        amount: 4_000,
      },
      "administration",
    );

    const row = edit(id, "validTo", "2026-12-31", october(20));
    const effects = await effectsOf("fee-agreements", row, "administration");

    expect(effects.get("feeGap")?.params).toEqual({ household: household.code, from: day(october(21)) });
    expect(effects.get("deadlineMoves")?.params).toMatchObject({ from: day("2026-12-31"), to: day(october(20)) });
  });
});

describe("Other units of somebody", () => {
  it("say how many households go out of her sight", async () => {
    const { admit, effectsOf, unit, world } = await foreseeing();
    await admit();
    await world.colleague("area-manager");
    const member = await world.colleague("educator", { unitIds: [unit.id] });

    const effects = await effectsOf("staff", edit(member.id, "unitIds", [unit.id], null), "area-manager");

    expect(effects.get("losesHouseholds")).toEqual({ code: "losesHouseholds", params: { count: 1 }, tone: "warn" });
  });
});
