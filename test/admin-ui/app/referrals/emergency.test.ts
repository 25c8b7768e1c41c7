import { describe, expect, it } from "vitest";
import {
  anArrival,
  dueFor,
  emergencyOf,
  emptyEmergency,
  entryOf,
  freeTonight,
  gapsIn,
} from "#admin-ui/referrals/emergency/emergency-draft.ts";
import { Referral } from "#shared/resources/referral";
import { abitareInsieme, aliante, idOf } from "../houses.ts";

const today = "2026-11-23";
const empty = emptyEmergency(today);
const mother = { ...anArrival("head"), lastName: " Neri ", firstName: "Ada", birthDate: "1992-03-04" };

describe("an emergency entry", () => {
  it("cannot do without a type, somebody with a name and a place", () => {
    expect(gapsIn(empty)).toEqual(["type", "people", "place"]);
    expect(gapsIn({ ...empty, who: "known" })).toEqual(["household", "place"]);
    expect(gapsIn({ ...empty, type: "singleWoman", people: [mother], placeId: "plc_1" })).toEqual([]);
  });

  it("is not ready while somebody has half a name", () => {
    const half = { ...anArrival("child"), firstName: "Leo" };

    expect(gapsIn({ ...empty, type: "singleParent", people: [mother, half], placeId: "plc_1" })).toEqual(["people"]);
  });

  it("travels without the rows nobody typed into, with each missing paper and its day", () => {
    const draft = { ...empty, type: "singleParent" as const, people: [mother, anArrival("child")], placeId: "plc_1" };

    expect(entryOf({ ...draft, missing: { identityPapers: "2026-11-30" } })).toEqual({
      household: { type: "singleParent" },
      people: [{ lastName: "Neri", firstName: "Ada", birthDate: "1992-03-04", relation: "head" }],
      from: today,
      placeId: "plc_1",
      missingPapers: [{ paper: "identityPapers", dueOn: "2026-11-30" }],
    });
  });

  it("of a household that is known names only the household", () => {
    const entry = entryOf({ ...empty, who: "known", householdId: "hh_1", placeId: "plc_1", missing: {} });

    expect(entry).toEqual({ householdId: "hh_1", from: today, placeId: "plc_1", missingPapers: [] });
  });

  it("that a referral has asked for begins with what it says, and travels with it", () => {
    const referral = Referral.schema.parse({
      id: idOf("ref", 1),
      version: 1,
      createdAt: `${today}T08:00:00.000Z`,
      createdBy: "coordinator",
      updatedAt: `${today}T08:00:00.000Z`,
      updatedBy: "coordinator",
      status: "received",
      urgency: "emergency",
      householdType: "womanWithChildren",
      members: [
        { role: "minor", birthYear: 2019 },
        { role: "nonResident", birthYear: 1988 },
        { role: "adult", birthYear: 1991, lastName: "Neri" },
      ],
      referringServiceId: idOf("org", 1),
    }) as Referral;

    const draft = emergencyOf(referral, today);

    expect(draft).toMatchObject({
      who: "new",
      type: "womanWithChildren",
      people: [
        { relation: "head", lastName: "Neri", birthYear: 1991 },
        { relation: "child", lastName: "", birthYear: 2019 },
      ],
    });
    expect(draft.people).toHaveLength(2);
    expect(entryOf(draft)).toMatchObject({ referralId: referral.id, referringServiceId: referral.referringServiceId });
    expect(emergencyOf({ ...referral, householdId: idOf("hh", 1) }, today)).toMatchObject({
      who: "known",
      householdId: idOf("hh", 1),
    });
  });

  it("proposes a day for each paper", () => {
    expect(dueFor("privacyNotice", today)).toBe("2026-11-26");
    expect(dueFor("feeAgreement", today)).toBe("2026-12-23");
  });
});

describe("the places free tonight", () => {
  const taken = { placeId: idOf("plc", 1), actualIn: "2026-06-01" };
  const tomorrow = { placeId: idOf("plc", 2), status: "confirmed", expectedIn: "2026-11-24" };

  it("are those that nobody is in, for one night at least", () => {
    const places = freeTonight([abitareInsieme([taken, tomorrow])], undefined, today);

    expect(places.map(({ place }) => place)).toEqual(["Posto 2", "Posto 3"]);
    expect(places[0]).toMatchObject({ unit: "Abitare Insieme", suits: undefined });
  });

  it("say when the unit is meant for others", () => {
    const folder = abitareInsieme();
    const unit = { ...folder.unit, eligibleHouseholdTypes: ["singleWoman" as const] };

    expect(freeTonight([{ ...folder, unit }], "family", today).map(({ suits }) => suits)).toEqual([
      false,
      false,
      false,
    ]);
    expect(freeTonight([folder], "family", today)[0]?.suits).toBe(true);
  });

  it("are no paths", () => {
    expect(freeTonight([aliante()], "singleWoman", today)).toEqual([]);
  });
});
