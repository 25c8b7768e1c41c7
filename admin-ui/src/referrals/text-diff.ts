/** A run of text that stayed, came or went from one version to the next. */
export interface Piece {
  kind: "same" | "added" | "gone";
  text: string;
}

/** Beyond this many pairs of words the comparison would be felt: the versions then stand one after the other. */
const COMPARABLE = 4_000_000;

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/** Lengths of the longest common run of words, from each pair of positions to the end. */
const commonLengths = (a: readonly string[], b: readonly string[]): number[][] => {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i] ?? [];
      row[j] = a[i] === b[j] ? (lengths[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
};

const joined = (pieces: readonly Piece[]): Piece[] => {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else runs.push({ ...piece });
  }
  return runs;
};

/** Two versions of a text word by word: read without what is gone it is the later one, without what is added the earlier. */
export const textDiff = (before: string, after: string): Piece[] => {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length * b.length > COMPARABLE)
    return [
      { kind: "gone", text: before },
      { kind: "added", text: after },
    ];
  const lengths = commonLengths(a, b);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [gone, added] = [a[i], b[j]];
    if (gone !== undefined && gone === added) {
      pieces.push({ kind: "same", text: gone });
      i++;
      j++;
    } else if (
      gone !== undefined &&
      (added === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      pieces.push({ kind: "gone", text: gone });
      i++;
    } else if (added !== undefined) {
      pieces.push({ kind: "added", text: added });
      j++;
    }
  }
  return joined(pieces);
};
