import { describe, expect, it } from "vitest";
import { createStaffApi } from "#functions/staff-api/api";
import { callOf } from "../staff-call.ts";
import { aFaultyTable, cancelled, type Trouble, throttled, WRITE } from "./faulty-table.ts";
import { wholenessOf } from "./wholeness.ts";

const TODAY = "2026-10-12";

const aBusyApi = async () => {
  const { table, client, tableName, trouble, attempts } = await aFaultyTable();
  const faults: unknown[] = [];
  const handler = createStaffApi({ table, now: () => `${TODAY}T07:30:00.000Z` }, (fault) => faults.push(fault));
  const call = callOf(handler);
  return {
    call: (address: string, body?: unknown, headers?: Record<string, string>) =>
      call("coordinator", address, { body, headers }),
    faults,
    trouble,
    attempts,
    whole: () => wholenessOf(client, tableName),
  };
};

const onWrites =
  (fails: (attempt: number) => Error | undefined): Trouble =>
  (operation, attempt) =>
    operation === WRITE ? fails(attempt) : undefined;

const rows = (count: number) => ({ rows: Array.from({ length: count }, () => ({ create: { type: "singleWoman" } })) });

const statuses = (body: { rows: { status: string }[] }) => [...new Set(body.rows.map(({ status }) => status))];

describe("a transaction that another one crosses", () => {
  it.each(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"])(
    "is tried again after %s, and happens once",
    async (code) => {
      const { call, trouble, faults, whole } = await aBusyApi();
      trouble(onWrites((attempt) => (attempt <= 2 ? cancelled(code)() : undefined)));

      const { status } = await call("POST /api/households", { type: "singleWoman" });

      expect({ status, faults, ...(await whole()) }).toEqual({
        status: 201,
        faults: [],
        counts: { households: 1 },
        halves: [],
      });
    },
  );

  it("is given up in the end with the advice to come back, and nothing has been written", async () => {
    const { call, trouble, faults, whole } = await aBusyApi();
    trouble(onWrites(cancelled("TransactionConflict")));

    const { status, body } = await call("POST /api/households", { type: "singleWoman" });

    expect({ status, code: body.code, faults }).toEqual({ status: 409, code: "busy", faults: [] });
    expect(await whole()).toEqual({ counts: {}, halves: [] });
  });

  it("does not let a household in twice", async () => {
    const { call, trouble, whole } = await aBusyApi();
    const { body: unit } = await call("POST /api/units", { code: "ALI", name: "Aliante", capacityMeasure: "paths" });
    const { body: household } = await call("POST /api/households", { type: "singleWoman" });
    trouble(onWrites((attempt) => (attempt % 3 === 0 ? undefined : cancelled("TransactionConflict")())));
    const admit = () => call(`POST /api/units/${unit.id}/admissions`, { householdId: household.id, from: TODAY });

    const answers = await Promise.all([admit(), admit(), admit()]);

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await whole()).toEqual({ counts: { units: 1, households: 1, placements: 1 }, halves: [] });
  });

  it("delays a bulk edit and leaves no row out or twice", async () => {
    const { call, trouble, whole } = await aBusyApi();
    trouble(onWrites((attempt) => (attempt % 2 === 0 ? undefined : cancelled("TransactionConflict")())));

    const { status, body } = await call("POST /api/households/edits", rows(120));

    expect([status, statuses(body)]).toEqual([200, ["saved"]]);
    expect(await whole()).toEqual({ counts: { households: 120 }, halves: [] });
  });
});

describe("a table that is overrun", () => {
  it("is asked again by the SDK, and the person notices nothing", async () => {
    const { call, trouble, attempts } = await aBusyApi();
    trouble((_, attempt) => (attempt === 1 ? throttled() : undefined));

    const { status } = await call("POST /api/households", { type: "singleWoman" });

    expect([status, attempts(WRITE)]).toEqual([201, 2]);
  });

  it.each([
    ["writes", "POST /api/households", { type: "singleWoman" }],
    ["lists", "GET /api/households", undefined],
    ["reads", "GET /api/households/hh_01ARZ3NDEKTSV4RRFFQ69G5FAV", undefined],
  ])("answers %s with the advice to come back, and not with a fault", async (_, address, body) => {
    const { call, trouble, faults, whole } = await aBusyApi();
    trouble(throttled);

    const answer = await call(address, body);

    expect({ status: answer.status, code: answer.body.code, faults }).toEqual({
      status: 409,
      code: "busy",
      faults: [],
    });
    expect(await whole()).toEqual({ counts: {}, halves: [] });
  });

  it("halfway through a bulk edit leaves whole rows, and the same key finishes it", async () => {
    const { call, trouble, whole } = await aBusyApi();
    const send = () => call("POST /api/households/edits", rows(100), { "idempotency-key": "paste-1" });
    trouble(onWrites((attempt) => (attempt > 2 ? throttled() : undefined)));
    const stopped = await send();
    const halfway = await whole();
    trouble(() => undefined);

    const finished = await send();

    expect([stopped.status, stopped.body.code]).toEqual([409, "busy"]);
    expect(halfway).toEqual({ counts: { households: 48 }, halves: [] });
    expect([finished.status, statuses(finished.body)]).toEqual([200, ["saved"]]);
    expect(await whole()).toEqual({ counts: { households: 100 }, halves: [] });
  });
});
