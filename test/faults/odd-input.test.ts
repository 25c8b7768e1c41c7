import { describe, expect, it } from "vitest";
import { openTable } from "#functions/db/table";
import { createStaffApi } from "#functions/staff-api/api";
import { freshTable } from "../engine.ts";
import { type CallOptions, callOf } from "../staff-call.ts";
import { wholenessOf } from "./wholeness.ts";

const anApi = async () => {
  const { client, tableName } = await freshTable();
  const faults: unknown[] = [];
  const handler = createStaffApi({ table: openTable(client, tableName) }, (fault) => faults.push(fault));
  const call = callOf(handler);
  return {
    call: (address: string, options: CallOptions) => call("coordinator", address, options),
    faults,
    whole: () => wholenessOf(client, tableName),
  };
};

const aHousehold = async ({ call }: Awaited<ReturnType<typeof anApi>>): Promise<string> => {
  const { body } = await call("POST /api/households", { body: { type: "family" } });
  return body.id;
};

describe("text that no table takes as it is", () => {
  it("is kept with the sign for an unreadable character in place of half a one", async () => {
    const { call, faults } = await anApi();

    const { status, body } = await call("POST /api/households", {
      raw: '{"type":"singleWoman","name":"Pro\\ud800va \\ud83c\\udfe0"}',
    });

    expect({ status, name: body.name, faults }).toEqual({ status: 201, name: "Pro\ufffdva 🏠", faults: [] });
  });

  it("is refused as broken where it stands for the name of a field", async () => {
    const { call, faults } = await anApi();

    const { status, body } = await call("POST /api/households/edits", {
      raw: '{"rows":[{"create":{"type":"singleWoman","\\ud800":1}}]}',
      headers: { "idempotency-key": "odd" },
    });

    expect({ status, code: body.code, faults }).toEqual({ status: 400, code: "badJson", faults: [] });
  });

  it.each([1_000, 100_000])("is refused when it is %i levels deep", async (depth) => {
    const { call, faults } = await anApi();

    const { status } = await call("POST /api/households/edits", {
      raw: `{"rows":[{"create":{"type":"singleWoman","note":${"[".repeat(depth)}${"]".repeat(depth)}}}]}`,
      headers: { "idempotency-key": "deep" },
    });

    expect([200, 400, 422]).toContain(status);
    expect(faults).toEqual([]);
  });
});

describe("rows that are large", () => {
  // About 280 kB with its revision: each fits into a transaction, two dozen of them do not.
  const goal = {
    id: "gol_01ARZ3NDEKTSV4RRFFQ69G5FAV",
    area: "work",
    text: "à".repeat(2000),
    actions: Array.from({ length: 8 }, () => ({ text: "à".repeat(500) })),
  };
  const goals = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ ...goal, id: `gol_01ARZ3NDEKTSV4RRFFQ69G5F${10 + n}` }));

  it("are all saved, however many were sent together", async () => {
    const api = await anApi();
    const householdId = await aHousehold(api);
    const rows = Array.from({ length: 30 }, () => ({ create: { householdId, kind: "PI", goals: goals(11) } }));

    const { body } = await api.call("POST /api/plans/edits", {
      body: { rows },
      headers: { "idempotency-key": "large" },
    });

    expect(body.rows.map(({ status }: { status: string }) => status)).toEqual(rows.map(() => "saved"));
    expect(await api.whole()).toEqual({ counts: { households: 1, plans: 30 }, halves: [] });
  });

  it("are refused by themselves when one alone is too much", async () => {
    const api = await anApi();
    const householdId = await aHousehold(api);
    const row = (count: number) => ({ create: { householdId, kind: "PI", goals: goals(count) } });

    const { body } = await api.call("POST /api/plans/edits", {
      body: { rows: [row(1), row(40), row(1)] },
    });

    expect(body.rows.map(({ status, code }: { status: string; code?: string }) => code ?? status)).toEqual([
      "saved",
      "tooLarge",
      "saved",
    ]);
  });
});

describe("a creation that is refused", () => {
  it("takes no number: the next household follows the one before", async () => {
    const { call } = await anApi();
    const create = (body: unknown) => call("POST /api/households", { body });
    const first = await create({ type: "family" });

    await create({ type: "castle" });
    await create({ type: "family", referralId: "ref_01ARZ3NDEKTSV4RRFFQ69G5FAV" });

    const next = await create({ type: "family" });
    expect([first.body.code, next.body.code]).toEqual(["N-0001", "N-0002"]);
  });
});

describe("more than anybody means", () => {
  it("is refused as no instant when it says more than an instant can", async () => {
    const { call, faults } = await anApi();

    const { status } = await call("GET /api/households?since=2026-10-12T07:30:00.1234567890Z", {});

    expect({ status, faults }).toEqual({ status: 400, faults: [] });
  });

  it.each([
    ["a record", "POST /api/households", (fields: object) => fields],
    ["an edit", "PATCH /api/households/hh_01ARZ3NDEKTSV4RRFFQ69G5FAV", (fields: object) => ({ edits: fields })],
    ["a row", "POST /api/households/edits", (fields: object) => ({ rows: [{ create: fields }] })],
  ])("is refused at once when %s names more fields than there are", async (_, address, bodyOf) => {
    const { call } = await anApi();
    const fields = Object.fromEntries(Array.from({ length: 5_000 }, (__, n) => [`field${n}`, { to: n }]));

    const { status, body } = await call(address, { body: bodyOf(fields) });

    expect(status).toBe(422);
    expect(Object.keys(body.errors).length).toBeLessThan(10);
  });
});

describe("a page token that was made up", () => {
  const token = (position: unknown) => Buffer.from(JSON.stringify(position)).toString("base64url");
  const asOf = "2026-10-12T07:30:00.000Z";

  it.each([
    ["names no page", token({ part: 7, asOf })],
    ["begins before what was asked for", token({ part: 0, asOf, after: ["2020-01-01T00:00:00.000Z#x", "x"] })],
    ["is no token", "è"],
  ])("is refused when it %s", async (_, next) => {
    const { call, faults } = await anApi();

    const { status, body } = await call(`GET /api/households?since=${asOf}&next=${encodeURIComponent(next)}`, {});

    expect({ status, code: body.code, faults }).toEqual({ status: 400, code: "badRequest", faults: [] });
  });
});
