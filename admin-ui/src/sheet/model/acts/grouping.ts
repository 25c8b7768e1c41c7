import { selectCell } from "../selection.ts";
import type { CellRef } from "../shape.ts";
import { rearrange, type SheetState, say } from "../state.ts";
import { cursorIn, type Group, type Grouping, withClosed } from "../view/groups.ts";
import { goTo } from "./select.ts";

/** The group that a row stands in; undefined for drafts, and for what stands below all groups. */
export const groupOf = ({ groups }: Grouping, id: string): Group | undefined =>
  groups.find(({ ids }) => ids.includes(id));

/** The closed group that the keyboard stands on; undefined while a cell is selected. */
export const closedGroupHere = ({ selection, grouping }: SheetState): Group | undefined =>
  selection || !grouping ? undefined : grouping.groups[cursorIn(grouping) ?? -1];

/** The column that one is in, on a cell or on the head of a group. */
export const fieldHere = ({ selection, grouping, shape }: SheetState): string =>
  selection?.active.field ?? grouping?.cursor?.field ?? shape.fields[0] ?? "";

/** Puts the keyboard on a closed group. Rows that were changed and are now left take their places. */
export const standOn = (state: SheetState, { key }: Pick<Group, "key">): SheetState => {
  const { grouping } = state;
  if (!grouping) return state;
  const cursor = { key, field: fieldHere(state) };
  const standing = { ...state, selection: undefined, grouping: { ...grouping, cursor }, reveals: state.reveals + 1 };
  return state.held.size === 0 ? standing : rearrange({ ...standing, held: new Set() });
};

/**
 * Just these groups closed. The keyboard goes from a cell that is put out of sight to the head of its group, and from the
 * head of a group that opens to the first row in it.
 */
const closing = (state: SheetState, grouping: Grouping, keys: ReadonlySet<string>): SheetState => {
  const active = state.selection?.active;
  const here = active ? groupOf(grouping, active.id) : closedGroupHere(state);
  const field = fieldHere(state);
  const isHidden = active !== undefined && here !== undefined && keys.has(here.key);
  const closed = rearrange({
    ...state,
    held: new Set(),
    grouping: { ...withClosed(grouping, keys), cursor: isHidden ? { key: here.key, field } : grouping.cursor },
    selection: active && !isHidden ? selectCell(active) : undefined,
    reveals: state.reveals + (isHidden ? 1 : 0),
  });
  const [first] = here?.ids ?? [];
  const isEntered = !active && here !== undefined && first !== undefined && !keys.has(here.key);
  return isEntered ? goTo(closed, { id: first, field }) : closed;
};

/** Closes an open group, or opens a closed one, and says which. */
export const toggleGroup = (state: SheetState, key: string): SheetState => {
  const { grouping } = state;
  const group = grouping?.groups.find((one) => one.key === key);
  if (!grouping || !group) return state;
  const isOpening = grouping.closed.has(key);
  const others = [...grouping.closed].filter((one) => one !== key);
  const toggled = closing(state, grouping, new Set(isOpening ? others : [...others, key]));
  const params = { group: group.label, count: group.ids.length };
  return say(toggled, { code: isOpening ? "groupOpened" : "groupClosed", params });
};

/** Closes the group of the active cell. */
export const closeHere = (state: SheetState): SheetState => {
  const { grouping, selection } = state;
  const group = grouping && selection && groupOf(grouping, selection.active.id);
  return group ? toggleGroup(state, group.key) : state;
};

/** Opens the closed group that the keyboard stands on. */
export const openHere = (state: SheetState): SheetState => {
  const group = closedGroupHere(state);
  return group ? toggleGroup(state, group.key) : state;
};

export const openAll = (state: SheetState): SheetState => {
  const { grouping } = state;
  if (!grouping) return state;
  const count = grouping.groups.length;
  return say(closing(state, grouping, new Set()), { code: "groupsOpened", params: { count } });
};

export const closeAll = (state: SheetState): SheetState => {
  const { grouping } = state;
  if (!grouping) return state;
  const keys = new Set(grouping.groups.map(({ key }) => key));
  return say(closing(state, grouping, keys), { code: "groupsClosed", params: { count: keys.size } });
};

/** Opens the groups in which these rows are out of sight. */
export const openFor = (state: SheetState, rows: ReadonlySet<string>): SheetState => {
  const { grouping } = state;
  if (!grouping || grouping.closed.size === 0) return state;
  const { closed, groups } = grouping;
  const isWanted = ({ key, ids }: Group) => closed.has(key) && ids.some((id) => rows.has(id));
  const opened = new Set(groups.filter(isWanted).map(({ key }) => key));
  if (opened.size === 0) return state;
  return closing(state, grouping, new Set([...closed].filter((key) => !opened.has(key))));
};

/** Goes to a cell, also where the group that it stands in is closed. */
export const goInto = (state: SheetState, cell: CellRef): SheetState => goTo(openFor(state, new Set([cell.id])), cell);
