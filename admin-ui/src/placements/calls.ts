import type { StoredRecord } from "#shared/resource";
import { recordIn } from "../data/reading.ts";
import { persistently } from "../data/saving.ts";
import type { Parts } from "../parts.ts";

export interface Entry {
  householdId: string;
  placeId?: string;
  referralId?: string;
  from: string;
  expectedTo?: string;
  overrideReason?: string;
}

/** A place kept for somebody; with `expiresOn` an option, without it a firm reservation. */
export interface Reservation {
  householdId: string;
  placeId?: string;
  referralId?: string;
  from: string;
  expectedTo?: string;
  expiresOn?: string;
}

export interface Departure {
  on: string;
  reason: string;
  destination: string;
}

type Wanted = Pick<Parts, "client" | "collections">;

/** An entry or a departure changes more than the placement: everything open is asked for news. */
const shown = ({ collections }: Wanted, answer: unknown): StoredRecord => {
  const placement = recordIn(answer);
  collections.of("placements").merge([placement]);
  collections.refresh();
  return placement;
};

/** @throws Problem: `noRoom` with `firstFreeOn`, `alreadyPlaced`, `notEligible`, `notPossibleNow`, `invalid` */
export const admit = async (parts: Wanted, unitId: string, entry: Entry): Promise<StoredRecord> =>
  shown(
    parts,
    await persistently((idempotencyKey) =>
      parts.client.json(`/units/${unitId}/admissions`, { method: "POST", body: entry, idempotencyKey }),
    ),
  );

/** @throws Problem: `noRoom` with `firstFreeOn` and `elsewhere`, `alreadyPlaced`, `notEligible`, `invalid` */
export const reserve = async (parts: Wanted, unitId: string, wish: Reservation): Promise<StoredRecord> =>
  shown(
    parts,
    await persistently((idempotencyKey) =>
      parts.client.json(`/units/${unitId}/${wish.expiresOn ? "options" : "reservations"}`, {
        method: "POST",
        body: wish,
        idempotencyKey,
      }),
    ),
  );

/** @throws Problem: `notPossibleNow` when nobody is in, `invalid` when the day does not fit */
export const recordDeparture = async (
  parts: Wanted,
  placementId: string,
  departure: Departure,
): Promise<StoredRecord> =>
  shown(
    parts,
    await persistently((idempotencyKey) =>
      parts.client.json(`/placements/${placementId}/departure`, { method: "POST", body: departure, idempotencyKey }),
    ),
  );
