import { describe, expect, it } from "vitest";
import { staffApiOf } from "../../staff-call.ts";
import { aWorld } from "../../world.ts";

const anApi = async () => {
  const world = await aWorld();
  return { world, ...staffApiOf(world) };
};

const aHousehold = async () => {
  const api = await anApi();
  const { body: household } = await api.call("coordinator", "POST /api/households", {
    body: { type: "womanWithChildren" },
  });
  return { ...api, household, address: `/api/households/${household.id}` };
};

describe("one record", () => {
  it("begins with its type alone and is numbered", async () => {
    const { household } = await aHousehold();

    expect(household).toMatchObject({
      type: "womanWithChildren",
      code: "N-0001",
      status: "known",
      version: 1,
      archived: false,
    });
    expect(household.id).toMatch(/^hh_[0-9A-Z]{26}$/);
  });

  it("is answered with a tag, and with 304 to somebody who has it already", async () => {
    const { call, address } = await aHousehold();
    const first = await call("coordinator", `GET ${address}`);

    const again = await call("coordinator", `GET ${address}`, {
      headers: { "if-none-match": first.headers.etag ?? "" },
    });

    expect(first).toMatchObject({ status: 200, body: { type: "womanWithChildren" } });
    expect(again).toMatchObject({ status: 304, body: "" });
  });

  it("says who changed it, when, from what to what", async () => {
    const { call, address } = await aHousehold();
    await call("coordinator", `PATCH ${address}`, {
      body: { edits: { type: { from: "womanWithChildren", to: "singleParent" } } },
    });

    const { body } = await call("coordinator", `GET ${address}/history`);

    expect(body.items).toMatchObject([
      { version: 1, action: "created", by: "coordinator" },
      { version: 2, action: "edited", changes: { type: { from: "womanWithChildren", to: "singleParent" } } },
    ]);
  });

  it("takes the edits of two people to different cells", async () => {
    const { call, address } = await aHousehold();

    await Promise.all([
      call("coordinator", `PATCH ${address}`, { body: { edits: { name: { from: null, to: "Famiglia di prova" } } } }),
      call("coordinator", `PATCH ${address}`, { body: { edits: { note: { from: null, to: "Citofono rotto" } } } }),
    ]);

    const { body } = await call("coordinator", `GET ${address}`);
    expect(body).toMatchObject({ name: "Famiglia di prova", note: "Citofono rotto", version: 3 });
  });

  it("answers an edit of a cell that somebody else has changed with the value that is there now", async () => {
    const { call, address } = await aHousehold();
    await call("coordinator", `PATCH ${address}`, { body: { edits: { name: { from: null, to: "Prima" } } } });

    const late = await call("coordinator", `PATCH ${address}`, {
      body: { edits: { name: { from: null, to: "Dopo" } } },
    });

    expect(late).toMatchObject({ status: 409, body: { code: "conflict", current: { name: "Prima" } } });
  });

  it("empties a field that is set to null", async () => {
    const { call, address } = await aHousehold();
    await call("coordinator", `PATCH ${address}`, { body: { edits: { name: { from: null, to: "Prova" } } } });

    const { body } = await call("coordinator", `PATCH ${address}`, {
      body: { edits: { name: { from: "Prova", to: null } } },
    });

    expect(body).not.toHaveProperty("name");
  });

  it("stays as it is, version and all, when an edit changes nothing", async () => {
    const { call, address } = await aHousehold();

    const same = await call("coordinator", `PATCH ${address}`, {
      body: { edits: { type: { from: "womanWithChildren", to: "womanWithChildren" } } },
    });

    expect(same).toMatchObject({ status: 200, body: { version: 1 } });
  });
});

