import type { StoredRecord } from "#shared/resource";
import { Outage } from "#shared/resources/outage";
import { editsBetween, withoutUnset } from "../data/edits.ts";
import { createRecord, saveRecord } from "../data/saving.ts";
import type { Parts } from "../parts.ts";

export interface OutageDraft {
  from: string;
  to: string;
  reason: string;
  note: string;
}

type Wanted = Pick<Parts, "client" | "collections">;

const savingIn = ({ client, collections }: Wanted) => ({
  client,
  resource: Outage.name,
  collection: collections.of(Outage.name),
});

/** Records an outage, or changes the one that is there. @throws Problem: `overlappingOutage`, `invalid`, `conflict` */
export const saveOutage = async (
  parts: Wanted,
  placeId: string,
  draft: OutageDraft,
  before: Outage | undefined,
): Promise<StoredRecord> => {
  if (!before) return createRecord(savingIn(parts), withoutUnset({ placeId, ...draft }));
  const edits = editsBetween(before, { ...draft }, ["from", "to", "reason", "note"]);
  return saveRecord(savingIn(parts), { id: before.id, edits });
};

/** Frees the days again; the record stays among the archived ones. @throws Problem */
export const endOutage = async (parts: Wanted, outage: Outage): Promise<StoredRecord> =>
  saveRecord(savingIn(parts), { id: outage.id, edits: { archived: { from: false, to: true } } });
