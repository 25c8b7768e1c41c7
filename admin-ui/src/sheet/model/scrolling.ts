/** Along one direction: what is on the screen, and how much of its start is covered by headers. */
export interface Window {
  readonly offset: number;
  readonly size: number;
  readonly covered: number;
}

/** The offset at which a span from `start` to `end` is in view; the same offset when it is already. */
export const offsetShowing = (start: number, end: number, { offset, size, covered }: Window): number => {
  if (start - covered < offset || end - start > size - covered) return Math.max(0, start - covered);
  return end > offset + size ? end - size : offset;
};
