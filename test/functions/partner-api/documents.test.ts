import { describe, expect, it } from "vitest";
import { documentKey } from "#functions/use-cases/uploads";
import { createGateway } from "#infra/local/gateway/gateway";
import type { UploadTicket } from "#shared/partner/document";
import { BUCKET } from "#test/bucket";
import { echo, listening } from "#test/infra/local/gateway/served";
import { aPartnerWorld, aReferral, type Call, CHANGES, REFERRALS } from "./partner-world.ts";

const PDF = { contentType: "application/pdf", bytes: 12, kind: "socialReport" } as const;
const FILE = "%PDF-1.7 abc";

const aReferralSent = async () => {
  const world = await aPartnerWorld();
  const { json } = await world.call(REFERRALS, { method: "POST", body: aReferral() });
  const { id } = json as { id: string };
  const path = `${REFERRALS}/${id}/documents`;
  const server = createGateway({
    handlers: { staff: echo, partner: echo, directory: echo },
    authorize: async () => ({ claims: {}, scopes: [] }),
    identity: (_, response) => void response.end(),
    site: (_, response) => void response.end(),
    uploads: world.bucket.listener,
    headers: {},
    log: () => undefined,
    now: world.now,
  });
  const origin = await listening(server);
  return {
    ...world,
    id,
    announce: (body: unknown = PDF, more: Call = {}) => world.call(path, { method: "POST", body, ...more }),
    list: async (more: Call = {}) => world.call(path, more),
    put: ({ upload }: UploadTicket, body: string = FILE, headers: Record<string, string> = {}) => {
      const { "content-length": _, ...sent } = upload.headers;
      return fetch(upload.url.replace(BUCKET, origin), {
        method: upload.method,
        body,
        headers: { ...sent, ...headers },
      });
    },
  };
};

const ticketIn = ({ json }: { json: unknown }) => json as UploadTicket;

