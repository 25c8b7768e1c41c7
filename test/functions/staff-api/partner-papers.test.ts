import { describe, expect, it } from "vitest";
import { createProjections } from "#functions/projections/projections";
import { createRetention } from "#functions/retention/retention";
import { createStaffApi } from "#functions/staff-api/api";
import { contextFor, systemActor } from "#functions/use-cases/context";
import { removePapers } from "#functions/use-cases/remove-papers";
import { createGateway } from "#infra/local/gateway/gateway";
import type { UploadTicket } from "#shared/partner/document";
import { Referral } from "#shared/resources/referral";
import { BUCKET } from "#test/bucket";
import { aPartnerWorld, aReferral, REFERRALS } from "#test/functions/partner-api/partner-world";
import { changesOf } from "#test/functions/projections/stream";
import { echo, listening } from "#test/infra/local/gateway/served";
import { callOf } from "#test/staff-call";

const FILE = "%PDF-1.7 <script>alert(1)</script>";

/** A referral that a partner has sent with one document, which has come, and one that has not. */
const aReferralWithPapers = async () => {
  const world = await aPartnerWorld({ stream: true });
  const { objects, listener } = world.bucket;
  const project = createProjections({ table: world.table, now: world.now });
  const { id } = (await world.call(REFERRALS, { method: "POST", body: aReferral() })).json as { id: string };
  const announce = async (kind: string) => {
    const body = { contentType: "application/pdf", bytes: FILE.length, kind };
    return (await world.call(`${REFERRALS}/${id}/documents`, { method: "POST", body })).json as UploadTicket;
  };
  const came = await announce("socialReport");
  await announce("courtOrder");
  await project({ Records: await changesOf(world.table) });
  const server = createGateway({
    handlers: { staff: echo, partner: echo, directory: echo },
    authorize: async () => ({ claims: {}, scopes: [] }),
    identity: (_, response) => void response.end(),
    site: (_, response) => void response.end(),
    uploads: listener,
    headers: {},
    log: () => undefined,
    now: world.now,
  });
  const origin = await listening(server);
  const at = (url: string) => url.replace(BUCKET, origin);
  const put = async ({ upload, document }: UploadTicket) => {
    const { "content-length": _, ...headers } = upload.headers;
    await fetch(at(upload.url), { method: "PUT", body: FILE, headers });
    return document;
  };
  await put(came);
  const announceAndPut = async (kind: string) => put(await announce(kind));
  const faults: unknown[] = [];
  const call = callOf(createStaffApi({ table: world.table, now: world.now, objects }, (fault) => faults.push(fault)));
  const path = `GET /api/referrals/${id.replace("prf_", "ref_")}/partner-documents`;
  return { ...world, id, project, call, path, at, faults, came: came.document, objects, announceAndPut };
};

