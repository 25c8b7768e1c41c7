import type { Taking } from "./taking.ts";

export const householdsTaken: readonly Taking[] = [];
