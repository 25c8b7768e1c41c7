import { describe, expect, it } from "vitest";
import { createProjections } from "#functions/projections/projections";
import { createStaffApi } from "#functions/staff-api/api";
import { contextFor, systemActor } from "#functions/use-cases/context";
import { removePapers } from "#functions/use-cases/papers-of-partner";
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
  const { "content-length": _, ...headers } = came.upload.headers;
  await fetch(at(came.upload.url), { method: "PUT", body: FILE, headers });
  const faults: unknown[] = [];
  const call = callOf(createStaffApi({ table: world.table, now: world.now, objects }, (fault) => faults.push(fault)));
  const path = `GET /api/referrals/${id.replace("prf_", "ref_")}/partner-documents`;
  return { ...world, id, project, call, path, at, faults, came: came.document, objects };
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

  it("is gone, file by file, once it has been removed", async () => {
    const { call, path, id, table, now, objects, came, project } = await aReferralWithPapers();
    const ctx = contextFor({ table, now }, systemActor);

    await removePapers(ctx, objects, id.replace("prf_", "ref_"));
    await removePapers(ctx, objects, id.replace("prf_", "ref_"));
    await project({ Records: await changesOf(table) });

    expect(await objects.sizeOf(`partner/${id}/${came.id}`)).toBeUndefined();
    expect((await call("coordinator", path)).body).toEqual({ items: [] });
  });
});