describe("bad input", () => {
  const refused: [name: string, call: string, options: object, expected: object][] = [
    [
      "a wrong type",
      "POST /api/households",
      { body: { type: 7 } },
      { status: 422, body: { errors: { type: expect.any(String) } } },
    ],
    [
      "an unknown field",
      "POST /api/households",
      { body: { type: "family", shoeSize: 38 } },
      { status: 422, body: { errors: { shoeSize: expect.any(String) } } },
    ],
    [
      "a missing field",
      "POST /api/households",
      { body: {} },
      { status: 422, body: { errors: { type: expect.any(String) } } },
    ],
    ["a field that the system sets", "POST /api/households", { body: { type: "family", version: 9 } }, { status: 422 }],
    [
      "a field that an action sets",
      "POST /api/households",
      { body: { type: "family", status: "inHousing" } },
      { status: 422 },
    ],
    [
      "a date that does not exist",
      "POST /api/referrals",
      { body: { receivedOn: "2026-02-30" } },
      { status: 422, body: { errors: { receivedOn: expect.any(String) } } },
    ],
    ["broken JSON", "POST /api/households", { raw: '{"type":' }, { status: 400, body: { code: "badJson" } }],
    [
      "something that is not JSON",
      "POST /api/households",
      { raw: "type=family", headers: { "content-type": "text/plain" } },
      { status: 415 },
    ],
    ["no body", "POST /api/households", { headers: { "content-type": "application/json" } }, { status: 400 }],
    [
      "a body that poisons prototypes",
      "POST /api/households",
      { raw: '{"__proto__":{"type":"family"}}' },
      { status: 400 },
    ],
    [
      "an id that is nobody's",
      "GET /api/households/hh_01ARZ3NDEKTSV4RRFFQ69G5FAV",
      {},
      { status: 404, body: { code: "notFound" } },
    ],
    ["an id that is no id", "GET /api/households/1%20OR%201=1", {}, { status: 404 }],
    ["an address that does not exist", "GET /api/bookings", {}, { status: 404, body: { code: "noSuchRoute" } }],
    ["a question that is not asked here", "GET /api/households?sort=name", {}, { status: 400 }],
    ["a page token that is none", "GET /api/households?next=zzz", {}, { status: 400 }],
    ["a time that is none", "GET /api/households?since=yesterday", {}, { status: 400 }],
    [
      "a reference to nobody",
      "POST /api/people",
      { body: { householdId: "hh_01ARZ3NDEKTSV4RRFFQ69G5FAV", firstName: "A", lastName: "B" } },
      { status: 422, body: { errors: { householdId: expect.any(String) } } },
    ],
    [
      "an edit of nothing",
      "PATCH /api/households/hh_01ARZ3NDEKTSV4RRFFQ69G5FAV",
      { body: { edits: {} } },
      { status: 422 },
    ],
    [
      "a placement without an admission",
      "POST /api/placements",
      { body: {} },
      { status: 422, body: { errors: { id: expect.any(String) } } },
    ],
    [
      "an idempotency key full of spaces",
      "POST /api/households",
      { body: { type: "family" }, headers: { "idempotency-key": "a b" } },
      { status: 400 },
    ],
    [
      "more rows than 5,000",
      "POST /api/households/edits",
      { body: { rows: Array.from({ length: 5001 }, () => ({ create: { type: "family" } })) } },
      { status: 422 },
    ],
  ];

  it.each(refused)("%s gets a clear answer and changes nothing", async (_, call, options, expected) => {
    const api = await anApi();

    const answer = await api.call("coordinator", call, options);

    expect(answer).toMatchObject(expected);
    expect(answer.headers["content-type"]).toBe("application/problem+json");
    expect(answer.body.detail).toEqual(expect.any(String));
    expect((await api.call("coordinator", "GET /api/households")).body.items).toEqual([]);
    expect(api.faults).toEqual([]);
  });

  it("is explained with the labels that stand on the screen", async () => {
    const { call } = await anApi();
    const { body: payer } = await call("coordinator", "POST /api/organisations", {
      body: { name: "Comune", roles: ["payer"] },
    });

    const { body } = await call("administration", "POST /api/fee-agreements", {
      body: { payerId: payer.id, validFrom: "2026-10-02", validTo: "2026-10-01", chargeUnit: "month" },
    });

    expect(body.errors.validTo).toMatch(/«.*dal.*»/i);
    expect(body.errors.validTo).not.toContain("validFrom");
  });

  it("is explained in the reader's language", async () => {
    const { call } = await anApi();

    const italian = await call("coordinator", "POST /api/households", { body: {} });
    const english = await call("coordinator", "POST /api/households", {
      body: {},
      headers: { "accept-language": "en-GB,en;q=0.9" },
    });

    expect(italian.body.errors.type).toBe("Campo obbligatorio.");
    expect(english.body.errors.type).toBe("Required.");
  });
});

