import { entryAdded } from "#functions/db/access-log";
import type { Table } from "#functions/db/table";
import { untilWon } from "#functions/use-cases/retry";
import type { AccessEntry } from "#shared/access-entry";
import { Refusal } from "#shared/refusal";
import { householdsBehind } from "./households-behind.ts";

const kept = new Refusal("stale");

/** Adds an entry to the table; one that is there already stays as it is, whoever brings it again. */
export const keepEntry = async (table: Table, entry: AccessEntry): Promise<void> => {
  const subjects = await householdsBehind(table, entry.subjects);
  try {
    await untilWon(() => table.commit(entryAdded({ ...entry, subjects }, kept)));
  } catch (error) {
    if (error !== kept) throw error;
  }
};
