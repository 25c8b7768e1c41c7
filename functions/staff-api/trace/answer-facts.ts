import type { Resource } from "#shared/resource";
import { kindOf, personalKindOf } from "./personal-kinds.ts";

/** Whose data an answer holds, and of which kinds and classes; never a value. */
export interface Facts {
  kinds: Set<string>;
  classes: Set<string>;
  /** Ids of households; of records where no household is named. */
  subjects: Set<string>;
}

export const noFacts = (): Facts => ({ kinds: new Set(), classes: new Set(), subjects: new Set() });

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === "object" && value !== null;

const sensitivities = new Map<string, ReadonlyMap<string, string>>();

const sensitivitiesOf = (resource: Resource): ReadonlyMap<string, string> => {
  const known = sensitivities.get(resource.name);
  if (known) return known;
  const found = new Map(resource.fields.map(({ name, sensitivity }) => [name, sensitivity]));
  sensitivities.set(resource.name, found);
  return found;
};

/** The classes of the fields of a kind that are named. */
export const noteClasses = (facts: Facts, resource: Resource, names: Members): void => {
  const classOf = sensitivitiesOf(resource);
  for (const name in names) {
    const found = classOf.get(name);
    if (found !== undefined) facts.classes.add(found);
  }
};

/** Whom a record is about: its household, its households, or whatever it belongs to; in the end itself. */
const subjectsOf = (resource: Resource, record: Members, id: string): readonly unknown[] => {
  if (resource.name === "households") return [id];
  if (typeof record.householdId === "string") return [record.householdId];
  if (Array.isArray(record.householdIds) && record.householdIds.length > 0) return record.householdIds;
  const owner = resource.belongsTo && record[resource.belongsTo.by];
  return typeof owner === "string" && personalKindOf(owner) ? [owner] : [id];
};

/** Rows of a bulk answer carry the record, or the values that stand against the ones sent, one level further in. */
const inside = ["record", "current"] as const;

const heldIn = (record: Members): Members[] => inside.map((name) => record[name]).filter(isObject);

/** The kind of a record, and the classes of what was told of it. */
const noteKind = (facts: Facts, resource: Resource, record: Members): void => {
  facts.kinds.add(resource.name);
  for (const part of [record, ...heldIn(record)]) noteClasses(facts, resource, part);
};

const noteRecord = (facts: Facts, resource: Resource, record: Members, id: string): void => {
  noteKind(facts, resource, record);
  const held = heldIn(record);
  const holder = held.find((part) => part.id === id) ?? record;
  for (const subject of subjectsOf(resource, holder, id)) if (typeof subject === "string") facts.subjects.add(subject);
};

const noteMention = (facts: Facts, text: string): void => {
  const resource = personalKindOf(text);
  if (!resource) return;
  facts.kinds.add(resource.name);
  facts.classes.add("plain");
  facts.subjects.add(text);
};

const noteMembers = (facts: Facts, answer: Members): void => {
  for (const name in answer) {
    noteMention(facts, name);
    noteFacts(facts, answer[name]);
  }
};

/** The agenda of a meeting speaks of households, and what was said of them is told with it. */
const noteSpeaking = (facts: Facts, resource: Resource, record: Members): void => {
  const spoken = noFacts();
  noteMembers(spoken, record);
  if (spoken.subjects.size === 0) return;
  for (const name of ["kinds", "classes", "subjects"] as const) for (const one of spoken[name]) facts[name].add(one);
  noteKind(facts, resource, record);
};

const noteObject = (facts: Facts, answer: Members): void => {
  const { id } = answer;
  const resource = typeof id === "string" ? kindOf(id) : undefined;
  if (!resource || typeof id !== "string") noteMembers(facts, answer);
  else if (personalKindOf(id)) {
    noteRecord(facts, resource, answer, id);
    // What a row would do besides may be about others than its own record.
    noteFacts(facts, answer.effects);
  } else noteSpeaking(facts, resource, answer);
};

/** Looks for records about somebody, and for ids that name them, in whatever was answered. */
export const noteFacts = (facts: Facts, answer: unknown): void => {
  if (typeof answer === "string") noteMention(facts, answer);
  else if (Array.isArray(answer)) for (const part of answer) noteFacts(facts, part);
  else if (isObject(answer)) noteObject(facts, answer);
};
