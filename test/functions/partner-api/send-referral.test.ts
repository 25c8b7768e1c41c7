import { describe, expect, it } from "vitest";
import { findRecord } from "#functions/db/records";
import { Referral } from "#shared/resources/referral";
import { MONDAY } from "#test/world";
import { aPartnerWorld, aReferral, type Call, type PartnerWorld, REFERRALS } from "./partner-world.ts";

const send = ({ call }: PartnerWorld, body: unknown, more: Call = {}) =>
  call(REFERRALS, { method: "POST", body, ...more });

const kept = async ({ call }: PartnerWorld) => {
  const { json } = await call(REFERRALS);
  return (json as { items: { partnerReference: string }[] }).items.map(({ partnerReference }) => partnerReference);
};

const withKey = (key: string) => ({ headers: { "idempotency-key": key } });

describe("sending a referral", () => {
  it("answers with an id, the partner's own reference and the moment it arrived", async () => {
    const world = await aPartnerWorld();

    const reply = await send(world, aReferral({ requestedUnit: "CAS", needs: "Un alloggio\nvicino alla scuola." }));

    expect(reply.status).toBe(201);
    expect(reply.json).toEqual({
      id: expect.stringMatching(/^prf_[0-9A-Z]{26}$/),
      partnerReference: "FP-1",
      state: "received",
      receivedAt: MONDAY,
    });
  });

  it("lands in the partner's own partition and nowhere else", async () => {
    const world = await aPartnerWorld();

    const { json } = await send(world, aReferral());

    const id = (json as { id: string }).id.replace("prf_", "ref_");
    expect(await kept(world)).toEqual(["FP-1"]);
    expect(await findRecord(world.table, Referral, id)).toBeUndefined();
  });

  it("is answered the same when it is sent again under the same key, and counts once", async () => {
    const world = await aPartnerWorld();
    const first = await send(world, aReferral(), withKey("k-1"));
    world.travelTo("2026-11-20T10:00:00.000Z");

    const again = await send(world, aReferral(), withKey("k-1"));

    expect(again).toMatchObject({ status: 201, json: first.json });
    expect(await kept(world)).toEqual(["FP-1"]);
  });

  it("is answered the same when it is sent again without a key: the reference says that it is the same", async () => {
    const world = await aPartnerWorld();
    const first = await send(world, aReferral(), withKey("k-1"));

    const again = await send(world, { ...aReferral(), urgency: "ordinary" });

    expect(again).toMatchObject({ status: 201, json: first.json });
  });

  it("counts once however many send it in the same moment", async () => {
    const world = await aPartnerWorld();

    const replies = await Promise.all(Array.from({ length: 12 }, () => send(world, aReferral(), withKey("k-1"))));

    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(await kept(world)).toEqual(["FP-1"]);
  });

  it("refuses a key that was used for another referral", async () => {
    const world = await aPartnerWorld();
    await send(world, aReferral(), withKey("k-1"));

    const reply = await send(world, aReferral({ partnerReference: "FP-2" }), withKey("k-1"));

    expect(reply).toMatchObject({ status: 422, json: { code: "idempotencyKeyReused" } });
    expect(await kept(world)).toEqual(["FP-1"]);
  });

  it("refuses another referral under a reference that was used, and names the one it belongs to", async () => {
    const world = await aPartnerWorld();
    const { json } = await send(world, aReferral());

    const reply = await send(world, aReferral({ householdType: "family" }));

    expect(reply).toMatchObject({ status: 409, json: { code: "alreadySent", id: (json as { id: string }).id } });
    expect(await kept(world)).toEqual(["FP-1"]);
  });
});

describe("a referral that cannot be taken", () => {
  const refused: [why: string, body: unknown, status: number, field: string][] = [
    ["has a name in it", { ...aReferral(), firstName: "Anna" }, 422, "firstName"],
    [
      "names a member",
      aReferral({ members: [{ role: "adult", birthYear: 1990, name: "Anna" } as never] }),
      422,
      "members.0.name",
    ],
    [
      "states a birth date",
      aReferral({ members: [{ role: "adult", birthDate: "1990-01-01" } as never] }),
      422,
      "members.0.birthDate",
    ],
    ["has no reference", { ...aReferral(), partnerReference: undefined }, 422, "partnerReference"],
    ["has nobody in it", aReferral({ members: [] }), 422, "members"],
    ["has a household type that is none", { ...aReferral(), householdType: "couple" }, 422, "householdType"],
    ["needs a day that does not exist", aReferral({ neededFrom: "2026-02-29" }), 422, "neededFrom"],
    ["says a number where a word belongs", { ...aReferral(), urgency: 1 }, 422, "urgency"],
    [
      "hides control characters in its reference",
      aReferral({ partnerReference: "FP\u001b[2J" }),
      422,
      "partnerReference",
    ],
    ["turns around what stands beside it", aReferral({ partnerReference: "FP-\u202e71" }), 422, "partnerReference"],
    ["turns around what stands in its text", aReferral({ needs: "Due letti\u2066 3" }), 422, "needs"],
    ["has what no workbook can hold in its text", aReferral({ needs: "Due letti\uffff" }), 422, "needs"],
    ["breaks a line by another sign", aReferral({ referringService: "Comune\u2028Sociale" }), 422, "referringService"],
    ["has a text of 5,000 letters", aReferral({ needs: "a".repeat(5000) }), 422, "needs"],
    ["sets our own fields", { ...aReferral(), status: "accepted", partnerId: "other" }, 422, "status"],
    ["asks for a unit that is not the partner's", aReferral({ requestedUnit: "MED" }), 404, "requestedUnit"],
    ["asks for a unit that does not exist", aReferral({ requestedUnit: "XYZ" }), 404, "requestedUnit"],
    ["is a list", [], 422, "body"],
  ];

  it("takes every script, signs that join letters, and faces", async () => {
    const world = await aPartnerWorld();
    const needs = "Parla farsi (می\u200cخواهم), עברית e\nemoji 👩‍👧";

    expect((await send(world, aReferral({ needs }))).status).toBe(201);
  });

  it.each(refused)("%s", async (_, body, status, field) => {
    const world = await aPartnerWorld();

    const reply = await send(world, body);

    expect(reply.status).toBe(status);
    expect(reply.headers["content-type"]).toBe("application/problem+json");
    expect(reply.json).toMatchObject({ errors: { [field]: expect.any(String) } });
    expect(await kept(world)).toEqual([]);
  });

  it("asks for a unit of ours or for none at all, and cannot tell which", async () => {
    const world = await aPartnerWorld();
    await world.abitareInsieme();

    const [ours, none] = [
      await send(world, aReferral({ requestedUnit: "ABI" })),
      await send(world, aReferral({ requestedUnit: "ZZZ" })),
    ];

    expect(ours.text).toBe(none.text);
  });

  it.each([
    ["is broken JSON", "{", {}, 400, "badJson"],
    ["is not JSON", "a=b", { "content-type": "application/x-www-form-urlencoded" }, 415, "unsupportedMediaType"],
    ["is a megabyte long", JSON.stringify(aReferral({ needs: "a".repeat(1_000_000) })), {}, 413, "tooLarge"],
    ["comes under a key of 129 letters", aReferral(), { "idempotency-key": "k".repeat(129) }, 400, "badRequest"],
  ])("%s", async (_, body, headers, status, code) => {
    const world = await aPartnerWorld();

    const reply = await send(world, body, { headers });

    expect(reply).toMatchObject({ status, json: { code, detail: expect.any(String) } });
    expect(await kept(world)).toEqual([]);
  });
});
