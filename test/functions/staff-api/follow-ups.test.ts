import { describe, expect, it } from "vitest";
import { aDiary, TODAY } from "./a-diary.ts";

const anEntry = async (writer: "educator" | "coordinator" = "educator") => {
  const diary = await aDiary();
  const { body: entry } = await diary.write(writer, diary.mine);
  const ask = (role: "educator" | "coordinator" | "area-manager", told: object = { asked: "Ha chiamato il medico?" }) =>
    diary.call(role, `POST /api/diary-entries/${entry.id}/follow-up`, { body: told });
  const answer = (role: "educator" | "coordinator") =>
    diary.call(role, `POST /api/diary-entries/${entry.id}/follow-up-answer`, { body: { answer: "Sì, lunedì." } });
  return { ...diary, entry, ask, answer };
};

describe("a follow-up", () => {
  it("is asked by the coordinator and answered by who wrote the entry, each on record", async () => {
    const { ask, answer, call, entry } = await anEntry();

    const { body: asked } = await ask("coordinator", { asked: "Ha chiamato il medico?", dueOn: "2026-10-20" });
    const { body: answered } = await answer("educator");
    const { body: history } = await call("coordinator", `GET /api/diary-entries/${entry.id}/history`);

    expect(asked.followUps).toEqual([
      {
        id: expect.stringMatching(/^flw_/),
        asked: "Ha chiamato il medico?",
        askedBy: expect.stringMatching(/^stf_/),
        askedOn: TODAY,
        dueOn: "2026-10-20",
      },
    ]);
    expect(answered.followUps).toMatchObject([{ answer: "Sì, lunedì.", doneOn: TODAY }]);
    expect(history.items.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(["askFollowUp", "answerFollowUp"]),
    );
  });

  it("is open one at a time, and the next one may follow", async () => {
    const { ask, answer } = await anEntry();
    await ask("coordinator");

    const second = await ask("coordinator");
    await answer("educator");
    const third = await ask("coordinator", { asked: "E la scuola?" });

    expect(second).toMatchObject({ status: 409, body: { code: "followUpOpen" } });
    expect(third.body.followUps).toHaveLength(2);
  });

  it("is asked by nobody but a coordinator", async () => {
    const { ask } = await anEntry();

    expect(await ask("educator")).toMatchObject({ status: 403, body: { code: "forbidden" } });
    expect(await ask("area-manager")).toMatchObject({ status: 403 });
  });

  it("is answered by the author or a coordinator, by no other educator", async () => {
    const { ask, answer } = await anEntry("coordinator");
    await ask("coordinator");

    expect(await answer("educator")).toMatchObject({ status: 403, body: { code: "notAuthor" } });
    expect(await answer("coordinator")).toMatchObject({ status: 200 });
  });

  it("is not answered when nothing was asked, and not typed into the entry", async () => {
    const { answer, call, entry } = await anEntry();

    const typed = await call("coordinator", `PATCH /api/diary-entries/${entry.id}`, {
      body: { edits: { followUps: { from: [], to: [{ asked: "x", askedOn: TODAY }] } } },
    });

    expect(await answer("educator")).toMatchObject({ status: 409, body: { code: "notPossibleNow" } });
    expect(typed).toMatchObject({ status: 422 });
  });

  it("is asked once when two coordinators ask at the same moment", async () => {
    const { ask } = await anEntry();

    const statuses = (await Promise.all([ask("coordinator"), ask("coordinator"), ask("coordinator")])).map(
      ({ status }) => status,
    );

    expect(statuses.sort()).toEqual([200, 409, 409]);
  });
});
