import { keepEntry } from "#functions/access-log/keep-entry";
import { createStaffApi } from "#functions/staff-api/api";
import type { AccessEntry } from "#shared/access-entry";
import { type CallOptions, callOf } from "../../staff-call.ts";
import type { World } from "../../world.ts";

/** The staff API of a world with everything that it wrote down about who read whose data. */
export const traceOf = (world: World) => {
  const entries: AccessEntry[] = [];
  const faults: unknown[] = [];
  const { table, now } = world;
  const handler = createStaffApi({ table, now, accessSink: (entry) => entries.push(entry) }, (fault) =>
    faults.push(fault),
  );
  const call = callOf(handler);
  return {
    entries,
    faults,
    call,
    /** The entries that one call left, and its answer. */
    async left(role: string, address: string, options?: CallOptions) {
      const before = entries.length;
      const answer = await call(role, address, options);
      return { answer, entries: entries.slice(before) };
    },
    /** Brings everything into the table, as the log's subscription does. */
    async keep() {
      for (const entry of entries) await keepEntry(table, entry);
    },
  };
};
