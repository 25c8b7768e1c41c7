import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutHousehold } from "#shared/rules/without-household";

const ROSSI = "hh_rossi";
const BIANCHI = "hh_bianchi";

describe("An answer without a household", () => {
  const meeting = {
    id: "met_1",
    version: 2,
    agenda: [
      { title: "Rinnovo", householdId: ROSSI },
      { title: "Verifica", householdId: BIANCHI },
    ],
    attendeeIds: ["stf_1"],
  };

  it.each(["go", "stay"] as const)(
    "loses the lines of an agenda that are about it, and keeps the rest (%s)",
    (records) => {
      expect(withoutHousehold(meeting, ROSSI, records)).toEqual({ ...meeting, agenda: [meeting.agenda[1]] });
    },
  );

  it.each(["go", "stay"] as const)("loses fields and lists that point to it (%s)", (records) => {
    const fees = { id: "fee_1", version: 1, householdIds: [ROSSI, BIANCHI], wentToId: ROSSI };
    expect(withoutHousehold(fees, ROSSI, records)).toEqual({ id: "fee_1", version: 1, householdIds: [BIANCHI] });
  });

  it.each(["go", "stay"] as const)("keeps what a conflict says is there, without the pointer (%s)", (records) => {
    const conflict = { status: "conflict", current: { householdId: ROSSI, note: "Altra" } };
    expect(withoutHousehold(conflict, ROSSI, records)).toEqual({
      status: "conflict",
      current: { householdId: null, note: "Altra" },
    });
  });

  it("is nothing where it was about it", () => {
    expect(withoutHousehold({ id: ROSSI, version: 1, code: "N-0001" }, ROSSI, "stay")).toBeUndefined();
    expect(withoutHousehold([{ id: ROSSI }, { id: BIANCHI }], ROSSI, "stay")).toEqual([{ id: BIANCHI }]);
  });

  const referral = { id: "ref_1", version: 4, householdId: ROSSI, status: "waiting" };

  it("loses its records with a household that is not there at all", () => {
    expect(withoutHousehold([referral], ROSSI, "go")).toEqual([]);
  });

  it("keeps a record that is in sight by itself, and does not say to whom it belongs", () => {
    expect(withoutHousehold([referral], ROSSI, "stay")).toEqual([{ id: "ref_1", version: 4, status: "waiting" }]);
  });

  it("is the very same value where it was not mentioned", () => {
    expect(withoutHousehold(meeting, "hh_verdi", "stay")).toBe(meeting);
  });

  it("never mentions it again, whatever the answer is like", () => {
    const leaf = fc.oneof(fc.constant(ROSSI), fc.constant(BIANCHI), fc.string(), fc.integer());
    const { answer } = fc.letrec<{ answer: unknown }>((tie) => ({
      answer: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.array(tie("answer"), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom("id", "version", "householdId", "items", "around", "text"), tie("answer")),
      ),
    }));
    fc.assert(
      fc.property(answer, fc.constantFrom("go" as const, "stay" as const), (value, records) => {
        expect(JSON.stringify(withoutHousehold(value, ROSSI, records)) ?? "").not.toContain(`"${ROSSI}"`);
      }),
    );
  });
});
