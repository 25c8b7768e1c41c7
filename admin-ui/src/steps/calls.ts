import type { StoredRecord } from "#shared/resource";
import type { Step } from "#shared/step";
import { withoutUnset } from "../data/edits.ts";
import { recordIn } from "../data/reading.ts";
import { persistently } from "../data/saving.ts";
import type { Parts } from "../parts.ts";

type Wanted = Pick<Parts, "client" | "collections">;

/**
 * Takes a step on a record. It may change others too, so everything open is asked for news.
 * @throws Problem with the reason for each field that was not taken
 */
export const takeStep = async (
  { client, collections }: Wanted,
  step: Step,
  id: string,
  told: Record<string, unknown>,
): Promise<StoredRecord> => {
  const record = recordIn(
    await persistently((idempotencyKey) =>
      client.json(`/${step.of.name}/${id}/${step.path}`, { method: "POST", body: withoutUnset(told), idempotencyKey }),
    ),
  );
  collections.of(step.of.name).merge([record]);
  collections.refresh();
  return record;
};
