import { describe, expect, it } from "vitest";
import { emptyMember, heldBack, rowsFor, sendable } from "#admin-ui/referrals/intake/intake-values.ts";

const adult = { ...emptyMember("adult"), birthYear: "1993", lastName: " Rossi " };
const nameless = { ...emptyMember("adult"), lastName: "Verdi" };
const untouched = emptyMember("minor");

describe("members while they are being typed", () => {
  it("travel once their year of birth is there, without what nobody said", () => {
    expect(sendable({ needs: "Casa", members: [adult, nameless, untouched] })).toEqual({
      needs: "Casa",
      members: [
        {
          role: "adult",
          birthYear: 1993,
          lastName: "Rossi",
          firstName: undefined,
          phone: undefined,
          relation: undefined,
        },
      ],
    });
  });

  it("are held back while somebody is named and the year is missing or no year", () => {
    const halfAYear = { ...adult, birthYear: "199" };

    expect(heldBack([adult, nameless, untouched, halfAYear])).toEqual([nameless, halfAYear]);
  });
});

describe("the rows of a type of household", () => {
  it("are the ones it begins with", () => {
    const roles = (type: Parameters<typeof rowsFor>[0]) => rowsFor(type, [untouched]).map(({ role }) => role);

    expect(roles("singleWoman")).toEqual(["adult"]);
    expect(roles("womanWithChildren")).toEqual(["adult", "minor"]);
    expect(roles("family")).toEqual(["adult", "adult", "minor"]);
  });

  it("keep every row that has been typed into", () => {
    const child = { ...emptyMember("minor"), birthYear: "2019" };

    expect(rowsFor("singleWoman", [child, adult, untouched])).toEqual([child, adult]);
    expect(rowsFor("family", [adult]).map(({ role }) => role)).toEqual(["adult", "adult", "minor"]);
    expect(rowsFor("womanWithChildren", [adult]).map(({ role }) => role)).toEqual(["adult", "minor"]);
  });
});
