import { tallyRequest, type Window } from "#functions/db/partner-quota";
import type { Table } from "#functions/db/table";
import type { PartnerClientView } from "#shared/partner/client";

/** How much of a quota is left. */
export interface Quota {
  name: "default" | "day";
  limit: number;
  /** The length of its window, in seconds. */
  seconds: number;
  /** Requests left; unset where nobody looked, because another quota was used up first. */
  left?: number;
  /** Seconds until it is whole again. */
  resetsIn: number;
}

const kinds = [
  { name: "default", seconds: 60, letters: "2026-10-12T07:30".length, limitOf: "requestsPerMinute" },
  { name: "day", seconds: 86_400, letters: "2026-10-12".length, limitOf: "requestsPerDay" },
] as const;

const windowAt = (now: string, { seconds, letters }: (typeof kinds)[number], limit: number): Window => {
  const length = seconds * 1_000;
  const end = (Math.floor(Date.parse(now) / length) + 1) * length;
  return { id: now.slice(0, letters), limit, endsAt: new Date(end).toISOString() };
};

/**
 * Counts a request against its partner's quotas: whole minutes and whole days of UTC. The first quota that is used up
 * refuses, and nothing is counted against the others.
 * @returns the quotas as they stand, and the one that is used up
 */
export const countRequest = async (
  table: Table,
  client: PartnerClientView,
  now: string,
): Promise<{ quotas: Quota[]; exhausted?: Quota }> => {
  const quotas: Quota[] = [];
  let exhausted: Quota | undefined;
  for (const kind of kinds) {
    const { name, seconds, limitOf } = kind;
    const limit = client[limitOf];
    const window = windowAt(now, kind, limit);
    const used = exhausted ? undefined : await tallyRequest(table, client.name, window);
    const resetsIn = Math.max(1, Math.ceil((Date.parse(window.endsAt) - Date.parse(now)) / 1_000));
    const known = exhausted ? {} : { left: used === undefined ? 0 : limit - used };
    const quota: Quota = { name, limit, seconds, resetsIn, ...known };
    quotas.push(quota);
    if (!exhausted && used === undefined) exhausted = quota;
  }
  return { quotas, exhausted };
};
