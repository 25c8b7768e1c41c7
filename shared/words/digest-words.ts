import { values as english } from "./en/areas/team.ts";
import { digest as englishDigest } from "./en/digest.ts";
import { values as italian } from "./it/areas/team.ts";
import { digest as italianDigest } from "./it/digest.ts";
import type { SameShape } from "./it.ts";
import type { Language } from "./sentence.ts";

export type DigestWords = SameShape<typeof italianDigest & Pick<typeof italian, "deadlineKinds">>;

/** Words of the e-mail of the morning. */
export const digestWords: Record<Language, DigestWords> = {
  it: { ...italianDigest, deadlineKinds: italian.deadlineKinds },
  en: { ...englishDigest, deadlineKinds: english.deadlineKinds },
};
