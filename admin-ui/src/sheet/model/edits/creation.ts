import type { Act, Change, History } from "./history.ts";
import { type Ledger, savedRow, savedValue, versionOf } from "./ledger.ts";
import type { RowEdit } from "./save.ts";

/** Notes, for each new row that goes out, the act that completed it: whoever undoes that one undoes the row. */
export const noteSent = (history: History, batch: readonly RowEdit[]): History => {
  const keys = batch.flatMap((edit) => ("key" in edit ? edit.key : []));
  if (keys.length === 0) return history;
  const last = new Map(history.done.flatMap((act) => act.map(({ id }) => [id, act] as const)));
  const sent = keys.flatMap((key) => {
    const act = last.get(key);
    return act ? [[key, act] as const] : [];
  });
  return { ...history, sent: new Map(sent) };
};

/** Where the creation of each new row stands in the history, oldest act first. */
const actsOfCreation = ({ sent }: History, acts: readonly Act[], keys: Iterable<string>): Map<Act, string[]> => {
  const found = new Map<Act, string[]>();
  for (const key of keys) {
    const noted = sent.get(key);
    // Undone on its way and then typed anew: what was typed last is what made the row.
    const act = noted && acts.includes(noted) ? noted : acts.findLast((one) => one.some(({ id }) => id === key));
    if (act) found.set(act, [...(found.get(act) ?? []), key]);
  }
  return found;
};

export interface Creations {
  readonly ledger: Ledger;
  /** The ids of the rows created, by the keys that they had as drafts. */
  readonly names: ReadonlyMap<string, string>;
  /** The field that puts a row away. */
  readonly removal: string | undefined;
}

/**
 * The history once new rows have been saved: all that was written to make one is now a single change, its creation, and
 * what was written in it later goes under its id. `withdrawn` are those whose making was undone while they were on their
 * way.
 */
export const withCreations = (
  history: History,
  { ledger, names, removal }: Creations,
): { readonly history: History; readonly withdrawn: readonly string[] } => {
  const { done, undone } = history;
  const acts = [...done, ...undone.toReversed()];
  const creations = actsOfCreation(history, acts, names.keys());
  const made = (key: string): Change => {
    const cell = { id: names.get(key) ?? key, field: removal ?? "" };
    return { ...cell, before: { value: true }, after: { value: savedValue(ledger, cell) }, made: true };
  };
  const isThere = new Set<string>();
  const told = acts.map((act): Act => {
    const later = act.filter(({ id }) => !names.has(id) || isThere.has(id));
    const keys = creations.get(act) ?? [];
    for (const key of keys) isThere.add(key);
    return [...later.map((change) => ({ ...change, id: names.get(change.id) ?? change.id })), ...keys.map(made)];
  });
  const isLeft = (act: Act) => act.length > 0;
  const versions = [...names.values()].map((id) => [id, versionOf(savedRow(ledger, id))] as const);
  return {
    history: {
      ...history,
      done: told.slice(0, done.length).filter(isLeft),
      undone: told.slice(done.length).toReversed().filter(isLeft),
      sent: new Map(),
      own: new Map([...history.own, ...versions]),
    },
    withdrawn: undone.flatMap((act) => (creations.get(act) ?? []).flatMap((key) => names.get(key) ?? [])),
  };
};

/** After an answer: a row created here stays one's own work when nobody has come between. */
export const stillOwn = (history: History, ledger: Ledger, ids: readonly string[]): History => {
  const kept = ids.flatMap((id) => {
    const known = history.own.get(id);
    const now = versionOf(savedRow(ledger, id));
    return known !== undefined && now === known + 1 ? [[id, now] as const] : [];
  });
  return kept.length === 0 ? history : { ...history, own: new Map([...history.own, ...kept]) };
};
