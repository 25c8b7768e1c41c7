import type { Table } from "#functions/db/table";
import type { Objects } from "#functions/objects/objects";
import type { PartnerScope } from "#shared/partner/scopes";
import type { Language } from "#shared/words/sentence";
import type { KnownPartner } from "./known-partners.ts";

/** Everything from outside that a partner's request may lean on. Its table opens partner partitions only. */
export interface PartnerContext {
  table: Table;
  /** Where documents of its referrals are put. */
  objects: Objects;
  partner: KnownPartner;
  scopes: readonly PartnerScope[];
  language: Language;
  /** This instant, in UTC with milliseconds. */
  now: () => string;
  newId: (prefix: string) => string;
  idempotencyKey?: string;
}
