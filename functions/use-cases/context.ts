import { type ULID, ulid } from "ulid";
import type { Table } from "#functions/db/table";
import type { Objects } from "#functions/objects/objects";
import type { Role } from "#shared/access";
import type { AccessSink } from "#shared/access-entry";
import { civilDateAt } from "#shared/dates";

export interface Actor {
  /** The user name: what revisions and receipts are written under. */
  id: string;
  roles: readonly Role[];
  /** Her staff record; unset for the system, and for somebody who signs in and has none. */
  staffId?: string;
  /** The units where she works. */
  unitIds?: readonly string[];
}

/** Everything from outside that a use case may lean on. The only clock and the only source of ids. */
export interface Context {
  table: Table;
  actor: Actor;
  /** This instant, in UTC with milliseconds. */
  now: () => string;
  /** The civil date in Europe/Rome. */
  today: () => string;
  newId: (prefix: string) => string;
  /** Partners' receivers may stand on this very machine, where they are being tried out. Never in the cloud. */
  loopbackWebhooks: boolean;
  /** Stated by whoever may have to repeat a request. */
  idempotencyKey?: string;
}

/** What the clock and the ids are made of; tests and the seed bring their own. */
export interface Sources {
  table: Table;
  now?: () => string;
  newId?: (prefix: string) => string;
  /** Where files that others have sent us lie. */
  objects?: Objects;
  /** Whether partners' receivers may stand on this very machine; no, unless said. */
  loopbackWebhooks?: boolean;
  /** Where it is written down who read whose data. */
  accessSink?: AccessSink;
}

/** The system itself, when a schedule or a stream makes it work. */
export const systemActor: Actor = { id: "system", roles: ["coordinator", "area-manager"] };

const clock = () => new Date().toISOString();
const prefixed = (prefix: string): `${string}_${ULID}` => `${prefix}_${ulid()}`;

export const contextFor = (
  { table, now = clock, newId = prefixed, loopbackWebhooks = false }: Sources,
  actor: Actor,
  idempotencyKey?: string,
): Context => ({ table, actor, now, today: () => civilDateAt(now()), newId, loopbackWebhooks, idempotencyKey });
