import type { ForeseenEffect, Part } from "./effect.ts";

/** A change of one edit: the record that it changes, and what that does by itself. */
export interface ForeseenParts {
  id?: string;
  parts: readonly Part[];
}

const subjectOf = ({ code, whole }: Part): string | undefined => whole && `${code} ${whole.of}`;

/** Of each number that several records move, what they come to, and how many they are. */
const wholesIn = (changes: readonly ForeseenParts[]): ReadonlyMap<string | undefined, readonly ForeseenEffect[]> => {
  const moving = changes.flatMap(({ id, parts }) => parts.filter(({ whole }) => whole).map((part) => ({ id, part })));
  const bySubject = [...Map.groupBy(moving, ({ part }) => subjectOf(part))];
  return new Map(
    bySubject.flatMap(([subject, same]): [string | undefined, ForeseenEffect[]][] => {
      const count = new Set(same.map(({ id }) => id)).size;
      const told = count > 1 ? (same[0]?.part.whole?.tell() ?? []) : [];
      return count > 1 ? [[subject, told.map((effect) => ({ ...effect, together: count }))]] : [];
    }),
  );
};

const effectOf = ({ whole: _whole, recordId: _recordId, ...effect }: Part): ForeseenEffect => effect;

/**
 * What the changes of one edit do, side by side: each its own part, and where several move the same number of a unit or a
 * household, what they come to together. A day of a record that the edit changes as well is told by that record's change
 * alone.
 */
export const together = (changes: readonly ForeseenParts[]): ForeseenEffect[][] => {
  const wholes = wholesIn(changes);
  const tellOwn = new Set(
    changes.flatMap(({ id, parts }) =>
      parts.some(({ recordId }) => recordId !== undefined && recordId === id) ? [id] : [],
    ),
  );
  const isToldElsewhere = (part: Part, id: string | undefined): boolean =>
    part.recordId !== undefined && part.recordId !== id && tellOwn.has(part.recordId);
  return changes.map(({ id, parts }) =>
    parts
      .filter((part) => !isToldElsewhere(part, id))
      .flatMap((part) => [effectOf(part), ...(wholes.get(subjectOf(part)) ?? [])]),
  );
};
