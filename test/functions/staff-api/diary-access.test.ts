import { beforeEach, describe, expect, it } from "vitest";
import { aDiary, TODAY } from "./a-diary.ts";

type Diary = Awaited<ReturnType<typeof aDiary>>;

let diary: Diary;
let entryOfMine: { id: string; version: number };
let entryOfOther: { id: string; version: number };

beforeEach(async () => {
  diary = await aDiary();
  entryOfMine = (await diary.write("coordinator", diary.mine, { text: "Della mia casa" })).body;
  entryOfOther = (await diary.write("coordinator", diary.other, { text: "Segreto altrui" })).body;
});

const edits = { text: { from: "Segreto altrui", to: "Cambiato" } };

/** Every way to one entry or one diary, as a call about somebody else's household. */
const waysTo = (id: string, householdId: string): [call: string, body?: object][] => [
  [`GET /api/diary-entries/${id}`],
  [`GET /api/diary-entries/${id}/history`],
  [`PATCH /api/diary-entries/${id}`, { edits }],
  [`POST /api/diary-entries/${id}/follow-up-answer`, { answer: "Risposta" }],
  [`GET /api/households/${householdId}/diary`],
  ["POST /api/diary-entries/search", { householdId }],
];

describe("a diary that is not open to an educator", () => {
  it("is not there for her, on any way to it", async () => {
    const ways = waysTo(entryOfOther.id, diary.other.id);
    const answers = await Promise.all(ways.map(([call, body]) => diary.call("educator", call, { body })));

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(ways.map(() => [404, "notFound"]));
    expect(JSON.stringify(answers)).not.toContain("Segreto");
  });

  it("is not in lists, changes, searches and bulk edits either", async () => {
    const answers = await Promise.all([
      diary.call("educator", "GET /api/diary-entries"),
      diary.call("educator", "GET /api/diary-entries?since=2026-01-01T00:00:00.000Z"),
      diary.call("educator", "POST /api/diary-entries/search", { body: {} }),
      diary.call("educator", "POST /api/diary-entries/search", { body: { text: "segreto" } }),
    ]);
    const bulk = await diary.call("educator", "POST /api/diary-entries/edits", {
      body: { rows: [{ id: entryOfOther.id, edits }] },
    });

    expect(answers.map(({ body }) => body.items.length)).toEqual([1, 1, 1, 0]);
    expect(bulk.body.rows).toMatchObject([{ status: "refused", code: "notFound" }]);
    expect(JSON.stringify([answers, bulk])).not.toContain("Segreto");
  });

  it("takes nothing from her", async () => {
    const refused = await diary.write("educator", diary.other);

    expect(refused).toMatchObject({ status: 422, body: { errors: { householdId: expect.any(String) } } });
  });

  it.each([
    ["ended yesterday", { from: "2026-10-01", to: TODAY }],
    ["begins tomorrow", { from: "2026-10-13" }],
  ])("is the one of a household whose assignment %s", async (_, days) => {
    await diary.assign(diary.mine, { staffId: diary.educator.id, role: "substitute", ...days });

    expect(await diary.call("educator", `GET /api/diary-entries/${entryOfMine.id}`)).toMatchObject({ status: 404 });
    expect(await diary.write("educator", diary.mine)).toMatchObject({ status: 422 });
  });

  it("opens when she is assigned, as a substitute too", async () => {
    await diary.assign(diary.other, { staffId: diary.educator.id, role: "substitute", from: TODAY });

    expect(await diary.call("educator", `GET /api/diary-entries/${entryOfOther.id}`)).toMatchObject({ status: 200 });
    expect(await diary.write("educator", diary.other)).toMatchObject({ status: 201 });
  });
});

describe("the area manager and the administration", () => {
  const everyWay = async (role: "area-manager" | "administration") => {
    const ways: [string, object?][] = [
      ...waysTo(entryOfMine.id, diary.mine.id),
      [`POST /api/diary-entries/${entryOfMine.id}/follow-up`, { asked: "Perché?" }],
      ["GET /api/diary-entries"],
      ["POST /api/diary-entries", { householdId: diary.mine.id, on: TODAY, text: "Nota" }],
      ["POST /api/diary-entries/edits", { rows: [{ create: { householdId: diary.mine.id, on: TODAY, text: "x" } }] }],
    ];
    return Promise.all(ways.map(([call, body]) => diary.call(role, call, { body })));
  };

  it("read and write no diary: the administration", async () => {
    const answers = await everyWay("administration");

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
  });

  it("read no diary that was not opened, and write none: the area manager", async () => {
    const answers = await everyWay("area-manager");

    const told = answers.filter(({ status }) => status === 200);
    expect(told.map(({ body }) => body.items)).toEqual(told.map(() => []));
    expect(answers.filter(({ status }) => ![200, 403, 404].includes(status))).toEqual([]);
    expect(JSON.stringify(answers)).not.toContain("Della mia casa");
  });
});

describe("who may change an entry", () => {
  it("is who wrote it: an educator does not touch her colleague's, in a bulk edit neither", async () => {
    const change = { text: { from: "Della mia casa", to: "Cambiato" } };
    const one = await diary.call("educator", `PATCH /api/diary-entries/${entryOfMine.id}`, { body: { edits: change } });
    const bulk = await diary.call("educator", "POST /api/diary-entries/edits", {
      body: { rows: [{ id: entryOfMine.id, edits: change }] },
    });

    expect(one).toMatchObject({ status: 403, body: { code: "notAuthor" } });
    expect(bulk.body.rows).toMatchObject([{ status: "refused", code: "notAuthor" }]);
  });

  it("is said before anything that only who wrote it could mend", async () => {
    const second = await diary.world.household();
    await diary.assign(second, { staffId: diary.educator.id, role: "responsible", from: "2026-10-01" });
    const householdId = { from: diary.mine.id, to: second.id };
    const moved = (role: "educator" | "coordinator") =>
      diary.call(role, `PATCH /api/diary-entries/${entryOfMine.id}`, { body: { edits: { householdId } } });

    expect(await moved("educator")).toMatchObject({ status: 403, body: { code: "notAuthor" } });
    expect((await moved("coordinator")).body.errors.householdId).toContain("non si cambia");
  });

  it("is the educator for her own, and the coordinator for all", async () => {
    const { body: own } = await diary.write("educator", diary.mine);
    const address = `PATCH /api/diary-entries/${own.id}`;
    const to = (from: string, wanted: string) => ({ body: { edits: { text: { from, to: wanted } } } });

    expect(await diary.call("educator", address, to(own.text, "Primo"))).toMatchObject({ status: 200 });
    expect(await diary.call("coordinator", address, to("Primo", "Secondo"))).toMatchObject({ status: 200 });
  });

  it("is told by the system, and cannot be said by anybody", async () => {
    const { body: own } = await diary.write("educator", diary.mine);
    const forged = await diary.write("educator", diary.mine, { authorId: diary.educator.id });

    expect(own).toMatchObject({ authorId: diary.educator.id, createdBy: "educator" });
    expect(forged).toMatchObject({ status: 422, body: { errors: { authorId: expect.any(String) } } });
  });
});
