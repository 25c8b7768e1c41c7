import type { Taking } from "./taking.ts";

export const placementsTaken: readonly Taking[] = [];
