import type { SheetState } from "../state.ts";
import { type ColourRule, withoutRule, withRule } from "../view/colour.ts";

const withColours = (state: SheetState, colours: readonly ColourRule[]): SheetState => ({
  ...state,
  view: { ...state.view, colours },
});

/** Tints what passes a rule, after the rules that there are. Rows stay where they are. */
export const colour = (state: SheetState, rule: ColourRule): SheetState =>
  withColours(state, withRule(state.view.colours, rule));

export const uncolour = (state: SheetState, rule: ColourRule): SheetState =>
  withColours(state, withoutRule(state.view.colours, rule));
