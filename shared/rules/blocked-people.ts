import { dequal } from "dequal";
import { nameKey } from "./known-names.ts";

/** Whom nobody but the coordinators may meet. */
export interface BlockedPerson {
  personId: string;
  /** The name as it is compared, see `nameKey`. */
  nameKey: string;
}

/** Records that are about a household or a plan lose the mention of him; whatever else names him is about him. */
const keepsItself = /^(dia|pln|hh|ref)_/;

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isNamed = (value: unknown, { nameKey: key }: BlockedPerson): boolean =>
  typeof value === "string" && key !== "" && nameKey(value) === key;

/** Whether a value is the person, a part that he takes, or a paper of his. */
const isAbout = (value: unknown, person: BlockedPerson, byName: boolean): boolean => {
  if (!isFields(value)) return value === person.personId;
  if (value.id === person.personId) return true;
  if (value.personId === person.personId) return !keepsItself.test(String(value.id ?? ""));
  return byName && (isNamed(value.name, person) || (value.text === undefined && isNamed(value.who, person)));
};

const mentions = (name: string, value: unknown, person: BlockedPerson, byName: boolean): boolean =>
  value === person.personId || (byName && (name === "who" || name === "responsible") && isNamed(value, person));

/** What stands in a field now, as a conflict tells it: the record itself is in sight, so this only loses the mention. */
const isStandingNow = (name: string, value: unknown): value is Fields => name === "current" && isFields(value);

/** Fields that are in conflict stay named, so that whoever is told does not send them again as if they were not. */
const unset = (named: Fields, left: Fields): Fields =>
  left === named ? named : Object.fromEntries(Object.keys(named).map((name) => [name, left[name] ?? null]));

const withoutMentions = (value: Fields, person: BlockedPerson, byName: boolean): Fields => {
  const kept = Object.entries(value).map(([name, one]): [string, unknown] => {
    if (mentions(name, one, person, byName)) return [name, undefined];
    const left = isStandingNow(name, one)
      ? unset(one, withoutMentions(one, person, byName))
      : withoutPerson(one, person, byName);
    return [name, left];
  });
  return kept.every(([name, one]) => one === value[name])
    ? value
    : Object.fromEntries(kept.filter(([, one]) => one !== undefined));
};

/**
 * A value of any shape without a blocked person: lists lose the entries that are about him, fields that point to him
 * are unset. `byName` also takes out parts he takes under his name alone. Free text stays as it was written.
 * Answers `undefined` when the value itself is about him, and the very same value when it does not mention him.
 */
export const withoutPerson = (value: unknown, person: BlockedPerson, byName: boolean): unknown => {
  if (isAbout(value, person, byName)) return undefined;
  if (Array.isArray(value)) {
    const kept = value.map((one) => withoutPerson(one, person, byName));
    return kept.every((one, index) => one === value[index] && one !== undefined)
      ? value
      : kept.filter((one) => one !== undefined);
  }
  return isFields(value) ? withoutMentions(value, person, byName) : value;
};

/**
 * A revision without a blocked person. What is then as it was before has not changed; a revision in which nothing has
 * changed only says that somebody has been taken out, and is not told: `undefined`.
 */
export const revisionWithout = (revision: unknown, person: BlockedPerson): unknown => {
  const kept = withoutPerson(revision, person, true);
  if (kept === revision || !isFields(kept) || !isFields(kept.changes)) return kept;
  // Stored values come back with their keys in any order.
  const changes = Object.entries(kept.changes).filter(
    ([, change]) => isFields(change) && !dequal(change.from, change.to),
  );
  return changes.length === 0 ? undefined : { ...kept, changes: Object.fromEntries(changes) };
};
