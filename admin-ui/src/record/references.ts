import { useMemo } from "react";
import type { Resource, StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import type { Snapshot } from "../data/live-collection.ts";
import { useSnapshots } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { type Member, membersOf } from "./members.ts";

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
  return [...new Set(names)].sort();
};

const titleIn = (resource: string, record: StoredRecord): string => resourceNamed(resource)?.title(record) ?? record.id;

export const referencesFrom = (
  snapshots: ReadonlyMap<string, Snapshot>,
  compare: (a: string, b: string) => number,
): References => {
  const choices = new Map<string, readonly Choice[]>();
  const listed = (resource: string): readonly Choice[] =>
    (snapshots.get(resource)?.records ?? [])
      .map((record) => ({ value: record.id, label: titleIn(resource, record) }))
      .sort((a, b) => compare(a.label, b.label));
  return {
    titleOf(resource, id) {
      const record = snapshots.get(resource)?.byId.get(id);
      return record ? titleIn(resource, record) : "…";
    },
    choicesOf(resource) {
      const known = choices.get(resource) ?? listed(resource);
      choices.set(resource, known);
      return known;
    },
  };
};

/** The records that a kind refers to, live. */
export const useReferences = (resource: Resource): References => {
  const names = useMemo(() => referredTo(resource), [resource]);
  const snapshots = useSnapshots(names);
  const { f } = useSpeech();
  return useMemo(() => referencesFrom(snapshots, f.compare), [snapshots, f]);
};
