import { withoutEmptyDrafts } from "../acts/write.ts";
import { beforeHeld, type CellEdit, isHeld, shownBy, withAsks, withoutHeld } from "../edits/cell-edit.ts";
import { forget } from "../edits/history.ts";
import { type CellChanges, withEdits } from "../edits/ledger.ts";
import { rearrange, type SheetState, say } from "../state.ts";
import { type AskedGroup, askedGroups, isQuestion, isSilent } from "./groups.ts";

const withoutForeseen = ({ asking }: SheetState, rows: Iterable<string>): SheetState["asking"] => {
  const foreseen = new Map(asking.foreseen);
  for (const id of rows) foreseen.delete(id);
  return { ...asking, foreseen };
};

/** Says yes to rows as they were foreseen; what cannot be saved stays as typed, with its reason. */
const released = (state: SheetState, groups: readonly AskedGroup[]): SheetState => {
  const changes = new Map<string, CellChanges>();
  const release = (id: string, isReleased: (edit: CellEdit) => boolean) => {
    const cells = Object.entries(changes.get(id) ?? state.ledger.edits.get(id) ?? {});
    changes.set(
      id,
      Object.fromEntries(cells.map(([f, cell]) => [f, cell && isReleased(cell) ? withAsks(cell, undefined) : cell])),
    );
  };
  for (const { savable, troubles } of groups) {
    for (const id of savable.keys()) release(id, isHeld);
    for (const { id, edit } of troubles) release(id, (cell) => cell === edit);
  }
  if (changes.size === 0) return state;
  return {
    ...state,
    ledger: withEdits(state.ledger, changes),
    asking: withoutForeseen(
      state,
      groups.flatMap(({ savable }) => [...savable.keys()]),
    ),
  };
};

/** Lets out what has been foreseen and has nothing to tell. */
export const releaseSilent = (state: SheetState): SheetState => {
  if (!state.asking.isOn) return state;
  return released(state, askedGroups(state.ledger, state.asking).filter(isSilent));
};

/** Takes rows back to what they were before what is asked about: it was never done, but can be done again. */
const takenBack = (state: SheetState, rows: ReadonlySet<string>): SheetState => {
  const targets = [...rows].flatMap((id) =>
    Object.entries(state.ledger.edits.get(id) ?? {}).flatMap(([field, edit]) =>
      edit.asks ? [{ id, field, edit, before: beforeHeld(edit), after: shownBy(edit) }] : [],
    ),
  );
  const changes = [...Map.groupBy(targets, ({ id }) => id)].map(([id, cells]): [string, CellChanges] => [
    id,
    {
      ...state.ledger.edits.get(id),
      ...Object.fromEntries(cells.map(({ field, edit }) => [field, withoutHeld(edit)])),
    },
  ]);
  const taken: SheetState = {
    ...state,
    ledger: withEdits(state.ledger, changes),
    history: forget(
      state.history,
      targets.map(({ id, field, before, after }) => ({ id, field, before, after })),
    ),
    asking: withoutForeseen(state, rows),
  };
  return rearrange(withoutEmptyDrafts(taken));
};

const questions = (state: SheetState) => askedGroups(state.ledger, state.asking).filter(isQuestion);

const isUnforeseen = ({ ledger, asking }: SheetState) =>
  askedGroups(ledger, asking).some(({ unforeseen }) => unforeseen.length > 0);

/**
 * Yes to all that is asked, or with `only` to some of its rows: the others become what they were before. What has been
 * typed since the question was put is not part of it.
 */
export const confirmAsked = (state: SheetState, only?: ReadonlySet<string>): SheetState => {
  const asked = questions(state);
  if (asked.length === 0) return say(state, { code: isUnforeseen(state) ? "askingSoon" : "savesItself" });
  const rows = asked.flatMap(({ savable }) => [...savable.keys()]);
  const left = new Set(only ? rows.filter((id) => !only.has(id)) : []);
  const count = rows.length - left.size;
  const confirmed = released(left.size > 0 ? takenBack(state, left) : state, narrowed(asked, left));
  return count === 0 ? confirmed : say(confirmed, { code: "confirmed", params: { count } });
};

const narrowed = (groups: readonly AskedGroup[], left: ReadonlySet<string>): readonly AskedGroup[] =>
  groups.map((group) => ({
    ...group,
    savable: new Map([...group.savable].filter(([id]) => !left.has(id))),
    troubles: group.troubles.filter(({ id }) => !left.has(id)),
  }));

/** No to all that is asked: one undo of all of it, what could not be saved included. */
export const takeBackAsked = (state: SheetState): SheetState => {
  const acts = new Set(questions(state).map(({ act }) => act));
  if (acts.size === 0) return state;
  const rows = [...state.ledger.edits].flatMap(([id, edits]) =>
    Object.values(edits).some(({ asks }) => asks && acts.has(asks.act)) ? id : [],
  );
  const taken = takenBack(state, new Set(rows));
  return say(taken, { code: "takenBack", params: { count: rows.length } });
};
