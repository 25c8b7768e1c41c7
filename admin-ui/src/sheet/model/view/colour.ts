import type { Tone } from "../column.ts";
import type { Filter } from "./filter.ts";

/** "Tint the cells of this column whose value passes this filter." */
export interface ColourRule {
  readonly field: string;
  readonly when: Filter;
  readonly tone: Tone;
}
