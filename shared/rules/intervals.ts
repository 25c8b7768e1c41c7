import { dayNumber } from "./day-numbers.ts";

/** A half-open run of day numbers `[from, to)`; what has no end ends at infinity. */
export interface Span {
  from: number;
  to: number;
}

/** A piece of time on whose days the same spans hold. */
export interface Piece<S extends Span> extends Span {
  covering: readonly S[];
}

/** The span of a half-open interval of civil dates; no `from` means since always, no `to` until further notice. */
export const spanOf = ({ from, to }: { from?: string; to?: string }): Span => ({
  from: from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(from),
  to: to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to),
});

/** The span of the days `from` … `to`, both included. */
export const periodOf = (from: string, to: string): Span => ({ from: dayNumber(from), to: dayNumber(to) + 1 });

/** The days two spans share; 0 when one of them is empty or ends before it begins. */
export const sharedDays = (a: Span, b: Span): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/** Days of the span; only for spans with an end. */
export const daysOf = ({ from, to }: Span): number => to - from;

const edgesOf = (spans: readonly Span[], bounds: Span, cuts: readonly number[]): number[] => {
  const edges = new Set([bounds.from, bounds.to]);
  const cut = (edge: number) => edge > bounds.from && edge < bounds.to && edges.add(edge);
  cuts.forEach(cut);
  for (const { from, to } of spans) {
    cut(from);
    cut(to);
  }
  return [...edges].sort((a, b) => a - b);
};

/**
 * Cuts `bounds` wherever a span begins or ends (and at `cuts`) and yields the pieces in order of time, each with the
 * spans that hold on its days, in order of their start. Bounds without days yield nothing.
 */
export function* piecesOf<S extends Span>(
  spans: readonly S[],
  bounds: Span,
  cuts: readonly number[] = [],
): Generator<Piece<S>> {
  if (bounds.to <= bounds.from) return;
  const waiting = spans.filter((span) => sharedDays(span, bounds) > 0).sort((a, b) => a.from - b.from);
  const edges = edgesOf(waiting, bounds, cuts);
  let begun = 0;
  let covering: S[] = [];
  for (const [index, to] of edges.slice(1).entries()) {
    const from = edges[index] ?? bounds.from;
    covering = covering.filter((span) => span.to > from);
    for (let span = waiting[begun]; span && span.from <= from; span = waiting[++begun]) covering.push(span);
    yield { from, to, covering };
  }
}
