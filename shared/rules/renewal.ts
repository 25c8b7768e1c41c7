/** Which field holds the last day of a record, and in which fields another has to be like it to take its place. */
export interface Renewal {
  until: string;
  alike: readonly string[];
}

/** A paper gives way to another of the same kind, for the same person or the household as a whole. */
export const renewalOfPapers: Renewal = { until: "expiresOn", alike: ["householdId", "personId", "kind"] };

/** Whether another record, alike in the fields named, holds longer than this one, or without an end. Days are civil dates. */
export const isRenewed = (
  record: { id: string },
  { until, alike }: Renewal,
  others: readonly { id: string }[],
): boolean => {
  const day = Reflect.get(record, until);
  return others.some((other) => {
    if (other.id === record.id || alike.some((name) => Reflect.get(other, name) !== Reflect.get(record, name)))
      return false;
    const otherDay = Reflect.get(other, until);
    return otherDay === undefined || otherDay > (day ?? "");
  });
};
