import { describe, expect, it } from "vitest";
import { addDays } from "#shared/dates";
import { Person } from "#shared/resources/person";
import { Plan } from "#shared/resources/plan";
import { aDiary, TODAY } from "./a-diary.ts";

const goalId = "goal_01ARZ3NDEKTSV4RRFFQ69G5FAV";
const otherGoalId = "goal_01ARZ3NDEKTSV4RRFFQ69G5FAW";

const aGoal = { id: goalId, area: "work", text: "Trovare lavoro" };

describe("a page of a diary", () => {
  const filled = async (count: number) => {
    const diary = await aDiary();
    const rows = Array.from({ length: count }, (_, n) => ({
      create: {
        householdId: diary.mine.id,
        on: addDays(TODAY, -n),
        text: `Giorno ${n}`,
        kind: n % 25 === 0 ? "visit" : "call",
      },
    }));
    await diary.call("coordinator", "POST /api/diary-entries/edits", { body: { rows } });
    const page = async (query: string) =>
      (await diary.call("educator", `GET /api/households/${diary.mine.id}/diary${query}`)).body;
    return { ...diary, page };
  };

  it("has the last day first, and leads to the next until everything has been told once", async () => {
    const { page } = await filled(120);

    const first = await page("");
    const second = await page(`?next=${first.next}`);
    const third = await page(`?next=${second.next}`);

    expect([first, second, third].map(({ items }) => items.length)).toEqual([50, 50, 20]);
    expect(third.next).toBeUndefined();
    const texts = [first, second, third].flatMap(({ items }) => items.map(({ text }: { text: string }) => text));
    expect(texts).toEqual(Array.from({ length: 120 }, (_, n) => `Giorno ${n}`));
  });

  it("ends where the diary ends, even on a full page", async () => {
    const { page } = await filled(50);

    const { items, next } = await page("");

    expect(items).toHaveLength(50);
    expect(next === undefined || (await page(`?next=${next}`)).items.length === 0).toBe(true);
  });

  it("has only one kind when asked, found beyond the first pages", async () => {
    const { page } = await filled(120);

    const { items } = await page("?kind=visit");

    expect(items.map(({ text }: { text: string }) => text)).toEqual([
      "Giorno 0",
      "Giorno 25",
      "Giorno 50",
      "Giorno 75",
      "Giorno 100",
    ]);
  });

  it("leaves out what has been archived", async () => {
    const { page, call } = await filled(3);
    const [first] = (await page("")).items;

    await call("coordinator", `PATCH /api/diary-entries/${first.id}`, {
      body: { edits: { archived: { from: false, to: true } } },
    });

    expect((await page("")).items.map(({ text }: { text: string }) => text)).toEqual(["Giorno 1", "Giorno 2"]);
  });

  it("is not asked for with a token of another household, or a forged one", async () => {
    const { page, call, other, write } = await filled(60);
    await write("coordinator", other, { text: "Altrove" });
    const { next } = await page("");
    const forged = Buffer.from(JSON.stringify([other.id, "9999-12-31", "dia_x"])).toString("base64url");

    const swapped = await call("coordinator", `GET /api/households/${other.id}/diary?next=${next}`);
    const answers = await Promise.all([forged, "x", "bnVsbA"].map((token) => page(`?next=${token}`)));

    expect(swapped).toMatchObject({ status: 400, body: { code: "badRequest" } });
    expect(answers.map(({ code }) => code)).toEqual(["badRequest", "badRequest", "badRequest"]);
  });

  it("of a household that is not there is not there", async () => {
    const { call } = await aDiary();

    const answer = await call("coordinator", "GET /api/households/hh_01ARZ3NDEKTSV4RRFFQ69G5FAV/diary");

    expect(answer).toMatchObject({ status: 404 });
  });
});

