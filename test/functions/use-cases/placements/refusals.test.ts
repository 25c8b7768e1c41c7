import { describe, expect, it } from "vitest";
import { Outage } from "#shared/resources/outage";
import { staffApiOf } from "../../../staff-call.ts";
import { aHouse, aReferral, at, october, today } from "./cases.ts";

const fullAbitare = async () => {
  const house = await aHouse(async (world) => {
    const { unit, slots } = await world.abitareInsieme();
    return { unit, places: slots };
  });
  const codes: string[] = [];
  for (const [n, { id }] of house.places.entries()) {
    const other = await house.world.household();
    const expectedTo = n === 2 ? undefined : october(20 + n);
    await house.admit({ householdId: other.id, placeId: id, expectedTo });
    codes.push(other.code ?? "");
  }
  return { ...house, codes };
};

describe("a refusal for lack of room", () => {
  it("names the measure of three before the taken slot, who is there until when, and the first possible day", async () => {
    const { world, unit, places, household, codes } = await fullAbitare();
    const { call } = staffApiOf(world);
    const body = { householdId: household.id, placeId: places[0]?.id, from: today };

    const { status, body: problem } = await call("coordinator", `POST /api/units/${unit.id}/admissions`, { body });

    expect(status).toBe(409);
    expect(problem).toMatchObject({
      code: "noRoom",
      because: "unitFull",
      on: today,
      inTheWay: [
        { code: codes[0], until: october(20) },
        { code: codes[1], until: october(21) },
        { code: codes[2], until: null },
      ],
      firstFreeOn: october(20),
      elsewhere: [],
    });
    expect(problem.detail).toContain("accoglie al massimo 3 nuclei e quel giorno ne ospita già 3.");
    expect(problem.detail).toContain(`${codes[0]} fino al 20 ottobre 2026`);
    expect(problem.detail).toContain(`${codes[2]} senza una data di uscita`);
    expect(problem.detail).toContain("Primo giorno possibile in Posto 1: 20 ottobre 2026.");
  });

  it("names the other units that could take the household from the same day, and says so in both languages", async () => {
    const { world, unit, places, household } = await fullAbitare();
    const { unit: cas, apartment } = await world.casAmica();
    await world.aliante();
    const { call } = staffApiOf(world);
    const body = { householdId: household.id, placeId: places[0]?.id, from: today };
    const ask = (language: string) =>
      call("coordinator", `POST /api/units/${unit.id}/admissions`, { body, headers: { "accept-language": language } });

    const [italian, english] = [await ask("it"), await ask("en")];

    expect(italian.body.elsewhere).toEqual([
      { unitId: cas.id, unit: "CasAmica", placeId: apartment.id, place: "Bilocale 1" },
    ]);
    expect(italian.body.detail).toContain("Subito c'è posto anche in: CasAmica (Bilocale 1).");
    expect(english.body.detail).toContain("There is room at once in: CasAmica (Bilocale 1).");
  });

  it("does not send a household where its type or its project shuts it out, or where there is no room", async () => {
    const { world, unit, places, household, another } = await aHouse();
    const { unit: abitare, slots } = await world.abitareInsieme();
    await another({ from: today, placeId: places[0]?.id });
    const { call } = staffApiOf(world);
    const elsewhereFor = async (householdId: string, referralId?: string) => {
      const body = { householdId, placeId: places[0]?.id, from: today, referralId };
      return (await call("coordinator", `POST /api/units/${unit.id}/reservations`, { body })).body.elsewhere;
    };
    const family = await world.household("family");
    const without = await aReferral(world, {
      status: "suitable",
      householdId: household.id,
      activeSocialProject: false,
    });

    expect(await elsewhereFor(household.id)).toMatchObject([{ unitId: abitare.id, placeId: slots[0]?.id }]);
    expect(await elsewhereFor(family.id)).toEqual([]);
    expect(await elsewhereFor(household.id, without.id)).toEqual([]);
    for (const { id: placeId } of slots)
      await world.create(Outage, { placeId, from: october(25), reason: "maintenance" });
    expect(await elsewhereFor(household.id)).toEqual([]);
  });

  it("names nobody but by code", async () => {
    const { world, unit, places, household, another } = await aHouse();
    const { other } = await another({ from: today });
    await world.assign(household, await world.colleague("educator", { unitIds: [unit.id] }));
    const { call } = staffApiOf(world);
    const body = { householdId: household.id, placeId: places[0]?.id, from: today };

    const { body: problem } = await call("educator", `POST /api/units/${unit.id}/admissions`, { body });

    expect(problem.inTheWay).toEqual([{ householdId: other.id, code: other.code, until: october(30) }]);
  });
});

describe("the routes", () => {
  it("keep a place, let the household in and let it go, as a caseworker would say it", async () => {
    const { world, unit, places, household } = await aHouse();
    const { call } = staffApiOf(world);
    const wish = { householdId: household.id, placeId: places[0]?.id, from: october(14), expectedTo: october(30) };
    const post = async (path: string, body: object) => call("coordinator", `POST /api/${path}`, { body });

    const option = await post(`units/${unit.id}/options`, { ...wish, expiresOn: october(13) });
    const of = `placements/${option.body.id}`;
    const confirmed = await post(`${of}/confirmation`, {});
    world.travelTo(at(14));
    const entered = await post(`${of}/entry`, { on: october(14) });
    const extended = await post(`${of}/extension`, { to: "2026-11-30", reason: "Serve tempo" });
    world.travelTo(at(15));
    const moved = await post(`${of}/transfer`, {
      unitId: unit.id,
      placeId: places[1]?.id,
      on: october(15),
      reason: "Più grande",
    });

    expect([option, confirmed, entered, extended, moved].map(({ status }) => status)).toEqual([
      201, 200, 200, 200, 200,
    ]);
    expect(moved.body).toMatchObject({ status: "departed", version: 5 });
  });

  it("are closed to those who may not", async () => {
    const { world, unit, places, household, reserve } = await aHouse();
    const { call } = staffApiOf(world);
    const { id } = await reserve({ placeId: places[1]?.id });
    const body = { householdId: household.id, placeId: places[0]?.id, from: october(14), expiresOn: october(13) };

    const answers = await Promise.all([
      call("educator", `POST /api/units/${unit.id}/options`, { body }),
      call("administration", `POST /api/units/${unit.id}/emergency-entries`, { body: { from: today } }),
      call("educator", `POST /api/placements/${id}/cancellation`, { body: { cancellationReason: "other" } }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it("say what is wrong with a referral in words", async () => {
    const { world, unit, places, household } = await aHouse();
    const referral = await aReferral(world, { status: "waiting", number: "S-2026-0009" });
    const { call } = staffApiOf(world);
    const body = { householdId: household.id, placeId: places[0]?.id, referralId: referral.id, from: today };

    const { body: problem } = await call("coordinator", `POST /api/units/${unit.id}/admissions`, { body });

    expect(problem).toMatchObject({ status: 409, code: "referralNotAccepted" });
    expect(problem.detail).toContain("S-2026-0009");
    expect(problem.detail).toContain("«In attesa»");
  });
});
