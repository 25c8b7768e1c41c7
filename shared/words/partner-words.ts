import { partner as english } from "./en/partner.ts";
import { partner as italian } from "./it/partner.ts";
import type { SameShape } from "./it.ts";
import type { Language } from "./sentence.ts";

export type PartnerWords = SameShape<typeof italian>;
export type PartnerOperation = keyof PartnerWords["operations"];

/** Words of the partner's API. They stand apart from the others, so that no screen carries them. */
export const partnerWords: Record<Language, PartnerWords> = { it: italian, en: english };
