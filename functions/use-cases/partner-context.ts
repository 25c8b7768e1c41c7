import type { Table } from "#functions/db/table";
import type { Partner } from "#shared/partner/partners";
import type { PartnerScope } from "#shared/partner/scopes";
import type { Language } from "#shared/words/sentence";

/** Everything from outside that a partner's request may lean on. Its table opens partner partitions only. */
export interface PartnerContext {
  table: Table;
  partner: Partner;
  scopes: readonly PartnerScope[];
  language: Language;
  /** This instant, in UTC with milliseconds. */
  now: () => string;
  newId: (prefix: string) => string;
  idempotencyKey?: string;
}
