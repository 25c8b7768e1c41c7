import { useMemo } from "react";
import type { Resource, StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import type { Snapshot } from "../data/live-collection.ts";
import { useSnapshots } from "../data/use-records.ts";
import { type Speech, useSpeech } from "../i18n/language.ts";
import { type Member, membersOf } from "./members.ts";
import { type Lookup, titleText } from "./titles.ts";

export interface Choice {
  value: string;
  label: string;
}

/** The records that fields of a kind may point to, by the name of their kind. */
export interface References {
  /** What stands for a record: its title, or its id while it is not known here. */
  titleOf: (resource: string, id: string) => string;
  choicesOf: (resource: string) => readonly Choice[];
}

const inMembers = (members: readonly Member[]): string[] =>
  members.flatMap(({ refersTo, members: deeper }) => [...(refersTo ? [refersTo] : []), ...inMembers(deeper ?? [])]);

/** The kinds of record that a kind points to, in its fields and in its lists. */
export const referredTo = ({ fields }: Resource): string[] => {
  const names = fields.flatMap(({ refersTo, editor, schema }) => [
    ...(refersTo ? [refersTo] : []),
    ...(editor === "list" ? inMembers(membersOf(schema)) : []),
  ]);
  return [...new Set([...names, ...names.flatMap(owners)])].sort();
};

/** What a kind belongs to, and that in turn: titles may need it. */
const owners = (name: string): string[] => {
  const owner = resourceNamed(name)?.belongsTo?.resource;
  return owner ? [owner, ...owners(owner)] : [];
};

export const referencesFrom = (snapshots: ReadonlyMap<string, Snapshot>, speech: Speech): References => {
  const choices = new Map<string, readonly Choice[]>();
  const lookUp: Lookup = (resource, id) => snapshots.get(resource)?.byId.get(id);
  const titleIn = (resource: string, record: StoredRecord): string => {
    const kind = resourceNamed(resource);
    return kind ? titleText(kind, record, speech, lookUp) : record.id;
  };
  const listed = (resource: string): readonly Choice[] =>
    (snapshots.get(resource)?.records ?? [])
      .map((record) => ({ value: record.id, label: titleIn(resource, record) }))
      .sort((a, b) => speech.f.compare(a.label, b.label));
  return {
    titleOf(resource, id) {
      const record = lookUp(resource, id);
      return record ? titleIn(resource, record) : "…";
    },
    choicesOf(resource) {
      const known = choices.get(resource) ?? listed(resource);
      choices.set(resource, known);
      return known;
    },
  };
};

/** The records that a kind refers to, and those of the kind itself, live. */
export const useReferences = (resource: Resource): References => {
  const names = useMemo(() => [...new Set([resource.name, ...referredTo(resource)])], [resource]);
  const snapshots = useSnapshots(names);
  const speech = useSpeech();
  return useMemo(() => referencesFrom(snapshots, speech), [snapshots, speech]);
};
