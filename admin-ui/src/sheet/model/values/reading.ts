import type { ProblemCode } from "../problem.ts";

export type Locale = "it" | "en";

/** What reading and writing values depends on besides the column. */
export interface ValueContext {
  readonly locale: Locale;
  /** The civil date on which the person is typing: the year of "31/12", and "oggi". */
  readonly today: string;
  readonly yes: string;
  readonly no: string;
  /** What rows without a value are called as a group, with `%{column}` for what they lack. */
  readonly without?: string;
}

/** A typed text understood, or the reason why it was not. */
export type Reading = { readonly value: unknown } | { readonly problem: ProblemCode };

export const read = (value: unknown): Reading => ({ value });

export const notRead = (problem: ProblemCode): Reading => ({ problem });
