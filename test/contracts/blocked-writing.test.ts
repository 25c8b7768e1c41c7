import { describe, expect, it } from "vitest";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { blockForSafety } from "#functions/use-cases/block-for-safety";
import type { Role } from "#shared/access";
import { Absence } from "#shared/resources/absence";
import { Document } from "#shared/resources/document";
import { Person } from "#shared/resources/person";
import { printOfTable } from "#test/scan";
import { staffApiOf } from "../staff-call.ts";
import { aBlockedFather, PAPER, tells } from "./a-blocked-father.ts";

const NO_PAPER = "doc_01ARZ3NDEKTSV4RRFFQ69G5FAV";
const who: readonly Role[] = ["educator", "area-manager"];

const known = { note: { from: PAPER.note, to: "Altra" } };
const guessed = { number: { from: "1", to: "2" }, note: { from: "Forse", to: "Altra" } };

describe("papers of somebody under a safety block", () => {
  it.each(["", "/history"])("are answered as those that are not there: %s", async (rest) => {
    const { world, paper } = await aBlockedFather();
    const { call } = staffApiOf(world);
    for (const role of who) {
      const missing = await call(role, `GET /api/documents/${NO_PAPER}${rest}`);
      expect(missing.status).toBe(404);
      expect(await call(role, `GET /api/documents/${paper.id}${rest}`)).toEqual(missing);
    }
    expect((await call("coordinator", `GET /api/documents/${paper.id}${rest}`)).status).toBe(200);
  });

  it("are not changed by whoever may not know of them, nor do they tell whether her guess was right", async () => {
    const { world, paper } = await aBlockedFather();
    const { call } = staffApiOf(world);
    const before = await printOfTable(world.table.name);
    for (const edits of [known, guessed]) {
      const missing = await call("educator", `PATCH /api/documents/${NO_PAPER}`, { body: { edits } });
      expect(missing.status).toBe(404);
      expect(await call("educator", `PATCH /api/documents/${paper.id}`, { body: { edits } })).toEqual(missing);
      for (const rest of ["", "/preview"]) {
        const rows = [paper.id, NO_PAPER].map((id) => ({ id, edits }));
        const { body } = await call("educator", `POST /api/documents/edits${rest}`, { body: { rows } });
        const [hidden, none] = body.rows;
        expect(none).toMatchObject({ status: "refused", code: "notFound" });
        expect({ ...hidden, id: "" }).toEqual({ ...none, id: "" });
      }
    }
    expect(await printOfTable(world.table.name)).toBe(before);
  });

  it("leave the other papers of the household where they are", async () => {
    const { world, household } = await aBlockedFather();
    const { call } = staffApiOf(world);
    const others = [
      await world.create(Document, { householdId: household.id, kind: "passport" }),
      await world.create(Document, {
        householdId: household.id,
        personId: (await world.create(Person, { householdId: household.id, firstName: "Anna", lastName: "Prova" })).id,
        kind: "healthCard",
      }),
    ];
    const { items } = (await call("educator", "GET /api/documents")).body;
    expect(items.map(({ id }: Document) => id).sort()).toEqual(others.map(({ id }) => id).sort());
  });
});

describe("a refusal does not name somebody under a safety block", () => {
  it("in the current value of a diary entry that points to him", async () => {
    const { world, father, entry } = await aBlockedFather();
    const { call } = staffApiOf(world);
    const { body } = await call("coordinator", `GET /api/diary-entries/${entry.id}`);
    expect(body.personId).toBe(father.id);
    const edits = { personId: { to: NO_PAPER.replace("doc", "per") }, text: { from: "Altro", to: "Mio" } };
    for (const role of ["educator", "area-manager", "administration"] as const) {
      const one = await call(role, `PATCH /api/diary-entries/${entry.id}`, { body: { edits } });
      expect([role, tells(one.body, father.id)]).toEqual([role, []]);
      for (const rest of ["", "/preview"]) {
        const rows = [{ id: entry.id, edits }];
        const many = await call(role, `POST /api/diary-entries/edits${rest}`, { body: { rows } });
        expect([role, tells(many.body, father.id)]).toEqual([role, []]);
      }
    }
  });

  it("in the current value of an absence, which keeps the others", async () => {
    const { world, household } = await aBlockedFather();
    const { call } = staffApiOf(world);
    const { unit, apartment } = await world.casAmica();
    const stay = { householdId: household.id, placeId: apartment.id, from: "2026-10-01" };
    const placement = await admitHousehold(world.as("coordinator"), unit.id, stay);
    const guest = (firstName: string) =>
      world.create(Person, { householdId: household.id, firstName, lastName: "Prova" });
    const [anna, son] = [await guest("Anna"), await guest("Leo")];
    const away = { householdId: household.id, placementId: placement.id, from: "2026-10-05", type: "homeLeave" };
    const absence = await world.create(Absence, { ...away, personIds: [anna.id, son.id] });
    const out = { residency: { from: "guest", to: "nonResident" } };
    expect((await call("coordinator", `PATCH /api/people/${son.id}`, { body: { edits: out } })).status).toBe(200);
    await blockForSafety(world.as("coordinator"), son.id, { reason: "Ordine di protezione" });
    const edits = { personIds: { from: [], to: [anna.id] } };

    const { status, body } = await call("educator", `PATCH /api/absences/${absence.id}`, { body: { edits } });
    expect({ status, current: body.current }).toEqual({ status: 409, current: { personIds: [anna.id] } });

    const rows = [{ id: absence.id, edits }];
    const many = await call("educator", "POST /api/absences/edits", { body: { rows } });
    expect(many.body.rows).toEqual([{ id: absence.id, status: "conflict", current: { personIds: [anna.id] } }]);
    const told = await call("coordinator", `PATCH /api/absences/${absence.id}`, { body: { edits } });
    expect(told.body.current).toEqual({ personIds: [anna.id, son.id] });
  });
});
