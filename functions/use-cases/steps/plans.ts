import type { Taking } from "./taking.ts";

export const plansTaken: readonly Taking[] = [];
