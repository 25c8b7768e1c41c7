import type { Tone } from "../column.ts";

/** One thing that an edit would do besides changing its cells, in a sentence: "La retta passa da 320 € a 350 €". */
export interface Effect {
  readonly text: string;
  readonly tone?: Tone;
  /** Of something that rows share: however many say it, it counts once. */
  readonly once?: boolean;
}

/** What saving one `RowEdit` would do, as the host foresees it; nothing has been written. */
export type Foresight =
  | { readonly outcome: "saved"; readonly effects: readonly Effect[] }
  | { readonly outcome: "refused"; readonly detail: string; readonly errors?: Readonly<Record<string, string>> }
  | { readonly outcome: "conflict" };
