import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { unitIds } from "#infra/local/seed/fixed-ids";
import { type System, startSystem } from "#infra/local/system";
import { partnerToken } from "#infra/local/tokens";
import { aReferral } from "#test/functions/partner-api/partner-world";
import { ask, list, staffToken, tokenOfPartner } from "./calls.ts";
import { newFolder } from "./scratch.ts";

const Made = z.object({
  client: z.looseObject({ id: z.string(), identityClientId: z.string() }),
  secretId: z.string(),
  secret: z.string(),
});
const Sent = z.object({ id: z.string() });
const Listed = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
const Feed = z.object({ items: z.array(z.unknown()), next: z.string() });

const EVERYTHING = "partner/capacity.read partner/referrals.write partner/referrals.read partner/changes.read";
const CLIENTS = "/api/directory/partner-clients";

let system: System;
let manager: string;
const folder = newFolder();

beforeAll(async () => {
  system = await startSystem(
    { port: 0, host: "127.0.0.1", dataDir: folder.path, tableName: "soglia", seed: "none" },
    { pages: false },
  );
  manager = await staffToken(system, "area-manager");
}, 60_000);
afterAll(async () => {
  await system?.stop();
  folder.remove();
});

const status = async (path: string, token?: string) => (await ask(system, path, token)).status;

/** A client for one unit, made as the area manager makes it. */
const aPartner = async (name: string, unit: string) => {
  const [organisation] = await list(system, "/api/organisations", manager);
  const { body } = await ask(system, CLIENTS, manager, {
    name,
    organisationId: organisation?.id,
    unitIds: [unit],
    scopes: ["capacity.read", "referrals.write", "referrals.read", "changes.read"],
    requestsPerMinute: 6_000,
    requestsPerDay: 100_000,
  });
  const { client, secretId, secret } = Made.parse(body);
  const tokenWith = (shown: string) =>
    partnerToken(system.address, { client: client.identityClientId, secret: shown }, EVERYTHING);
  return { id: client.id, secretId, secret, tokenWith, path: `${CLIENTS}/${client.id}` };
};

describe("a client that the area manager makes", () => {
  it("opens its own units at once, without a restart or a deployment", async () => {
    const { secret, tokenWith } = await aPartner("appena-fatto", unitIds.ABI);
    const token = await tokenWith(secret);
    await system.caughtUp();

    const { body } = await ask(system, "/partner/v1/capacity", token);

    expect(body).toMatchObject({ units: [{ code: "ABI", name: "Abitare Insieme" }] });
  });

  it("changes its secret without a gap: old and new both open until the old one is taken away", async () => {
    const { path, secretId, secret, tokenWith } = await aPartner("a-rotazione", unitIds.ABI);
    let current = secret;
    const answers: number[] = [];
    let isOver = false;
    const knocking = (async () => {
      while (!isOver) answers.push(await status("/partner/v1/capacity", await tokenWith(current)));
    })();

    const second = Made.parse((await ask(system, `${path}/secrets`, manager, {})).body);
    expect([await tokenWith(secret), await tokenWith(second.secret)]).toEqual([expect.any(String), expect.any(String)]);
    current = second.secret;
    const after = answers.length + 3;
    while (answers.length < after) await new Promise((resolve) => setTimeout(resolve, 20));
    const removed = await ask(system, `${path}/secrets/${secretId}/removal`, manager, {});
    await tokenWith(second.secret);
    isOver = true;
    await knocking;

    expect(removed.status).toBe(200);
    expect(answers.length).toBeGreaterThan(3);
    expect(answers.filter((one) => one !== 200)).toEqual([]);
    await expect(tokenWith(secret)).rejects.toThrow("no token");
  }, 60_000);

  it("is shut out by the very next request when it is suspended, though its token is good for an hour", async () => {
    const { id, secret, tokenWith } = await aPartner("a-sospensione", unitIds.ABI);
    const token = await tokenWith(secret);
    const open = await status("/partner/v1/capacity", token);

    await ask(system, `/api/partner-clients/${id}/suspension`, manager, {});
    const shut = await status("/partner/v1/capacity", token);
    await ask(system, `/api/partner-clients/${id}/reinstatement`, manager, {});

    expect([open, shut, await status("/partner/v1/capacity", token)]).toEqual([200, 403, 200]);
  });

  it("loses a scope at once, whatever its token says", async () => {
    const { path, secret, tokenWith } = await aPartner("a-permessi", unitIds.ABI);
    const token = await tokenWith(secret);

    await ask(system, `${path}/scopes`, manager, { scopes: ["referrals.read"] });

    expect(await status("/partner/v1/capacity", token)).toBe(403);
    expect(await status("/partner/v1/referrals", token)).toBe(200);
  });
});

describe("two clients", () => {
  it("know nothing of each other's referrals, documents, keys, references and cursors", async () => {
    const other = await aPartner("altro-consorzio", unitIds.ABI);
    const theirs = await other.tokenWith(other.secret);
    const ours = await tokenOfPartner(system);
    const sent = Sent.parse((await ask(system, "/partner/v1/referrals", ours, aReferral())).body);
    await system.caughtUp();
    const feed = Feed.parse((await ask(system, "/partner/v1/changes", ours)).body);

    const swapped = [`/partner/v1/referrals/${sent.id}`, `/partner/v1/referrals/${sent.id}/documents`];
    const nobodys = swapped.map((path) => path.replace(sent.id, "prf_01K7C3T0M8Q2V5X9Z4B6D8F0HJ"));
    for (const [at, path] of swapped.entries()) {
      const [foreign, none] = [await ask(system, path, theirs), await ask(system, nobodys[at] ?? "", theirs)];
      expect(foreign).toEqual(none);
      expect(foreign.status).toBe(404);
    }
    const listed = await ask(system, `/partner/v1/referrals?next=${sent.id}`, theirs);
    expect(JSON.stringify(listed.body)).not.toContain(sent.id);
    const followed = await ask(system, `/partner/v1/changes?after=${encodeURIComponent(feed.next)}`, theirs);
    expect(JSON.stringify(followed.body)).not.toContain(sent.id);
    expect(followed.status).toBeGreaterThanOrEqual(400);
    // The same reference is theirs to use: what others have sent under it is not told, not even by a refusal.
    const same = await ask(system, "/partner/v1/referrals", theirs, aReferral());
    expect(same.status).toBe(201);
    expect(Sent.parse(same.body).id).not.toBe(sent.id);
    const own = Listed.parse((await ask(system, "/partner/v1/referrals", theirs)).body).items;
    expect(own.map(({ id }) => id)).toEqual([Sent.parse(same.body).id]);
  });
});
