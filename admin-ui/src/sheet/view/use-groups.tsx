import { type ReactNode, type RefObject, useCallback } from "react";
import { toggleGroup } from "../model/acts/grouping.ts";
import type { SheetState } from "../model/state.ts";
import { cursorIn, type Grouping } from "../model/view/groups.ts";
import { lastHeadAt } from "../model/view/lines.ts";
import { type ColumnGeometry, ROW_HEIGHT } from "./geometry.ts";
import { nameSpan } from "./group-cells.ts";
import { GroupHead } from "./group-head.tsx";
import { useHandle } from "./handle.ts";

/** The open group whose rows are at the top of what is in sight: its head stays there while they scroll by. */
const groupAt = ({ groups, heads, closed }: Grouping, line: number): number | undefined => {
  const place = lastHeadAt(heads, line);
  const group = groups[place];
  const head = heads[place];
  if (!group || !head || closed.has(group.key)) return undefined;
  return line <= head.line + group.ids.length ? place : undefined;
};

/** Opens or closes a group that is pointed at. */
const useToggle = (scroller: RefObject<HTMLDivElement | null>) => {
  const { store, settle } = useHandle();
  return useCallback(
    (key: string) => {
      settle();
      store.update((current) => toggleGroup(current, key));
      const { grouping } = store.get();
      const line = grouping?.heads[grouping.groups.findIndex((group) => group.key === key)]?.line;
      if (!scroller.current || line === undefined || !grouping?.closed.has(key)) return;
      // The rows that went out of sight must not take their head with them.
      scroller.current.scrollTop = Math.min(scroller.current.scrollTop, line * ROW_HEIGHT);
    },
    [store, settle, scroller],
  );
};

interface Sight {
  /** The topmost line in sight. */
  readonly first: number;
  readonly drawnFrom: number;
}

export interface GroupsInSight {
  /** The head of a group of which only rows are drawn. */
  readonly above: ReactNode;
  /** Draws the head of a group where it stands. */
  draw(place: number): ReactNode;
}

const noGroups: GroupsInSight = { above: null, draw: () => null };

/** What is drawn of groups. */
export const useGroups = (
  state: SheetState,
  geometry: ColumnGeometry,
  scroller: RefObject<HTMLDivElement | null>,
  { first, drawnFrom }: Sight,
): GroupsInSight => {
  const { id, words } = useHandle();
  const onToggle = useToggle(scroller);
  const { grouping, shown, ledger, context, selection } = state;
  if (!grouping) return noGroups;
  const { groups, heads, closed, field } = grouping;
  const top = groupAt(grouping, first);
  const here = selection ? undefined : cursorIn(grouping);

  const draw = (place: number) => {
    const group = groups[place];
    const line = heads[place]?.line ?? 0;
    if (!group) return null;
    return (
      <GroupHead
        key={`group ${group.key}`}
        sheet={id}
        line={line}
        isAway={line < drawnFrom}
        isOver={place === top && line < first}
        group={group}
        isClosed={closed.has(group.key)}
        isHere={place === here}
        columns={shown}
        field={field}
        span={nameSpan(shown, field, geometry)}
        frozen={geometry.frozen}
        ledger={ledger}
        words={words}
        locale={context.locale}
        onToggle={onToggle}
      />
    );
  };
  return { above: top !== undefined && (heads[top]?.line ?? 0) < drawnFrom ? draw(top) : null, draw };
};
