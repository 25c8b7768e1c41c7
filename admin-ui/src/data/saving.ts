import * as z from "zod";
import type { StoredRecord } from "#shared/resource";
import { type Client, mayPass } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import { type Edits, withoutUnset } from "./edits.ts";
import { answersFor } from "./final-no.ts";
import type { LiveCollection } from "./live-collection.ts";
import { recordIn } from "./reading.ts";

const Row = z.discriminatedUnion("status", [
  z.looseObject({ status: z.literal("saved"), id: z.string(), record: z.unknown().optional() }),
  z.looseObject({
    status: z.literal("conflict"),
    id: z.string().optional(),
    current: z.record(z.string(), z.unknown()),
  }),
  z.looseObject({
    status: z.literal("refused"),
    id: z.string().optional(),
    detail: z.string(),
    errors: z.record(z.string(), z.string()).optional(),
  }),
]);

const Answer = z.object({ rows: z.array(Row) });

export interface Saving {
  client: Client;
  collection: LiveCollection;
  resource: string;
}

export interface RecordEdits {
  id: string;
  edits: Readonly<Edits>;
}

/** A record that does not exist yet. The key is made where it was typed, so that it is created once however often sent. */
export interface NewRecord {
  create: Readonly<Record<string, unknown>>;
  key: string;
}

export type RecordOutcome =
  | { id: string; status: "saved"; record?: StoredRecord }
  | { id: string; status: "conflict"; current: Record<string, unknown> }
  | { id: string; status: "refused"; detail: string; errors?: Record<string, string> };

const PAUSES = [400, 1200];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends a write again while nobody answers; the key makes sure that it counts once. */
export const persistently = async <T>(send: (idempotencyKey: string) => Promise<T>): Promise<T> => {
  const key = crypto.randomUUID();
  for (const milliseconds of PAUSES) {
    try {
      return await send(key);
    } catch (error) {
      if (!mayPass(error)) throw error;
      await pause(milliseconds);
    }
  }
  return send(key);
};

const outcomeOf = (id: string, row: z.infer<typeof Row> | undefined): RecordOutcome => {
  if (!row) throw new Error("The server answers every row.");
  if (row.status === "saved") {
    const record = row.record === undefined ? {} : { record: recordIn(row.record) };
    return { id: row.id, status: "saved", ...record };
  }
  if (row.status === "conflict") return { id, status: "conflict", current: row.current };
  return { id, status: "refused", detail: row.detail, ...(row.errors && { errors: row.errors }) };
};

const sent = async ({ client, resource }: Saving, rows: readonly object[], idempotencyKey: string) =>
  Answer.parse(await client.json(`/${resource}/edits`, { method: "POST", body: { rows }, idempotencyKey })).rows;

const refusedAs = (id: string, { message }: Problem): RecordOutcome => ({ id, status: "refused", detail: message });

const edited = (saving: Saving, rows: readonly RecordEdits[]): Promise<RecordOutcome[]> =>
  answersFor(rows, {
    async ask(some) {
      const answers = await persistently((key) => sent(saving, some, key));
      return some.map(({ id }, index) => outcomeOf(id, answers[index]));
    },
    refused: ({ id }, problem) => refusedAs(id, problem),
  });

/** How often a new record has been refused, by its key. */
const refusals = new Map<string, number>();

/** The server answers a key the same for ever: what was refused and then mended is another request. */
const wireKeyOf = (key: string): string => {
  const times = refusals.get(key);
  return times === undefined ? key : `${key}.${times}`;
};

/** Each new record travels alone under its own key: sent again with other rows, it must not be made twice. */
const created = async (saving: Saving, { create, key }: NewRecord): Promise<RecordOutcome | undefined> => {
  const [outcome] = await answersFor([create], {
    async ask(rows) {
      const wireKey = wireKeyOf(key);
      const creations = rows.map((row) => ({ create: withoutUnset(row) }));
      const [answer] = await persistently(() => sent(saving, creations, wireKey));
      if (answer?.status === "refused") refusals.set(key, (refusals.get(key) ?? 0) + 1);
      return [outcomeOf(key, answer)];
    },
    refused: (_, problem) => refusedAs(key, problem),
  });
  return outcome;
};

/**
 * Saves many records at once, each on its own: one outcome per row, in the order given. What was saved is shown at
 * once, without waiting for the next question for differences. Where the server says no to the whole call, for good, that
 * is the outcome of each of its rows.
 * @throws Problem when nobody answers, or the server asks to come again
 */
export const saveEdits = async (
  saving: Saving,
  rows: readonly (RecordEdits | NewRecord)[],
): Promise<RecordOutcome[]> => {
  const edits = await edited(
    saving,
    rows.filter((row) => "id" in row),
  );
  const outcomes: RecordOutcome[] = [];
  for (const row of rows) {
    const outcome = "id" in row ? edits.shift() : await created(saving, row);
    if (outcome) outcomes.push(outcome);
  }
  saving.collection.merge(outcomes.flatMap((one) => (one.status === "saved" && one.record ? [one.record] : [])));
  return outcomes;
};

/**
 * Makes many new records in one request, from a file: one answer per row, in the order given, also where the server says
 * no to all of them. Safe to repeat with the same key.
 * @throws Problem when nobody answers, or the server asks to come again
 */
export const createMany = async (
  saving: Saving,
  values: readonly Readonly<Record<string, unknown>>[],
  key: string,
): Promise<({ status: "saved" } | { status: "refused"; detail: string })[]> => {
  const rows = values.map((create, place) => ({ create: withoutUnset(create), place }));
  const outcomes = await answersFor(rows, {
    async ask(some) {
      const partKey = some.length === rows.length ? key : `${key}-${some[0]?.place}-${some.length}`;
      const body = some.map(({ create }) => ({ create }));
      const answers = await persistently(() => sent(saving, body, partKey));
      return some.map(({ place }, index) => outcomeOf(String(place), answers[index]));
    },
    refused: ({ place }, problem) => refusedAs(String(place), problem),
  });
  saving.collection.merge(outcomes.flatMap((one) => (one.status === "saved" && one.record ? [one.record] : [])));
  return outcomes.map((one, index) => {
    if (one.status === "saved") return { status: "saved" };
    const why = one.status === "refused" ? [one.detail, ...Object.values(one.errors ?? {})].join(" ") : "";
    return { status: "refused", detail: why || `${index + 1}` };
  });
};

/** Changes one record from a form. @throws Problem, `conflict` among them with the values as they are now */
export const saveRecord = async ({ client, collection, resource }: Saving, { id, edits }: RecordEdits) => {
  const record = recordIn(
    await persistently((idempotencyKey) =>
      client.json(`/${resource}/${id}`, { method: "PATCH", body: { edits }, idempotencyKey }),
    ),
  );
  collection.merge([record]);
  return record;
};

/** @throws Problem with the reason for each field that was not taken */
export const createRecord = async ({ client, collection, resource }: Saving, values: Record<string, unknown>) => {
  const record = recordIn(
    await persistently((idempotencyKey) =>
      client.json(`/${resource}`, { method: "POST", body: values, idempotencyKey }),
    ),
  );
  collection.merge([record]);
  return record;
};