describe("what a partner has sent about a referral", () => {
  it("stands before the coordinator with what has come and what has not", async () => {
    const { call, path } = await aReferralWithPapers();

    const { status, body } = await call("coordinator", path);

    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { kind: "socialReport", isHere: true, bytes: FILE.length },
      { kind: "courtOrder", isHere: false },
    ]);
  });

  it("is saved as an attachment under a neutral name, and never shown by a browser", async () => {
    const { call, path, came, at } = await aReferralWithPapers();
    const { body } = await call("coordinator", `${path}/${came.id}`);

    const file = await fetch(at(body.url));

    expect(body.fileName).toBe("documento-1.pdf");
    expect(await file.text()).toBe(FILE);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": 'attachment; filename="documento-1.pdf"',
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "no-store",
    });
  });

  it("is not fetched by an address that is over, or that was changed", async () => {
    const { call, path, came, at, travelTo } = await aReferralWithPapers();
    const { body } = await call("coordinator", `${path}/${came.id}`);
    expect((await fetch(at(body.url).replace("documento-1.pdf", "x.html"))).status).toBe(403);
    expect((await fetch(at(body.url), { method: "DELETE" })).status).toBe(403);
    travelTo("2026-10-12T07:35:00.000Z");

    expect((await fetch(at(body.url))).status).toBe(403);
  });

  it("is nobody's whose role does not read what a referral says", async () => {
    const { call, path, came } = await aReferralWithPapers();

    for (const address of [path, `${path}/${came.id}`])
      expect((await call("administration", address)).status).toBe(403);
  });

  it("of another referral, or not come yet, is not there", async () => {
    const { call, path, came, create } = await aReferralWithPapers();
    const other = await create(Referral, { householdType: "family" });
    const { body } = await call("coordinator", path);
    const paths = [
      `${path}/${body.items[1].id}`,
      `${path}/pdc_01K7C3T0M8Q2V5X9Z4B6D8F0HJ`,
      `GET /api/referrals/${other.id}/partner-documents/${came.id}`,
    ];

    for (const address of paths) expect((await call("coordinator", address)).status).toBe(404);
    expect((await call("coordinator", `GET /api/referrals/${other.id}/partner-documents`)).body).toEqual({ items: [] });
  });

  it("is gone, file by file, once its referral has been erased, and so is what comes later", async () => {
    const world = await aReferralWithPapers();
    const { call, path, id, table, now, objects, came, project, announceAndPut, travelTo } = world;
    const ctx = contextFor({ table, now }, systemActor);
    const gone = { referralId: id.replace("prf_", "ref_"), forGood: true };
    travelTo("2026-10-12T09:00:00.000Z");

    await removePapers(ctx, objects, gone);
    await removePapers(ctx, objects, gone);
    const later = await announceAndPut("other");
    await project({ Records: await changesOf(table) });
    const shown = (await call("coordinator", path)).body;
    const sizes = [await objects.sizeOf(`partner/${id}/${came.id}`), await objects.sizeOf(`partner/${id}/${later.id}`)];
    await removePapers(ctx, objects, gone);
    const stillComing = await objects.sizeOf(`partner/${id}/${later.id}`);
    travelTo("2026-10-13T02:30:00.000Z");
    await removePapers(ctx, objects, gone);

    expect(shown).toEqual({ items: [] });
    expect(sizes).toEqual([undefined, FILE.length]);
    expect(stillComing).toBe(FILE.length);
    expect(await objects.sizeOf(`partner/${id}/${later.id}`)).toBeUndefined();
  });
});

describe("what a partner has sent about a referral that staff do not take", () => {
  const nights = async (closing?: "unsuitability" | "withdrawal" | "expiry") => {
    const world = await aReferralWithPapers();
    const { call, id, table, now, objects, came, travelTo } = world;
    const referralId = id.replace("prf_", "ref_");
    if (closing) {
      const body = { closingReason: "other", closingDetail: "Prova" };
      const closed = await call("coordinator", `POST /api/referrals/${referralId}/${closing}`, { body });
      expect(closed.status).toBe(200);
    }
    const night = createRetention({ table, now, objects });
    const isHereOn = async (date: string) => {
      travelTo(`${date}T02:30:00.000Z`);
      await night({ run: "retention" });
      return (await objects.sizeOf(`partner/${id}/${came.id}`)) !== undefined;
    };
    return { ...world, referralId, isHereOn };
  };

  it.each(["unsuitability", "withdrawal", "expiry"] as const)("goes ninety days after: %s", async (closing) => {
    const { isHereOn, call, path } = await nights(closing);

    expect([await isHereOn("2027-01-09"), await isHereOn("2027-01-10")]).toEqual([true, false]);
    expect((await call("coordinator", path)).body).toEqual({ items: [] });
  });

  it("goes half a year after the last word where nobody has taken it up", async () => {
    const { isHereOn } = await nights();

    expect([await isHereOn("2027-04-09"), await isHereOn("2027-04-10")]).toEqual([true, false]);
  });

  it("stays while somebody works on it, and shows again what is sent once it is reopened", async () => {
    const { isHereOn, call, path, referralId, announceAndPut, project, table } = await nights("withdrawal");
    await isHereOn("2027-01-10");
    await call("coordinator", `POST /api/referrals/${referralId}/reopening`, { body: { why: "Prova" } });

    await announceAndPut("other");
    await project({ Records: await changesOf(table) });
    await isHereOn("2028-01-10");
    const { body } = await call("coordinator", path);

    expect(body.items.map(({ isHere }: { isHere: boolean }) => isHere)).toContain(true);
  });
});
