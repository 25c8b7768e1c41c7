import { ulid } from "ulid";
import type { Table } from "#functions/db/table";
import { createApi, type Handler, type Report } from "#functions/http/api";
import { type Outside, requestFor } from "./request.ts";
import { documentationOf } from "./routes/documentation.ts";
import { partnerRoutes } from "./routes/index.ts";

export interface PartnerApiOptions {
  /** Needs to reach partner partitions only. */
  table: Table;
  now?: () => string;
  newId?: (prefix: string) => string;
  /** Our name for each partner by the id of its client; without it a client's id is that name. */
  clients?: Record<string, string>;
  /** Where a client gets its token, for the manual; relative to the API's own address unless absolute. */
  tokenUrl?: string;
}

const clock = () => new Date().toISOString();
const prefixed = (prefix: string) => `${prefix}_${ulid()}`;

/** The partner's API over a table; the clock and the ids may be given. */
export const createPartnerApi = (
  { table, now = clock, newId = prefixed, clients, tokenUrl = "/identity/token" }: PartnerApiOptions,
  report?: Report,
): Handler => {
  const outside: Outside = { table, now, newId, clients };
  const routes = [...documentationOf(partnerRoutes, tokenUrl), ...partnerRoutes];
  return createApi(routes, (event) => requestFor(event, outside), report);
};
