import { dequal } from "dequal";
import type { StoredRecord } from "#shared/resource";
import { mayPass } from "../../api/client.ts";
import { isProblem, type Problem } from "../../api/problem.ts";
import { type Edits, editsBetween } from "../../data/edits.ts";

type Values = Readonly<Record<string, unknown>>;

/** How the draft reaches the server. Both throw a Problem for a "no" or no answer. */
export interface Ways {
  /** The key and the values stay the same until it has been answered, so that it is created once. */
  create: (values: Values, key: string) => Promise<StoredRecord>;
  save: (id: string, edits: Edits) => Promise<StoredRecord>;
  /** Fields that are told once the draft is there: created with them, it might be complete and no draft any more. */
  afterwards?: readonly string[];
  newKey: () => string;
  now: () => string;
}

export type Saving =
  | { state: "untouched" }
  /** Typed, and not sent yet or on the way. */
  | { state: "saving" }
  | { state: "saved"; at: string }
  /** Nobody answers, or the server said no to more than a field: what was typed is here and is tried again. */
  | { state: "stuck"; problem: Problem };

export interface DraftState {
  record?: StoredRecord;
  saving: Saving;
  /** Why a field was not taken; it is sent again as soon as it changes. */
  refused: Readonly<Record<string, string>>;
}

const WAIT_MS = 600;
const RETRY_MS = 5_000;

const without = (values: Values, names: Iterable<string>): Values => {
  const dropped = new Set(names);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !dropped.has(name)));
};

const fieldOf = (path: string): string => path.split(".")[0] ?? path;

export interface DraftSaver {
  state: () => DraftState;
  watch: (onChange: () => void) => () => void;
  /** What is wanted now; sent after a pause in typing. */
  want: (values: Values) => void;
  /** Sends at once what has not been sent. */
  flush: () => Promise<void>;
  /** Whether something that is wanted has not reached the server. */
  isBehind: () => boolean;
}

/** Keeps a draft on the server in step with what is being typed: created with the first input, then field by field. */
export const draftSaver = (ways: Ways, fields: readonly string[], start?: StoredRecord): DraftSaver => {
  let shown: DraftState = start
    ? { saving: { state: "saved", at: start.updatedAt }, refused: {}, record: start }
    : { saving: { state: "untouched" }, refused: {} };
  let wanted: Values = start ?? {};
  /** What the server holds, and what had been typed when it took it: a trimmed text is not sent again for its spaces. */
  let held: Values = start ?? {};
  let taken: Values = start ?? {};
  let refusedValues = new Map<string, unknown>();
  let creation: { key: string; values: Values } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  const watchers = new Set<() => void>();

  const show = (next: Partial<DraftState>) => {
    shown = { ...shown, ...next };
    for (const tell of watchers) tell();
  };
  const sayNo = (reasons: Record<string, string>) => {
    for (const path of Object.keys(reasons)) refusedValues.set(fieldOf(path), wanted[fieldOf(path)]);
    show({ refused: { ...shown.refused, ...reasons } });
  };
  const forgetOldNos = () => {
    const mended = [...refusedValues].filter(([name, value]) => !dequal(wanted[name], value)).map(([name]) => name);
    if (mended.length === 0) return;
    refusedValues = new Map([...refusedValues].filter(([name]) => !mended.includes(name)));
    const kept = Object.entries(shown.refused).filter(([path]) => !mended.includes(fieldOf(path)));
    show({ refused: Object.fromEntries(kept) });
  };
  const changed = (): string[] =>
    Object.keys(editsBetween(taken, wanted, fields)).filter((name) => !refusedValues.has(name));

  const keep = (record: StoredRecord, sent: Values) => {
    held = { ...held, ...Object.fromEntries(fields.map((name) => [name, record[name]])) };
    taken = { ...taken, ...sent };
    show({ record, saving: changed().length > 0 ? { state: "saving" } : { state: "saved", at: ways.now() } });
  };
  const sendOnce = async (): Promise<void> => {
    const { record } = shown;
    if (record) {
      const names = changed();
      const sent = Object.fromEntries(names.map((name) => [name, wanted[name]]));
      return keep(await ways.save(record.id, editsBetween(held, { ...held, ...sent }, names)), sent);
    }
    creation ??= { key: ways.newKey(), values: without(wanted, [...refusedValues.keys(), ...(ways.afterwards ?? [])]) };
    const { key, values } = creation;
    return keep(await ways.create(values, key), values);
  };
  /** What the server said against it; true when the rest may be sent without the fields it named. */
  const learn = (problem: Problem): boolean => {
    if (!mayPass(problem)) creation = undefined;
    const { current } = problem.extra;
    if (problem.code === "conflict" && typeof current === "object" && current !== null) {
      held = { ...held, ...current };
      sayNo(Object.fromEntries(Object.keys(current).map((name) => [name, problem.message])));
      return true;
    }
    const isAboutFields = Object.keys(problem.errors).some((path) => fields.includes(fieldOf(path)));
    if (isAboutFields) sayNo(problem.errors);
    else show({ saving: { state: "stuck", problem } });
    return isAboutFields;
  };
  const send = async (): Promise<void> => {
    while (changed().length > 0) {
      show({ saving: { state: "saving" } });
      try {
        await sendOnce();
      } catch (error) {
        if (!isProblem(error)) throw error;
        if (learn(error)) continue;
        if (mayPass(error)) later(RETRY_MS);
        return;
      }
    }
    if (shown.saving.state === "saving")
      show({ saving: shown.record ? { state: "saved", at: ways.now() } : { state: "untouched" } });
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    sending ??= send().finally(() => {
      sending = undefined;
    });
    return sending;
  };
  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), milliseconds);
  };

  return {
    state: () => shown,
    watch(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    want(values) {
      wanted = { ...wanted, ...values };
      forgetOldNos();
      if (changed().length === 0) return;
      show({ saving: { state: "saving" } });
      later(WAIT_MS);
    },
    flush,
    isBehind: () => changed().length > 0 || refusedValues.size > 0,
  };
};
