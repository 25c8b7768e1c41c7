import { describe, expect, it } from "vitest";
import { aDiary } from "./a-diary.ts";
import { traceOf } from "./a-trace.ts";

const REASON = "Segnalazione urgente del tribunale";
const OPENED = "2026-10-12T07:30:00.000Z";
const AFTER_1_MINUTE = "2026-10-12T07:31:00.000Z";
const AFTER_29_MINUTES = "2026-10-12T07:59:00.000Z";
const AFTER_30_MINUTES = "2026-10-12T08:00:00.000Z";

/** A diary with one entry, and an area manager who has opened it with a reason. */
const opened = async () => {
  const diary = await aDiary();
  const entry = (await diary.write("coordinator", diary.mine)).body;
  const trace = traceOf(diary.world);
  const opening = (
    await trace.call("area-manager", `POST /api/households/${diary.mine.id}/diary-openings`, {
      body: { reason: REASON },
    })
  ).body;
  return { ...diary, ...trace, entry, opening };
};

describe("a diary that is opened with a reason", () => {
  it("stays closed to the area manager until she gives one", async () => {
    const { call, write, mine } = await aDiary();
    await write("coordinator", mine);

    const page = await call("area-manager", `GET /api/households/${mine.id}/diary`);
    const list = await call("area-manager", "GET /api/diary-entries");
    const file = await call("area-manager", `GET /api/households/${mine.id}/file`);

    expect(page.status).toBe(404);
    expect(list.body.items).toEqual([]);
    expect(file.body.diary).toBeUndefined();
  });

  it("is open for thirty minutes on its page, in the file, the list, the search and the history", async () => {
    const { call, mine, entry, opening } = await opened();

    const page = await call("area-manager", `GET /api/households/${mine.id}/diary`);
    const file = await call("area-manager", `GET /api/households/${mine.id}/file`);
    const list = await call("area-manager", "GET /api/diary-entries");
    const one = await call("area-manager", `GET /api/diary-entries/${entry.id}`);
    const search = await call("area-manager", "POST /api/diary-entries/search", { body: { text: "cucina" } });
    const history = await call("area-manager", `GET /api/diary-entries/${entry.id}/history`);

    expect(opening).toMatchObject({ openedAt: OPENED, until: AFTER_30_MINUTES, reason: REASON });
    expect(page.body.items.map(({ id }: { id: string }) => id)).toEqual([entry.id]);
    expect(file.body.diary.items).toHaveLength(1);
    expect(list.body.items).toHaveLength(1);
    expect(one.body.text).toBe(entry.text);
    expect(search.body.items).toHaveLength(1);
    expect(history.status).toBe(200);
  });

  it("closes by itself, and a list asked for differences lets go of what it had", async () => {
    const { world, call, mine, entry } = await opened();
    world.travelTo(AFTER_1_MINUTE);
    const before = (await call("area-manager", "GET /api/diary-entries")).body;

    world.travelTo(AFTER_29_MINUTES);
    const stillOpen = await call("area-manager", `GET /api/diary-entries?since=${before.asOf}`);
    world.travelTo(AFTER_30_MINUTES);
    const closed = await call("area-manager", `GET /api/diary-entries?since=${stillOpen.body.asOf}`);

    expect(before.items).toHaveLength(1);
    expect(stillOpen.body.items).toEqual([]);
    expect(stillOpen.body.afresh).toBeUndefined();
    expect(closed.body).toMatchObject({ items: [], afresh: true });
    expect((await call("area-manager", `GET /api/diary-entries/${entry.id}`)).status).toBe(404);
    expect((await call("area-manager", `GET /api/households/${mine.id}/diary`)).status).toBe(404);
    expect((await call("area-manager", `GET /api/households/${mine.id}/file`)).body.diary).toBeUndefined();
  });

  it("is open to her who opened it, for that household, and to be read only", async () => {
    const { call, write, world, mine, other, entry } = await opened();
    await write("coordinator", other);
    const colleague = traceOf({ ...world });

    const others = await call("area-manager", `GET /api/households/${other.id}/diary`);
    const asAnother = await colleague.call("administration", `GET /api/households/${mine.id}/diary`);
    const edit = await call("area-manager", `PATCH /api/diary-entries/${entry.id}`, {
      body: { edits: { text: { from: entry.text, to: "Altro" } } },
    });

    expect(others.status).toBe(404);
    expect(asAnother.status).toBe(403);
    expect(edit.status).toBe(403);
  });

  it("leaves entries that name the reason's record, also for a history that names no household", async () => {
    const { left, mine, entry, opening } = await opened();

    const page = await left("area-manager", `GET /api/households/${mine.id}/diary`);
    const file = await left("area-manager", `GET /api/households/${mine.id}/file`);
    const history = await left("area-manager", `GET /api/diary-entries/${entry.id}/history`);
    const coordinators = await left("coordinator", `GET /api/households/${mine.id}/diary`);

    for (const { entries } of [page, file, history])
      expect(entries).toEqual([
        expect.objectContaining({ purpose: "breakGlass", reasonId: opening.id, subjects: [mine.id] }),
      ]);
    expect(coordinators.entries).toEqual([expect.objectContaining({ purpose: "diary" })]);
    expect(coordinators.entries[0]).not.toHaveProperty("reasonId");
  });

  it("is told to the coordinator, who takes note of it once", async () => {
    const { call, opening } = await opened();

    const seen = await call("coordinator", `GET /api/diary-openings/${opening.id}`);
    const noted = await call("coordinator", `POST /api/diary-openings/${opening.id}/acknowledgement`, { body: {} });
    const again = await call("coordinator", `POST /api/diary-openings/${opening.id}/acknowledgement`, { body: {} });
    const bySelf = await call("area-manager", `POST /api/diary-openings/${opening.id}/acknowledgement`, { body: {} });

    expect(seen.body.reason).toBe(REASON);
    expect(noted.body).toMatchObject({ acknowledgedOn: "2026-10-12" });
    expect(again.status).toBe(409);
    expect(bySelf.status).toBe(403);
  });

  it("refuses whoever else would open one, a household that is not there, and a reason that is none", async () => {
    const { call, mine } = await aDiary();
    const open = (role: string, id: string, reason = REASON) =>
      call(role as "coordinator", `POST /api/households/${id}/diary-openings`, { body: { reason } });

    expect((await open("educator", mine.id)).status).toBe(403);
    expect((await open("administration", mine.id)).status).toBe(403);
    expect((await open("area-manager", "hh_01ARZ3NDEKTSV4RRFFQ69G5FAZ")).status).toBe(404);
    expect((await open("area-manager", mine.id, "  ")).status).toBe(422);
  });

  it("cannot be made or changed through the general door", async () => {
    const { call, mine, opening } = await opened();

    const typed = await call("area-manager", "POST /api/diary-openings", {
      body: { householdId: mine.id, reason: REASON, openedAt: OPENED, until: "2030-01-01T00:00:00.000Z" },
    });
    const longer = await call("area-manager", `PATCH /api/diary-openings/${opening.id}`, {
      body: { edits: { until: { from: opening.until, to: "2030-01-01T00:00:00.000Z" } } },
    });

    expect(typed.status).toBe(422);
    expect(longer.status).toBe(403);
  });
});
