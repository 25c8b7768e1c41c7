import type { Taking } from "./taking.ts";

export const referralsTaken: readonly Taking[] = [];
