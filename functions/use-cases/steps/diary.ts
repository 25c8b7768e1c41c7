import type { Taking } from "./taking.ts";

export const diaryTaken: readonly Taking[] = [];