describe("the list", () => {
  const manyHouseholds = async (count: number) => {
    const api = await anApi();
    const rows = Array.from({ length: count }, (_, n) => ({
      create: { type: "singleWoman", note: `${n} ${"x".repeat(3000)}` },
    }));
    await api.call("coordinator", "POST /api/households/edits", { body: { rows } });
    return api;
  };

  it("comes in pages that together hold everything once", async () => {
    const { call } = await manyHouseholds(500);
    const codes: string[] = [];
    let next: string | undefined;
    let pages = 0;

    do {
      const { body } = await call("coordinator", `GET /api/households${next ? `?next=${next}` : ""}`, { headers: {} });
      codes.push(...body.items.map((item: { code: string }) => item.code));
      next = body.next;
      pages++;
    } while (next);

    expect(pages).toBeGreaterThan(1);
    expect(new Set(codes).size).toBe(500);
    expect(codes).toHaveLength(500);
  });

  it("begins with as few as are asked for, and goes on with the others", async () => {
    const { call } = await manyHouseholds(30);
    const codesOf = (items: readonly { code: string }[]) => items.map(({ code }) => code);

    const { body: first } = await call("coordinator", "GET /api/households?limit=7");
    const { body: rest } = await call("coordinator", `GET /api/households?next=${first.next}`);

    expect(codesOf(first.items)).toHaveLength(7);
    expect(new Set([...codesOf(first.items), ...codesOf(rest.items)]).size).toBe(30);
    expect(rest.next).toBeUndefined();
    expect((await call("coordinator", "GET /api/households?limit=0")).status).toBe(400);
  });

  it("begins with what somebody may see, however few are asked for", async () => {
    const { world, callAs } = await manyHouseholds(30);
    const assigned = await world.household();
    const colleague = await world.colleague("educator");
    await world.assign(assigned, colleague);

    const { body } = await callAs(colleague, "GET /api/households?limit=3");

    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([assigned.id]);
  });

  it("answers only what has changed since, and what has gone to the archive", async () => {
    const { world, call, household, address } = await aHousehold();
    const other = await world.household();
    world.travelTo("2026-10-12T08:00:00.000Z");
    const { body: before } = await call("coordinator", "GET /api/households");
    world.travelTo("2026-10-12T08:01:00.000Z");
    await call("coordinator", `PATCH ${address}`, { body: { edits: { archived: { from: false, to: true } } } });

    const { body: live } = await call("coordinator", "GET /api/households");
    const { body: archive } = await call("coordinator", "GET /api/households?archived=true");
    const { body: partOne } = await call("coordinator", `GET /api/households?since=${before.asOf}`);
    const { body: partTwo } = await call(
      "coordinator",
      `GET /api/households?since=${before.asOf}&next=${partOne.next}`,
    );

    expect(live.items.map(({ id }: { id: string }) => id)).toEqual([other.id]);
    expect(archive.items.map(({ id }: { id: string }) => id)).toEqual([household.id]);
    expect([...partOne.items, ...partTwo.items]).toMatchObject([{ id: household.id, archived: true }]);
    expect(partTwo.next).toBeUndefined();
  });

  it("steps back a few seconds, so that clocks that differ lose nothing", async () => {
    const { world, call, address } = await aHousehold();
    await call("coordinator", `PATCH ${address}`, { body: { edits: { name: { from: null, to: "Tardi" } } } });
    const asOf = new Date(Date.parse(world.now()) + 3000).toISOString();

    const { body } = await call("coordinator", `GET /api/households?since=${asOf}`);

    expect(body.items).toMatchObject([{ name: "Tardi" }]);
  });

  it("is compressed when it is large and the reader can read that", async () => {
    const { call } = await manyHouseholds(20);

    const { headers } = await call("coordinator", "GET /api/households", {
      headers: { "accept-encoding": "gzip, br" },
    });

    expect(headers["Content-Encoding"] ?? headers["content-encoding"]).toBe("br");
  });
});
