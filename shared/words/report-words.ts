import { report as english } from "./en/report.ts";
import { report as italian } from "./it/report.ts";
import type { SameShape } from "./it.ts";
import type { Language } from "./sentence.ts";

/** Words of a capacity report. */
export const reportWords: Record<Language, SameShape<typeof italian>> = { it: italian, en: english };
