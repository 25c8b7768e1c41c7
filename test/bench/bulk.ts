import type { Event } from "#functions/http/reply";
import { staffEvent } from "#test/staff-call";
import { aGuest, aHousehold, createMany, employ, times } from "./cast.ts";
import { above, type Section, shown } from "./section.ts";
import type { Stage } from "./stage.ts";
import { alternately, medianOf } from "./timing.ts";
import { replay } from "./wire.ts";

interface Job {
  name: string;
  rows: number;
  turns: number;
  /** The request of a turn; `side` keeps the records of the two ways apart. */
  event: (turn: number, side: "ours" | "raw") => Event;
}

const LIMIT = 2;
const PASTED_ROWS = 1000;
const CREATED_ROWS = 5000;

const bulkEdit = (resource: string, rows: unknown[], key: string) =>
  staffEvent("coordinator", `POST /api/${resource}/edits`, { body: { rows }, headers: { "idempotency-key": key } });

const measure = async (stage: Stage, { name, rows, turns, event }: Job) => {
  const durations = await alternately({
    warmUp: 1,
    turns,
    async prepare(turn) {
      stage.rehearsed.heard();
      await stage.rehearsed.handle(event(turn, "raw"));
      const calls = stage.rehearsed.heard();
      const ours = event(turn, "ours");
      return { ours: () => stage.handle(ours), raw: () => replay(stage.client, calls) };
    },
  });
  const [ours, raw] = [medianOf(durations.ours), medianOf(durations.raw)];
  return { name, rows, ours, raw, ratio: ours / raw };
};

const filled = Object.keys(aGuest("", 0)).filter((field) => field !== "householdId");

/** What each of the ten cells holds before a turn; every value differs from that of the turn before. */
const cellBefore = (field: string, row: number, turn: number): unknown => {
  const even = turn % 2 === 0;
  const other: Record<string, unknown> = { sex: "other", relation: "parent", residency: "nonResident" };
  if (even) return aGuest("", row)[field];
  if (field in other) return other[field];
  return field.endsWith("On") || field === "birthDate" ? "1991-04-13" : `Altro ${row}`.slice(0, 16);
};

const paste = async (stage: Stage): Promise<Job> => {
  const [householdId = ""] = await createMany(stage, "households", [aHousehold(0)]);
  const guests = () =>
    createMany(
      stage,
      "people",
      times(PASTED_ROWS, (n) => aGuest(householdId, n)),
    );
  const ids = { ours: await guests(), raw: await guests() };
  return {
    name: "paste 1,000 × 10",
    rows: PASTED_ROWS,
    turns: 3,
    event: (turn, side) =>
      bulkEdit(
        "people",
        ids[side].map((id, row) => ({
          id,
          edits: Object.fromEntries(
            filled.map((field) => [
              field,
              { from: cellBefore(field, row, turn), to: cellBefore(field, row, turn + 1) },
            ]),
          ),
        })),
        `paste-${side}-${turn}`,
      ),
  };
};

const creations: Job = {
  name: "create 5,000",
  rows: CREATED_ROWS,
  turns: 2,
  event: (turn, side) =>
    bulkEdit(
      "households",
      times(CREATED_ROWS, (n) => ({ create: aHousehold(n) })),
      `create-${side}-${turn}`,
    ),
};

/** A paste and a large creation beside the very transactions that they end in. */
export const bulk = async (stage: Stage): Promise<Section> => {
  await employ(stage);
  const results = [await measure(stage, await paste(stage)), await measure(stage, creations)];
  return {
    name: "bulk",
    title: "5. Bulk edits, beside the bare transactions that they end in",
    notes: [
      "One request with an idempotency key through the staff handler, against the same calls with the same items.",
    ],
    columns: ["task", "time", "rows a second", "raw, rows a second", "time ÷ raw", "aim"],
    rows: results.map(({ name, rows, ours, raw, ratio }) => [
      name,
      `${shown(ours / 1000)} s`,
      shown(Math.round(rows / (ours / 1000))),
      shown(Math.round(rows / (raw / 1000))),
      shown(ratio),
      `≤ ${LIMIT}`,
    ]),
    missed: results.flatMap(({ name, ratio }) => above(`${name}: time ÷ raw`, ratio, LIMIT)),
    figures: results,
  };
};
