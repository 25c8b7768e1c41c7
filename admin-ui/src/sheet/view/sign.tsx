import type { Tone } from "../model/column.ts";
import type { SheetWords } from "../words.ts";
import "./views.css";

/** The tick is drawn by the style sheet: not every font has one. */
const signs: Readonly<Record<Tone, string>> = { ok: "", warn: "!", bad: "×" };

/** Says without any colour that a rule of the view has tinted something: a sign to be seen, words to be heard. */
export const Sign = ({ tone, words }: { tone: Tone; words: SheetWords }) => (
  <>
    <span className="sheet-sign" data-ruled={tone} aria-hidden>
      {signs[tone]}
    </span>
    <span className="sheet-sr">{words.colours.marked[tone]}: </span>
  </>
);
