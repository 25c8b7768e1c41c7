import { describe, expect, it } from "vitest";
import { type BlockedPerson, revisionWithout, withoutPerson } from "#shared/rules/blocked-people";

const him: BlockedPerson = { personId: "per_1", nameKey: "luca ferri" };
const guest = { role: "guest", personId: "per_2" };
const father = { role: "nonResident", personId: "per_1", name: "Luca Ferri" };

const revised = (changes: Record<string, { from?: unknown; to?: unknown }>) => ({ version: 6, changes });

describe("what is left of a value without a blocked person", () => {
  it("is the very same value when it does not mention him", () => {
    const plan = { id: "pln_1", participants: [guest] };

    expect(withoutPerson(plan, him, true)).toBe(plan);
  });

  it("is the record without the part that he takes", () => {
    expect(withoutPerson({ id: "pln_1", participants: [guest, father] }, him, false)).toEqual({
      id: "pln_1",
      participants: [guest],
    });
  });
});

describe("what is left of a revision without him", () => {
  it("is the very same revision when it does not mention him", () => {
    const revision = revised({ participants: { from: [], to: [guest] } });

    expect(revisionWithout(revision, him)).toBe(revision);
  });

  it("is nothing when it only says that he has been taken out, in whatever order the keys are stored", () => {
    const turned = { personId: "per_2", role: "guest" };

    expect(revisionWithout(revised({ participants: { from: [turned, father], to: [guest] } }), him)).toBeUndefined();
  });

  it("is what else has changed", () => {
    const status = { from: "draft", to: "shared" };
    const participants = { from: [guest, father], to: [guest] };

    expect(revisionWithout(revised({ participants, status }), him)).toEqual(revised({ status }));
  });

  it("is how the others came, where he came with them", () => {
    expect(revisionWithout(revised({ participants: { from: [], to: [guest, father] } }), him)).toEqual(
      revised({ participants: { from: [], to: [guest] } }),
    );
  });

  it("is nothing when the revision is about him", () => {
    expect(revisionWithout({ id: "per_1", changes: {} }, him)).toBeUndefined();
  });
});
