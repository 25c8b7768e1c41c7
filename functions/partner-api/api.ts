import { ulid } from "ulid";
import type { Table } from "#functions/db/table";
import { createApi, type Handler, type Report } from "#functions/http/api";
import type { Objects } from "#functions/objects/objects";
import { partnerWords } from "#shared/words/partner-words";
import { languageOf } from "#shared/words/sentence";
import { deprecationHeaders } from "./deprecation.ts";
import type { PartnerRoute } from "./partner-route.ts";
import { quotaHeaders } from "./quota-headers.ts";
import { createDesk } from "./request.ts";
import { documentationOf } from "./routes/documentation.ts";
import { partnerRoutes } from "./routes/index.ts";

export interface PartnerApiOptions {
  /** Needs to reach partner partitions only. */
  table: Table;
  /** Where documents of referrals are put by whoever sends them. */
  objects: Objects;
  now?: () => string;
  newId?: (prefix: string) => string;
  /** Where a client gets its token, for the manual; relative to the API's own address unless absolute. */
  tokenUrl?: string;
  routes?: readonly PartnerRoute[];
}

const clock = () => new Date().toISOString();
const prefixed = (prefix: string) => `${prefix}_${ulid()}`;

/** The partner's API over a table; the clock and the ids may be given. */
export const createPartnerApi = (
  { tokenUrl = "/identity/token", routes = partnerRoutes, ...options }: PartnerApiOptions,
  report?: Report,
): Handler => {
  const manuals = documentationOf(routes, tokenUrl);
  const manual = createApi(manuals, ({ headers }) => ({ language: languageOf(headers["accept-language"]) }), report);
  const manualPaths = new Set(manuals.map(({ spec }) => spec.path));
  const desk = createDesk({ now: clock, newId: prefixed, ...options });
  const api = createApi([...routes], desk.contextFor, report, {
    admit: desk.admit,
    voice: (language) => ({ sentences: partnerWords[language].refusals }),
  });
  return async (event, context) => {
    if (manualPaths.has(event.rawPath)) return manual(event, context);
    const reply = await api(event, context);
    const quotas = desk.quotasOf(event);
    const more = { ...(quotas.length > 0 && quotaHeaders(quotas)), ...deprecationHeaders(event) };
    return { ...reply, headers: { ...reply.headers, ...more } };
  };
};
