import { describe, expect, it } from "vitest";
import { blockForSafety } from "#functions/use-cases/block-for-safety";
import { accessTo } from "#shared/access";
import { Document } from "#shared/resources/document";
import { Person } from "#shared/resources/person";
import { listeningTo } from "./asked-calls.ts";
import { householdKinds, recordsAbout } from "./household-records.ts";
import { aScopeWorld, nobody } from "./scope-world.ts";

const aListener = async () => {
  const world = await aScopeWorld();
  const hidden = await recordsAbout(world, world.near);
  const elsewhere = await recordsAbout(world, world.foreign);
  expect((await world.restrict(world.near.household)).status).toBe(200);
  return { ...world, hidden, elsewhere, ask: listeningTo(world) };
};

const edits = { note: { from: "Prima", to: "Dopo" } };

describe("What is hidden, what is foreign and what is not there take the table equally long", () => {
  it("with records of every kind that are near to some and not to others", async () => {
    const { hidden } = await aListener();
    expect(Object.keys(hidden).sort()).toEqual(householdKinds.map(({ name }) => name).sort());
  });

  it.each(householdKinds.map((resource) => [resource.name, resource] as const))("one of %s", async (name, resource) => {
    const { hidden, elsewhere, ask } = await aListener();
    const ids = [hidden[name] ?? "", elsewhere[name] ?? "", nobody(resource.idPrefix)];
    const all = [
      await inTurn(ids, (id) => ask(`GET /api/${name}/${id}`)),
      await inTurn(ids, (id) => ask(`GET /api/${name}/${id}/history`)),
    ];
    const mayEdit = accessTo(resource, ["educator"]).edit.size > 0;
    if (mayEdit) {
      all.push(await inTurn(ids, (id) => ask(`PATCH /api/${name}/${id}`, { body: { edits } })));
      for (const rest of ["", "/preview"])
        all.push(
          await inTurn(ids, async (id) => {
            const answer = await ask(`POST /api/${name}/edits${rest}`, { body: { rows: [{ id, edits }] } });
            return { ...answer, status: answer.body.rows[0].code, body: undefined };
          }),
        );
    }
    for (const [ofHidden, ofForeign, ofMissing] of all) {
      expect(["notFound", 404]).toContain(ofMissing?.status);
      expect(ofHidden).toEqual(ofMissing);
      expect(ofForeign).toEqual(ofMissing);
    }
  });

  it("a household that a new record points to", async () => {
    const { near, foreign, ask } = await aListener();
    const ids = [near.household.id, foreign.household.id, nobody("hh")];
    const fields = { lastName: "Prova", firstName: "Rita" };
    const [ofHidden, ofForeign, ofMissing] = await inTurn(ids, (householdId) =>
      ask("POST /api/people", { body: { ...fields, householdId } }),
    );
    expect(ofMissing?.status).toBe(422);
    expect(ofHidden).toEqual(ofMissing);
    expect(ofForeign).toEqual(ofMissing);
  });

  it("somebody who comes from another household", async () => {
    const { near, foreign, mine, ask } = await aListener();
    const body = { on: "2026-10-10", joiningReason: "arrival", lastName: "A", firstName: "B", residency: "guest" };
    const [ofHidden, ofForeign, ofMissing] = await inTurn(
      [near.person.id, foreign.person.id, nobody("per")],
      (formerlyId) => ask(`POST /api/households/${mine.household.id}/members`, { body: { ...body, formerlyId } }),
    );
    expect(ofMissing?.status).toBe(422);
    expect(ofHidden).toEqual(ofMissing);
    expect(ofForeign).toEqual(ofMissing);
  });

  it("a name that somebody bears, or nobody", async () => {
    const world = await aListener();
    const { near, foreign, mine, create, as, ask } = world;
    const named = (householdId: string, lastName: string, more: object = {}) =>
      create(Person, { householdId, lastName, firstName: "Anna", ...more });
    await named(near.household.id, "Nascosti");
    await named(foreign.household.id, "Altrove");
    const kept = await named(mine.household.id, "Lontano", { residency: "nonResident" });
    await blockForSafety(as("coordinator"), kept.id, { reason: "Ordine di protezione" });

    const [ofHidden, ofForeign, ofBlocked, ofNobody] = await inTurn(
      ["Nascosti", "Altrove", "Lontano", "Nessuno"],
      (lastName) => ask("POST /api/households/known", { body: { lastName, firstName: "Anna" } }),
    );
    expect(ofNobody?.body).toEqual({ matches: [], more: 0 });
    expect(ofHidden).toEqual(ofNobody);
    expect(ofForeign).toEqual(ofNobody);
    expect(ofBlocked).toEqual(ofNobody);
  });

  it("the paper of somebody under a safety block", async () => {
    const { mine, create, as, ask } = await aListener();
    const { id: personId } = await create(Person, {
      householdId: mine.household.id,
      lastName: "Lontano",
      firstName: "Ugo",
      residency: "nonResident",
    });
    const paper = await create(Document, { householdId: mine.household.id, personId, kind: "courtOrder" });
    await blockForSafety(as("coordinator"), personId, { reason: "Ordine di protezione" });
    const [blocked, missing] = await inTurn([paper.id, nobody("doc")], (id) => ask(`GET /api/documents/${id}`));
    expect(missing?.status).toBe(404);
    expect(blocked).toEqual(missing);
  });
});

/** One after the other, so that each is listened to alone. */
const inTurn = async <R>(ids: readonly string[], ask: (id: string) => Promise<R>): Promise<R[]> => {
  const answers: R[] = [];
  for (const id of ids) answers.push(await ask(id));
  return answers;
};
