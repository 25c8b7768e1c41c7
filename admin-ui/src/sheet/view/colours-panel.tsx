import { useId, useState } from "react";
import { colour, uncolour } from "../model/acts/colouring.ts";
import type { Column, Tone } from "../model/column.ts";
import { sentence } from "../model/sentence.ts";
import type { SheetState } from "../model/state.ts";
import { rulesFor, tones } from "../model/view/colour.ts";
import type { Filter } from "../model/view/filter.ts";
import { FilterFields } from "./filter-fields.tsx";
import { useHandle } from "./handle.ts";
import { Panel } from "./panel.tsx";
import { ruleText } from "./rule-text.ts";
import { Sign } from "./sign.tsx";

interface ColoursProps {
  readonly state: SheetState;
  readonly column: Column;
}

/** The rules that there are, in the order in which they are tried. */
const Rules = ({ state, column }: ColoursProps) => {
  const { store, words } = useHandle();
  const rules = rulesFor(state.view.colours, column.field);
  if (rules.length === 0) return <p className="sheet-hint">{words.colours.none}</p>;
  return (
    <ul className="sheet-rules">
      {rules.map((rule) => {
        const text = ruleText(rule.when, column, state.context, words);
        return (
          <li key={`${rule.tone} ${text}`}>
            <span>
              <Sign tone={rule.tone} words={words} />
            </span>
            <span>{text}</span>
            <button
              type="button"
              className="sheet-quiet sheet-close"
              aria-label={sentence(words.colours.remove, { rule: text })}
              onClick={() => store.update((current) => uncolour(current, rule))}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
};

const Tones = ({ chosen, onChoose }: { chosen: Tone; onChoose(tone: Tone): void }) => {
  const { words } = useHandle();
  const name = useId();
  return (
    <fieldset className="sheet-tones">
      <legend>{words.colours.tone}</legend>
      {tones.map((tone) => (
        <label key={tone}>
          <input type="radio" name={name} checked={tone === chosen} onChange={() => onChoose(tone)} />
          {words.colours.tones[tone]}
        </label>
      ))}
    </fieldset>
  );
};

/** The colours of one column: those that are on, and one more. */
export const ColoursPanel = ({ state, column, anchor }: ColoursProps & { anchor(): DOMRect | undefined }) => {
  const { store, words } = useHandle();
  const [when, setWhen] = useState<Filter>();
  const [tone, setTone] = useState<Tone>("warn");
  const [added, count] = useState(0);
  const add = () => {
    if (!when) return;
    store.update((current) => colour(current, { field: column.field, when, tone }));
    setWhen(undefined);
    count(added + 1);
  };
  return (
    <Panel title={sentence(words.colours.title, { column: column.label })} anchor={anchor}>
      <Rules state={state} column={column} />
      <FilterFields
        key={added}
        title={words.colours.when}
        column={column}
        context={state.context}
        filter={when}
        onFilter={setWhen}
      />
      <Tones chosen={tone} onChoose={setTone} />
      <button type="button" className="sheet-primary" disabled={when === undefined} onClick={add}>
        {words.colours.add}
      </button>
    </Panel>
  );
};
