import { describe, expect, it } from "vitest";
import { revisionWithout, withoutPerson } from "#shared/rules/blocked-people";

const him = { personId: "per_karim", nameKey: "haddad karim" };
const byId = (value: unknown) => withoutPerson(value, him, false);
const byName = (value: unknown) => withoutPerson(value, him, true);

describe("an answer without a blocked person", () => {
  it("has lost his record, his papers and his part in a plan", () => {
    const answer = {
      people: [{ id: "per_karim", lastName: "Haddad" }, { id: "per_samira" }],
      documents: [{ id: "doc_1", personId: "per_karim", number: "X1" }],
      plans: [{ id: "pln_1", participants: [{ role: "nonResident", personId: "per_karim", name: "K" }] }],
    };

    expect(byId(answer)).toEqual({
      people: [{ id: "per_samira" }],
      documents: [],
      plans: [{ id: "pln_1", participants: [] }],
    });
  });

  it("keeps the diary entry and the plan that pointed to him, without the pointer", () => {
    expect(byId([{ id: "dia_1", personId: "per_karim", text: "Telefonata" }])).toEqual([
      { id: "dia_1", text: "Telefonata" },
    ]);
    expect(byId({ id: "pln_1", personId: "per_karim" })).toEqual({ id: "pln_1" });
  });

  it("is nothing at all when it is his own record or paper", () => {
    expect(byId({ id: "per_karim" })).toBeUndefined();
    expect(byId({ id: "doc_1", personId: "per_karim" })).toBeUndefined();
  });

  it("keeps what a conflict says is there, without the pointer", () => {
    expect(byId({ status: "conflict", current: { personId: "per_karim", text: "Altro" } })).toEqual({
      status: "conflict",
      current: { personId: null, text: "Altro" },
    });
    expect(byId({ current: { personId: "per_karim" } })).toEqual({ current: { personId: null } });
  });

  it("loses him from a list of ids", () => {
    expect(byId({ personIds: ["per_samira", "per_karim"] })).toEqual({ personIds: ["per_samira"] });
  });

  it("takes out parts under his name only when asked to", () => {
    const review = {
      participants: [
        { name: "Karim HADDAD", side: "other" },
        { name: "Samira Haddad", side: "guest" },
      ],
    };

    expect(byId(review)).toBe(review);
    expect(byName(review)).toEqual({ participants: [{ name: "Samira Haddad", side: "guest" }] });
  });

  it("takes his name off goals, actions and comments, and drops him as a supporter", () => {
    expect(
      byName({
        goals: [{ id: "g", text: "t", responsible: "Karim Haddad", actions: [{ text: "a", who: "karim haddad" }] }],
      }),
    ).toEqual({
      goals: [{ id: "g", text: "t", actions: [{ text: "a" }] }],
    });
    expect(byName({ supportNetwork: [{ who: "Haddad Karim", phone: "1" }, { who: "Scuola" }] })).toEqual({
      supportNetwork: [{ who: "Scuola" }],
    });
  });

  it("is the very same answer when he is not in it", () => {
    const answer = { items: [{ id: "pln_1", participants: [{ role: "guest", personId: "per_samira" }], note: null }] };

    expect(byName(answer)).toBe(answer);
  });

  it("leaves texts as they were written", () => {
    expect(byName({ text: "Karim Haddad ha telefonato", name: "altro" })).toEqual({
      text: "Karim Haddad ha telefonato",
      name: "altro",
    });
  });
});

const guest = { role: "guest", personId: "per_samira" };
const father = { role: "nonResident", personId: "per_karim", name: "Karim Haddad" };

const revised = (changes: Record<string, { from?: unknown; to?: unknown }>) => ({ version: 6, changes });

describe("what is left of a revision without him", () => {
  it("is the very same revision when it does not mention him", () => {
    const revision = revised({ participants: { from: [], to: [guest] } });

    expect(revisionWithout(revision, him)).toBe(revision);
  });

  it("is nothing when it only says that he has been taken out, in whatever order the keys are stored", () => {
    const turned = { personId: "per_samira", role: "guest" };

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
    expect(revisionWithout({ id: "per_karim", changes: {} }, him)).toBeUndefined();
  });
});
