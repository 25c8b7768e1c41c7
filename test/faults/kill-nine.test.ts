import { setTimeout as sleep } from "node:timers/promises";
import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, describe, expect, it } from "vitest";
import { openDocumentClient } from "#infra/local/connection";
import { aKillableSystem, type Killable } from "./killable.ts";
import { wholenessOf } from "./wholeness.ts";

const ROWS = 4_000;
const UNITS = 4;

interface Answer {
  status: number;
  body: ReturnType<typeof JSON.parse>;
}

interface Visit {
  send: (call: string, body?: unknown, key?: string) => Promise<Answer>;
  /** Up to the first few thousand. */
  households: () => Promise<number>;
  whole: () => ReturnType<typeof wholenessOf>;
}

const visit = async (system: Killable): Promise<Visit> => {
  const { address, endpoint, tableName } = await system.start();
  const token = await system.token("coordinator");
  const client = openDocumentClient(endpoint);
  return {
    async send(call, body, key) {
      const [method, path] = call.split(" ");
      const response = await fetch(`${address}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          ...(key && { "idempotency-key": key }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    },
    async households() {
      const { Count } = await client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: "changed",
          Select: "COUNT",
          KeyConditionExpression: "changedPk = :households",
          ExpressionAttributeValues: { ":households": "households" },
        }),
      );
      return Count ?? 0;
    },
    whole: () => wholenessOf(client, tableName),
  };
};

const paste = {
  rows: Array.from({ length: ROWS }, (_, n) => ({ create: { type: "singleWoman", name: `Prova ${n}` } })),
};

const sendPaste = ({ send }: Visit) => send("POST /api/households/edits", paste, "paste-1");

/** Resolves once so many households are there. */
const grownTo = async ({ households }: Visit, count: number): Promise<void> => {
  while ((await households()) < count) await sleep(10);
};

/** Saves one thing after another until the system dies under it; what it was told had been saved. */
const untilItDies = async ({ send }: Visit, saved: string[]): Promise<void> => {
  for (let n = 0; ; n++) {
    const answer = await send("POST /api/organisations", { name: `Ente ${saved.length}-${n}`, roles: ["payer"] }).catch(
      () => undefined,
    );
    if (answer?.status !== 201) return;
    saved.push(answer.body.id);
  }
};

const idsOf = async ({ send }: Visit, resource: string): Promise<string[]> => {
  const ids: string[] = [];
  let query = "";
  do {
    const { body } = await send(`GET /api/${resource}${query}`);
    ids.push(...body.items.map(({ id }: { id: string }) => id));
    query = body.next === undefined ? "" : `?next=${body.next}`;
  } while (query !== "");
  return ids;
};

describe("kill -9 of everything during a bulk edit", () => {
  const systems: Killable[] = [];

  afterEach(async () => {
    for (const system of systems.splice(0)) await system.remove();
  });

  it("loses nothing acknowledged, leaves nothing by half, and the same key finishes the job", {
    timeout: 400_000,
  }, async () => {
    const system = aKillableSystem();
    systems.push(system);
    const acknowledged: string[] = [];
    const killedAt = async (count: number): Promise<Answer | undefined> => {
      const before = await visit(system);
      const answer = sendPaste(before).catch(() => undefined);
      const writing = untilItDies(before, acknowledged);
      await grownTo(before, count);
      await system.killEverything();
      await writing;
      return answer;
    };

    const answers = [await killedAt(200), await killedAt(1_000)];
    const after = await visit(system);
    const found = await after.whole();
    const organisations = new Set(await idsOf(after, "organisations"));
    const finished = await sendPaste(after);
    const repeated = await sendPaste(after);
    const whole = await after.whole();

    expect(answers).toEqual([undefined, undefined]);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((id) => !organisations.has(id))).toEqual([]);
    expect(found).toMatchObject({ counts: { units: UNITS }, halves: [] });
    expect(found.counts.households).toBeGreaterThanOrEqual(1_000);
    expect(found.counts.households).toBeLessThan(ROWS);
    expect(finished.status).toBe(200);
    expect(finished.body.rows.filter(({ status }: { status: string }) => status !== "saved")).toEqual([]);
    expect(repeated.body.rows.map(({ id }: { id: string }) => id)).toEqual(
      finished.body.rows.map(({ id }: { id: string }) => id),
    );
    expect(new Set(await idsOf(after, "households"))).toEqual(
      new Set(finished.body.rows.map(({ id }: { id: string }) => id)),
    );
    expect(whole).toMatchObject({ counts: { households: ROWS }, halves: [] });
  });
});