describe("a search", () => {
  it("finds words in the diaries of one's own households, with the place around them", async () => {
    const { call, mine, other, write } = await aDiary();
    await write("coordinator", mine, { text: "La PEDIATRA ha visto Amir" });
    await write("coordinator", other, { text: "Anche qui è venuta la pediatra" });
    const search = async (role: "educator" | "coordinator") =>
      (await call(role, "POST /api/diary-entries/search", { body: { text: "pediatra" } })).body;

    expect(await search("educator")).toMatchObject({
      items: [{ entry: { householdId: mine.id }, snippet: { before: "La ", hit: "PEDIATRA" } }],
      more: false,
    });
    expect((await search("coordinator")).items).toHaveLength(2);
  });

  it("narrows down by kind, days and open questions", async () => {
    const { call, mine, write } = await aDiary();
    await write("educator", mine, { kind: "visit", on: "2026-10-01" });
    await write("educator", mine, { kind: "call", on: "2026-10-05" });
    const { body: asked } = await write("educator", mine, { kind: "call", on: "2026-10-10" });
    await call("coordinator", `POST /api/diary-entries/${asked.id}/follow-up`, { body: { asked: "E poi?" } });
    const days = async (body: object) =>
      (await call("educator", "POST /api/diary-entries/search", { body })).body.items.map(
        ({ entry }: { entry: { on: string } }) => entry.on,
      );

    expect(await days({})).toEqual(["2026-10-10", "2026-10-05", "2026-10-01"]);
    expect(await days({ kind: "call" })).toEqual(["2026-10-10", "2026-10-05"]);
    expect(await days({ from: "2026-10-02", to: "2026-10-09" })).toEqual(["2026-10-05"]);
    expect(await days({ followUpOpen: true })).toEqual(["2026-10-10"]);
  });

  it("answers a bounded number and says that there is more", async () => {
    const { call, mine } = await aDiary();
    const rows = Array.from({ length: 60 }, (_, n) => ({
      create: { householdId: mine.id, on: addDays(TODAY, -n), text: `Uscita al parco ${n}` },
    }));
    await call("coordinator", "POST /api/diary-entries/edits", { body: { rows } });

    for (const role of ["educator", "coordinator"] as const) {
      const { body } = await call(role, "POST /api/diary-entries/search", { body: { text: "parco" } });

      expect(body.items).toHaveLength(50);
      expect(body.more).toBe(true);
      expect(body.items[0].entry.on).toBe(TODAY);
    }
  });

  it("takes nothing else: no text in the address, nothing too short, nothing unknown", async () => {
    const { call } = await aDiary();
    const ask = (body: object) => call("coordinator", "POST /api/diary-entries/search", { body });

    expect(await ask({ text: "x" })).toMatchObject({ status: 422 });
    expect(await ask({ words: "casa" })).toMatchObject({ status: 422 });
    expect(await call("coordinator", "GET /api/diary-entries/search?text=casa")).toMatchObject({ status: 404 });
  });
});

describe("what an entry may say", () => {
  const linked = async () => {
    const diary = await aDiary();
    const { world, mine, other } = diary;
    const planOf = (householdId: string, goal: object) =>
      world.create(Plan, { householdId, kind: "PI", goals: [goal] }, "coordinator");
    const ours = await planOf(mine.id, aGoal);
    const theirs = await planOf(other.id, { ...aGoal, id: otherGoalId });
    const person = (householdId: string, more: object = {}) =>
      world.create(Person, { householdId, firstName: "Anna", lastName: "Prova", ...more }, "coordinator");
    return { ...diary, ours, theirs, person };
  };

  it("is tied to a goal of its household's plan and to one of its people", async () => {
    const { write, mine, ours, person } = await linked();
    const { id } = await person(mine.id);

    const { status, body } = await write("educator", mine, { planId: ours.id, goalId, personId: id, minutes: 45 });

    expect(status).toBe(201);
    expect(body).toMatchObject({ planId: ours.id, goalId, personId: id, minutes: 45 });
  });

  it("is not tied to somebody else's plan, goal or person", async () => {
    const { write, mine, other, ours, theirs, person } = await linked();
    const stranger = await person(other.id);
    const refused = async (values: object) => Object.keys((await write("educator", mine, values)).body.errors ?? {});

    expect(await refused({ planId: theirs.id })).toEqual(["planId"]);
    expect(await refused({ planId: ours.id, goalId: otherGoalId })).toEqual(["goalId"]);
    expect(await refused({ goalId })).toEqual(["planId"]);
    expect(await refused({ personId: stranger.id })).toEqual(["personId"]);
  });

  it("is not about tomorrow, but may be about a day before the household was known", async () => {
    const { write, mine } = await linked();

    expect(await write("educator", mine, { on: "2026-10-13" })).toMatchObject({ status: 422 });
    expect(await write("educator", mine, { on: "2019-02-28" })).toMatchObject({ status: 201 });
  });

  it("stays with its household", async () => {
    const { call, write, mine, other } = await linked();
    const { body: entry } = await write("coordinator", mine);

    const moved = await call("coordinator", `PATCH /api/diary-entries/${entry.id}`, {
      body: { edits: { householdId: { from: mine.id, to: other.id } } },
    });

    expect(moved).toMatchObject({ status: 422, body: { errors: { householdId: expect.any(String) } } });
  });
});
