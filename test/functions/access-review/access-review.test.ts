import { describe, expect, it } from "vitest";
import { keepEntry } from "#functions/access-log/keep-entry";
import { createAccessReview } from "#functions/access-review/access-review";
import type { Table } from "#functions/db/table";
import { makeDigests } from "#functions/use-cases/make-digests";
import type { AccessEntry } from "#shared/access-entry";
import { StaffMember } from "#shared/resources/staff-member";
import { sampleOf } from "#shared/rules/access-sample";
import { staffApiOf } from "../../staff-call.ts";
import { aWorld } from "../../world.ts";

const FIRST = "2026-11-01T05:30:00.000Z";

const anEntry = (n: number, more: Partial<AccessEntry> = {}): AccessEntry => ({
  id: `acc_${String(n).padStart(4, "0")}`,
  at: `2026-10-${String((n % 28) + 1).padStart(2, "0")}T10:00:00.000Z`,
  by: "educator",
  roles: ["educator"],
  route: "GET /api/households/{id}",
  purpose: "record",
  kinds: ["households"],
  classes: ["plain"],
  subjects: ["hh_01ARZ3NDEKTSV4RRFFQ69G5FAV"],
  ...more,
});

const opened = { purpose: "breakGlass", reasonId: "opn_01ARZ3NDEKTSV4RRFFQ69G5FAV" } as const;

const aMonth = async (table: Table) => {
  for (let n = 0; n < 60; n++) await keepEntry(table, anEntry(n));
  for (let n = 60; n < 63; n++) await keepEntry(table, anEntry(n, opened));
  await keepEntry(table, anEntry(99, { at: "2026-09-30T10:00:00.000Z" }));
};

const drawn = async (size?: number) => {
  const world = await aWorld(FIRST);
  await aMonth(world.table);
  const draw = createAccessReview({ table: world.table, now: world.now, ...(size && { size }) });
  const made = await draw({ draw: "lastMonth" });
  const api = staffApiOf(world);
  const path = `/api/access-reviews/${made.reviewId}`;
  const review = (await api.call("area-manager", `GET ${path}`)).body;
  return { world, draw, made, path, review, ...api };
};

describe("the monthly sample", () => {
  it("holds thirty entries of the month just ended and every reading of an opened diary", async () => {
    const { review } = await drawn();

    const sample = sampleOf(review.sample);
    expect(review).toMatchObject({ month: "2026-10", status: "open", entries: 63, sampled: 33 });
    expect(sample.filter(({ purpose }) => purpose === "breakGlass")).toHaveLength(3);
    expect(sample.every(({ at }) => at.startsWith("2026-10"))).toBe(true);
    expect(sample.map(({ at }) => at)).toEqual(sample.map(({ at }) => at).sort());
  });

  it("is the same whoever draws it again, here or elsewhere, and is drawn once", async () => {
    const [one, other] = [await drawn(10), await drawn(10)];

    const again = await one.draw({ draw: "lastMonth" });
    await keepEntry(one.world.table, anEntry(98));
    const later = await one.draw({ draw: "lastMonth" });

    expect(sampleOf(one.review.sample)).toEqual(sampleOf(other.review.sample));
    expect(one.review.sampled).toBe(13);
    expect(again).toEqual(one.made);
    expect(later).toEqual(one.made);
    expect((await one.call("area-manager", "GET /api/access-reviews")).body.items).toHaveLength(1);
  });

  it("takes remarks on its entries, one each, and none on others", async () => {
    const { call, path, review } = await drawn();
    const [first] = sampleOf(review.sample);
    const remark = (entryId: string | undefined, text: string) =>
      call("area-manager", `POST ${path}/remarks`, { body: { entryId, remark: text } });

    await remark(first?.id, "Perché di notte?");
    const corrected = await remark(first?.id, "Turno di notte: regolare.");
    const foreign = await remark("acc_9999", "Non c'è");

    expect(corrected.body.remarks).toEqual([
      { entryId: first?.id, remark: "Turno di notte: regolare.", on: "2026-11-01" },
    ]);
    expect(foreign.status).toBe(422);
  });

  it("is signed once by the area manager, and nothing of it changes afterwards", async () => {
    const { call, path, review } = await drawn();
    const [first] = sampleOf(review.sample);

    const early = await call("coordinator", `POST ${path}/signature`, { body: {} });
    const signed = await call("area-manager", `POST ${path}/signature`, { body: { conclusion: "Tutto regolare." } });
    const again = await call("area-manager", `POST ${path}/signature`, { body: {} });
    const late = await call("area-manager", `POST ${path}/remarks`, { body: { entryId: first?.id, remark: "Dopo" } });

    expect(early.status).toBe(403);
    expect(signed.body).toMatchObject({ status: "signed", signedOn: "2026-11-01", conclusion: "Tutto regolare." });
    expect([again.status, late.status]).toEqual([409, 409]);
  });

  it("exists for the area manager only", async () => {
    const { call, path } = await drawn();

    for (const role of ["coordinator", "educator", "administration"] as const)
      expect((await call(role, `GET ${path}`)).status).toBe(403);
  });

  it("stands in her digest until it is signed, and an opened diary in the coordinator's until she took note", async () => {
    const { world, call, path } = await drawn();
    const colleague = (username: string, role: "coordinator" | "area-manager" | "educator") =>
      world.create(
        StaffMember,
        { username, name: username, roles: [role], email: `${username}@example.org`, activeFrom: "2026-01-01" },
        "area-manager",
      );
    const manager = await colleague("area-manager", "area-manager");
    const coordinator = await colleague("coordinator", "coordinator");
    const household = await world.household();
    const body = { reason: "Segnalazione urgente" };
    const opening = (await call("area-manager", `POST /api/households/${household.id}/diary-openings`, { body })).body;
    const kindsOf = async (staffId: string) => {
      const digests = await makeDigests(world.as("coordinator"));
      const own = digests.find((one) => one.staffId === staffId)?.digest;
      return [...(own?.overdue ?? []), ...(own?.soon ?? [])].map(({ kind }) => kind);
    };
    world.travelTo("2026-11-10T07:30:00.000Z");

    const before = [await kindsOf(manager.id), await kindsOf(coordinator.id)];
    await call("area-manager", `POST ${path}/signature`, { body: {} });
    await call("coordinator", `POST /api/diary-openings/${opening.id}/acknowledgement`, { body: {} });
    const after = [await kindsOf(manager.id), await kindsOf(coordinator.id)];

    expect(before).toEqual([["accessReviewToSign"], ["diaryOpened"]]);
    expect(after).toEqual([[], []]);
  });
});
