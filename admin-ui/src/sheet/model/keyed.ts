/** An item that has no name of its own, with one to tell it by and its place in the list. */
export interface Keyed<T> {
  readonly key: string;
  readonly item: T;
  readonly place: number;
}

/**
 * Items by what they say, and how often that was said before in the list: the same key for as long as an item says the
 * same, wherever it moves. `saysOf` leaves out what may change while the item stays itself.
 */
export const keyed = <T>(
  items: readonly T[],
  saysOf: (item: T) => string = (item) => JSON.stringify(item) ?? "",
): readonly Keyed<T>[] => {
  const times = new Map<string, number>();
  return items.map((item, place) => {
    const says = saysOf(item);
    const before = times.get(says) ?? 0;
    times.set(says, before + 1);
    return { key: `${says} ${before}`, item, place };
  });
};