describe("a document of a referral", () => {
  it("is announced, put where the answer says, and then received", async () => {
    const world = await aReferralSent();
    const ticket = ticketIn(await world.announce());
    expect(await world.list()).toMatchObject({ json: { items: [{ state: "expected" }] } });

    const put = await world.put(ticket);
    const { json } = await world.list();

    expect(put.status).toBe(200);
    expect(json).toEqual({
      items: [{ ...ticket.document, state: "received", receivedAt: world.now() }],
    });
    expect(await world.call(CHANGES)).toMatchObject({
      json: { items: [{ type: "document.received", data: { referralId: world.id, documentId: ticket.document.id } }] },
    });
  });

  it("is received once, however often somebody looks", async () => {
    const world = await aReferralSent();
    await world.put(ticketIn(await world.announce()));

    await Promise.all([world.list(), world.list(), world.list()]);

    expect(((await world.call(CHANGES)).json as { items: unknown[] }).items).toHaveLength(1);
  });

  it.each([
    ["more bytes", `${FILE}!`, {}],
    ["fewer bytes", "x", {}],
    ["another type", FILE, { "content-type": "text/html" }],
  ])("is not taken with %s than was announced", async (_, body, headers) => {
    const world = await aReferralSent();
    const ticket = ticketIn(await world.announce());

    const { status } = await world.put(ticket, body, headers);

    expect(status).toBe(403);
    expect(await world.list()).toMatchObject({ json: { items: [{ state: "expected" }] } });
  });

  it("is never replaced by another under the same address", async () => {
    const world = await aReferralSent();
    const ticket = ticketIn(await world.announce());
    await world.put(ticket);

    expect((await world.put(ticket, "%PDF-1.7 xyz")).status).toBe(412);
  });

  it("finds its address worth nothing after a quarter of an hour, or when a letter of it is changed", async () => {
    const world = await aReferralSent();
    const ticket = ticketIn(await world.announce());
    const forged = { ...ticket, upload: { ...ticket.upload, url: ticket.upload.url.replace("bytes=12", "bytes=13") } };
    expect((await world.put(forged, `${FILE}!`)).status).toBe(403);
    world.travelTo("2026-10-12T07:45:00.000Z");

    expect((await world.put(ticket)).status).toBe(403);
  });

  it.each([
    ["a web page", { ...PDF, contentType: "text/html" }, "contentType"],
    ["more than 10 MB", { ...PDF, bytes: 10 * 1024 * 1024 + 1 }, "bytes"],
    ["nothing", { ...PDF, bytes: 0 }, "bytes"],
    ["a file name", { ...PDF, fileName: "rossi.pdf" }, "fileName"],
  ])("is refused when it is announced as %s", async (_, body, field) => {
    const { announce } = await aReferralSent();

    expect(await announce(body)).toMatchObject({ status: 422, json: { errors: { [field]: expect.any(String) } } });
  });

  it("is one of twenty at most, however many are announced in the same moment", async () => {
    const { announce } = await aReferralSent();

    const replies = await Promise.all(Array.from({ length: 24 }, () => announce()));

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(replies.find(({ status }) => status === 409)).toMatchObject({ json: { code: "tooManyDocuments" } });
  });

  it("makes room when it never came and its address is over", async () => {
    const world = await aReferralSent();
    for (let n = 0; n < 20; n += 1) await world.announce();
    world.travelTo("2026-10-12T08:16:00.000Z");

    expect((await world.announce()).status).toBe(201);
  });

  it.each([
    ["a minute before its address is over", "2026-10-12T07:44:00.000Z", "2026-10-12T07:58:00.000Z"],
    ["when its address is over", "2026-10-12T08:14:00.000Z", "2026-10-12T08:28:00.000Z"],
  ])("is known for as long as an address of it is good, that is asked for again %s", async (_, again, last) => {
    const world = await aReferralSent();
    const headers = { "idempotency-key": "k-1" };
    await world.announce(PDF, { headers });
    world.travelTo(again);
    const ticket = ticketIn(await world.announce(PDF, { headers }));
    world.travelTo(last);
    await world.announce();

    expect((await world.put(ticket)).status).toBe(200);
    expect((await world.list()).json).toMatchObject({ items: [{ id: ticket.document.id, state: "received" }, {}] });
  });

  it("that is long on its way is known when it comes", async () => {
    const world = await aReferralSent();
    const { document } = ticketIn(await world.announce());
    world.travelTo("2026-10-12T07:46:00.000Z");
    await world.announce();

    expect((await world.list()).json).toMatchObject({ items: [{ id: document.id }, {}] });
  });

  it("is the same one when its announcement is repeated under its key, with an address that is good", async () => {
    const world = await aReferralSent();
    const headers = { "idempotency-key": "k-1" };
    const first = ticketIn(await world.announce(PDF, { headers }));

    const again = ticketIn(await world.announce(PDF, { headers }));
    const other = await world.announce({ ...PDF, bytes: 13 }, { headers });

    expect(again.document).toEqual(first.document);
    expect(other).toMatchObject({ status: 422, json: { code: "idempotencyKeyReused" } });
    expect(JSON.stringify((await world.list()).json)).not.toContain("requestKey");
  });

  it("of another's referral is as little there as one of none", async () => {
    const world = await aReferralSent();
    await world.client("another", { name: "another" });
    const none = world.id.replace(/.$/, (last) => (last === "0" ? "1" : "0"));

    const foreign = [await world.list({ client: "another" }), await world.announce(PDF, { client: "another" })];
    const missing = await world.call(`${REFERRALS}/${none}/documents`);

    expect(foreign.map(({ status, text }) => [status, text])).toEqual([
      [404, missing.text],
      [404, missing.text],
    ]);
  });

  it("lies under ids and nothing else", () => {
    expect(documentKey("prf_1", "pdc_1")).toBe("partner/prf_1/pdc_1");
  });
});
