import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Event } from "#functions/http/reply";
import { civilDateAt } from "#shared/dates";
import { staffEvent } from "#test/staff-call";
import { aHousehold, createMany, employ, entrances, times } from "./cast.ts";
import { above, milliseconds, type Section, shown } from "./section.ts";
import type { Stage } from "./stage.ts";
import { alternately, spreadOf } from "./timing.ts";
import { type Call, replay } from "./wire.ts";

interface Task {
  name: string;
  turns: number;
  /** The most that the median may take, as a multiple of the bare calls. */
  limit: number;
  /** The request of a turn; the bare calls are those of an equal request to other records. */
  ours: (turn: number) => Event;
  raw: (turn: number) => Event;
  /** A read that is the same each turn: its bare calls are looked up once, and their answer is written as JSON. */
  reads?: boolean;
}

const WARM_UP = 40;

const asCoordinator = (call: string, body?: unknown, headers?: Record<string, string>) =>
  staffEvent("coordinator", call, { body, headers });

const callsOf = async ({ rehearsed }: Stage, event: Event): Promise<Call[]> => {
  rehearsed.heard();
  await rehearsed.handle(event);
  return rehearsed.heard();
};

const measure = async (stage: Stage, task: Task) => {
  const same = task.reads ? await callsOf(stage, task.raw(0)) : undefined;
  const durations = await alternately({
    warmUp: WARM_UP,
    turns: task.turns,
    async prepare(turn) {
      const calls = same ?? (await callsOf(stage, task.raw(turn)));
      const event = task.ours(turn);
      return {
        ours: () => stage.handle(event),
        raw: async () => {
          const answers = await replay(stage.client, calls);
          return task.reads ? JSON.stringify(answers) : answers;
        },
      };
    },
  });
  const [ours, raw] = [spreadOf(durations.ours), spreadOf(durations.raw)];
  return { name: task.name, limit: task.limit, ours, raw, p50Ratio: ours.p50 / raw.p50, p95Ratio: ours.p95 / raw.p95 };
};

const reads = (householdId: string): Task[] => {
  const read = (name: string, address: string, turns: number, headers?: Record<string, string>): Task => {
    const event = () => asCoordinator(`GET ${address}`, undefined, headers);
    return { name, turns, limit: 1.5, ours: event, raw: event, reads: true };
  };
  return [
    read("get one", `/api/households/${householdId}`, 800),
    read("list 500", "/api/households", 150),
    read("list 500, brotli", "/api/households", 150, { "accept-encoding": "gzip, br" }),
  ];
};

const edits = (mine: string, other: string): Task => {
  const edit = (id: string) => (turn: number) =>
    asCoordinator(`PATCH /api/households/${id}`, {
      edits: { name: { from: `Famiglia ${turn}`, to: `Famiglia ${turn + 1}` } },
    });
  return { name: "edit one cell", turns: 400, limit: 2, ours: edit(mine), raw: edit(other) };
};

const admissions = async (stage: Stage, turns: number): Promise<Task> => {
  const from = civilDateAt(new Date().toISOString());
  const admission = (into: Awaited<ReturnType<typeof entrances>>) => (turn: number) => {
    const { unitId, placeId, householdId } = into[turn] ?? { unitId: "", placeId: "", householdId: "" };
    return asCoordinator(`POST /api/units/${unitId}/admissions`, { householdId, placeId, from });
  };
  return {
    name: "admit a household",
    turns,
    limit: 2,
    ours: admission(await entrances(stage, turns + WARM_UP, "A")),
    raw: admission(await entrances(stage, turns + WARM_UP, "B")),
  };
};

const listIsOnePage = async ({ client, tableName }: Stage): Promise<void> => {
  const { Count, LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: "changed",
      KeyConditionExpression: "changedPk = :households",
      ExpressionAttributeValues: { ":households": "households" },
    }),
  );
  if (Count !== 500 || LastEvaluatedKey) throw new Error("The list to be timed is not one page of 500 households.");
};

/** How long the staff API takes beside the calls to the table that it makes, on the same engine in the same minute. */
export const latency = async (stage: Stage): Promise<Section> => {
  await employ(stage);
  const named = times(500, (n) => ({ ...aHousehold(n), ...(n < 2 && { name: "Famiglia 0" }) }));
  const [mine = "", other = ""] = await createMany(stage, "households", named);
  await listIsOnePage(stage);
  const results: Awaited<ReturnType<typeof measure>>[] = [];
  for (const task of [...reads(mine), edits(mine, other)]) results.push(await measure(stage, task));
  results.push(await measure(stage, await admissions(stage, 200)));
  return {
    name: "latency",
    title: "1. Time of a request, beside the bare SDK calls that it makes",
    notes: [
      "Through the staff handler, against the very same calls (for edits and admissions with the same items, on other",
      "records) through the bare document client; turn and turn about on the same engine. Lists: both written as JSON.",
    ],
    columns: ["task", "p50", "raw p50", "ratio", "aim", "p95", "raw p95", "ratio"],
    rows: results.map(({ name, limit, ours, raw, p50Ratio, p95Ratio }) => [
      name,
      milliseconds(ours.p50),
      milliseconds(raw.p50),
      shown(p50Ratio),
      `≤ ${limit}`,
      milliseconds(ours.p95),
      milliseconds(raw.p95),
      shown(p95Ratio),
    ]),
    missed: results.flatMap(({ name, p50Ratio, limit }) => above(`${name}: p50 ÷ raw`, p50Ratio, limit)),
    figures: results,
  };
};
