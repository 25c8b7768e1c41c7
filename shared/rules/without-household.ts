type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A record that is in sight though it points to a household that is not: a referral that a unit considers. */
const isRecord = (value: Fields): boolean => typeof value.id === "string" && typeof value.version === "number";

const isAbout = (value: unknown, id: string, records: "go" | "stay"): boolean => {
  if (!isFields(value)) return value === id;
  if (value.id === id) return true;
  return value.householdId === id && (records === "go" || !isRecord(value));
};

/** What stands in a field now, as a conflict tells it: the record itself is in sight, so this only loses the mention. */
const isStandingNow = (name: string, value: unknown): value is Fields => name === "current" && isFields(value);

/** Fields that are in conflict stay named, so that whoever is told does not send them again as if they were not. */
const unset = (named: Fields, left: Fields): Fields =>
  left === named ? named : Object.fromEntries(Object.keys(named).map((name) => [name, left[name] ?? null]));

const withoutMentions = (value: Fields, id: string, records: "go" | "stay"): Fields => {
  const kept = Object.entries(value).map(([name, one]): [string, unknown] => [
    name,
    isStandingNow(name, one) ? unset(one, withoutMentions(one, id, records)) : withoutHousehold(one, id, records),
  ]);
  return kept.every(([name, one]) => one === value[name])
    ? value
    : Object.fromEntries(kept.filter(([, one]) => one !== undefined));
};

/**
 * A value of any shape without a household: lists lose the entries that are about it, fields that point to it are unset.
 * Records that belong to it go with it, or stay without saying so. Free text stays as it was written. Answers `undefined`
 * when the value itself is about it, and the very same value when it does not mention it.
 */
export const withoutHousehold = (value: unknown, id: string, records: "go" | "stay" = "go"): unknown => {
  if (isAbout(value, id, records)) return undefined;
  if (Array.isArray(value)) {
    const kept = value.map((one) => withoutHousehold(one, id, records));
    return kept.every((one, index) => one === value[index]) ? value : kept.filter((one) => one !== undefined);
  }
  return isFields(value) ? withoutMentions(value, id, records) : value;
};
