import type { Household } from "#shared/resources/household";
import type { Placement } from "#shared/resources/placement";
import type { People } from "./labels.ts";
import type { Row } from "./rows.ts";
import type { Scale } from "./scale.ts";

/** What lies before whoever works on the board. */
export interface Desk {
  rows: readonly Row[];
  scale: Scale;
  today: string;
  people: People;
  households: readonly Household[];
  placements: readonly Placement[];
  /** Whether days are chosen to block a place rather than to keep it. */
  isOutage: boolean;
  may: {
    /** Keep places, move and extend stays. */
    reserve: boolean;
    admit: boolean;
    block: boolean;
  };
}
