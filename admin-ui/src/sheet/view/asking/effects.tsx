import type { Effect } from "../../model/foresee/foresight.ts";

/** What saving will do, a sentence each. */
export const Effects = ({ effects }: { effects: readonly Effect[] }) =>
  effects.map(({ text, tone }) => (
    <span key={`${tone} ${text}`} className="sheet-effect" data-tone={tone}>
      {text}
    </span>
  ));
