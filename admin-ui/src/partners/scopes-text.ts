import type { PartnerScope } from "#shared/partner/scopes";
import type { Speech } from "../i18n/language.ts";
import { valueLabel } from "../record/labels.ts";

/** What a client may do, in words. */
export const scopesText = ({ words, f }: Speech, scopes: readonly PartnerScope[]): string =>
  f.list(scopes.map((scope) => valueLabel(words, "partnerScopes", scope)));
