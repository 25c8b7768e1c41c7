import { describe, expect, it } from "vitest";
import {
  anArrival,
  dueFor,
  emptyEmergency,
  entryOf,
  freeTonight,
  gapsIn,
} from "#admin-ui/referrals/emergency/emergency-draft.ts";

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
