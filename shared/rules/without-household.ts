type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isAbout = (value: unknown, id: string): boolean =>
  isFields(value) ? value.id === id || value.householdId === id : value === id;

/**
 * A value of any shape without a household: lists lose the entries that are about it, fields that point to it are unset.
 * Free text stays as it was written. Answers `undefined` when the value itself is about it, and the very same value when
 * it does not mention it.
 */
export const withoutHousehold = (value: unknown, id: string): unknown => {
  if (isAbout(value, id)) return undefined;
  if (Array.isArray(value)) {
    const kept = value.map((one) => withoutHousehold(one, id));
    return kept.every((one, index) => one === value[index]) ? value : kept.filter((one) => one !== undefined);
  }
  if (!isFields(value)) return value;
  const kept = Object.entries(value).map(([name, one]): [string, unknown] => [name, withoutHousehold(one, id)]);
  return kept.every(([name, one]) => one === value[name])
    ? value
    : Object.fromEntries(kept.filter(([, one]) => one !== undefined));
};
