import { Box } from "@mui/material";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { useNotify } from "react-admin";
import { addDays } from "#shared/dates";
import { useSpeech } from "../i18n/language.ts";
import { unseen } from "../layout/unseen.ts";
import { corner, gridOf, headRow } from "./aria.ts";
import { Axis } from "./axis.tsx";
import { BoardMenu } from "./board-menu.tsx";
import { BoardRows } from "./board-rows.tsx";
import type { Desk } from "./desk.ts";
import { GestureCard, Ghost } from "./ghost.tsx";
import { Ground } from "./ground.tsx";
import type { Intent } from "./intents.ts";
import { ItemCard } from "./item-card.tsx";
import { laneName } from "./labels.ts";
import { heightOf } from "./rows.ts";
import { type Scale, spotOf } from "./scale.ts";
import { useClicks } from "./use-clicks.ts";
import { useCursor } from "./use-cursor.ts";
import { type GestureState, useGesture } from "./use-gesture.ts";
import { useHover } from "./use-hover.ts";
import { useKeys } from "./use-keys.ts";
import { spotAt, usePointer } from "./use-pointer.ts";
import { useWindow } from "./use-window.ts";
import { gestureText, verdictText } from "./verdict-text.ts";
import "./board.css";
import "./bars.css";
import "./gestures.css";

interface BoardGridProps {
  desk: Desk;
  onScale: (scale: Scale) => void;
  onIntent: (intent: Intent) => void;
}

/** What is being done, in words for those who listen. */
const useSaid = ({ gesture, row, verdict }: GestureState, { people, today }: Desk): string => {
  const speech = useSpeech();
  if (!gesture || !row || !verdict) return "";
  const where = laneName(speech, row.lane, people, row.folder.places.length === 0);
  return `${gestureText(speech, gesture, where, people, today)} ${verdictText(speech, verdict, row, people, today)}`;
};

/** Places against days: to be read, walked with arrow keys, and changed by dragging or by key. */
export const BoardGrid = ({ desk, onScale, onIntent }: BoardGridProps) => {
  const { rows, scale, today, people } = desk;
  const speech = useSpeech();
  const { t, f, say } = speech;
  const notify = useNotify();
  const board = useRef<HTMLDivElement>(null);
  const shown = useWindow(board, rows);
  const { cursor, goTo, place } = useCursor(board, desk);
  const hover = useHover(rows);
  const [dropped, setDropped] = useState("");
  const state = useGesture(desk, {
    onIntent,
    onRefused: ({ verdict, row }) => notify(verdictText(speech, verdict, row, people, today), { type: "warning" }),
  });
  const clicks = useClicks(board, desk, onIntent);
  const pointer = usePointer(board, desk, state);
  const onKeyDown = useKeys(desk, state, {
    cursor,
    onCursor: goTo,
    onScale,
    onMenu: clicks.onMenu,
    onDropped: () => setDropped(t.board.dropped),
  });
  const said = useSaid(state, desk);
  useTodayInSight(board, scale, today);
  const { gesture, row, verdict } = state;
  const onClick = (event: MouseEvent) => {
    hover.hide();
    if (pointer.hasDragged.current) event.preventDefault();
    else if (!event.ctrlKey && !event.metaKey) clicks.onMouse(event);
  };
  const onPressed = (event: Parameters<typeof pointer.handlers.onPointerDown>[0]) => {
    const spot = board.current && spotAt(board.current, desk, event.clientX, event.clientY);
    if (spot) place(spot);
    pointer.handlers.onPointerDown(event);
  };
  const label = say(t.board.table, { from: f.date(scale.from), to: f.date(scale.to) });
  const events = {
    ...hover.events,
    ...pointer.handlers,
    onKeyDown,
    onClick,
    onContextMenu: clicks.onMouse,
    onDragStart: (event: MouseEvent) => event.preventDefault(),
    onPointerDown: onPressed,
  };
  return (
    <>
      <div
        ref={board}
        className="board"
        {...gridOf(rows.length, scale, label)}
        aria-describedby="board-keys"
        {...events}
        {...(gesture && { "data-gesture": gesture.kind })}
      >
        <div style={{ minWidth: `calc(var(--names) + ${scale.leastWidth}px)` }}>
          <div className="board-head" {...headRow}>
            <div {...corner} className="board-name board-corner">
              <span>{t.board.where}</span>
            </div>
            <Axis scale={scale} today={today} />
          </div>
          <div className="board-canvas" style={{ height: heightOf(rows) }}>
            <Ground scale={scale} today={today} />
            <BoardRows
              desk={desk}
              shown={shown}
              cursor={cursor}
              {...(state.isImpossible && { isImpossible: state.isImpossible })}
            />
            {gesture && row && verdict && (
              <div className="board-ground board-above" aria-hidden>
                <Ghost gesture={gesture} row={row} verdict={verdict} scale={scale} today={today} />
              </div>
            )}
          </div>
        </div>
      </div>
      <Box role="status" aria-live="polite" sx={unseen}>
        {said || dropped}
      </Box>
      {gesture && row && verdict && (
        <GestureCard
          gesture={gesture}
          row={row}
          verdict={verdict}
          people={people}
          today={today}
          at={pointer.point ?? keyPoint(board.current)}
          hasKeys={pointer.point === undefined}
        />
      )}
      {hover.hovered && !gesture && !clicks.menu && (
        <ItemCard
          {...hover.hovered}
          lane={hover.hovered.row.lane}
          where={laneName(speech, hover.hovered.row.lane, people, hover.hovered.row.folder.places.length === 0)}
          people={people}
        />
      )}
      {clicks.menu && <BoardMenu spot={clicks.menu} desk={desk} onIntent={onIntent} onClose={clicks.closeMenu} />}
    </>
  );
};

/** Below the element that the keys are on. */
const keyPoint = (board: HTMLElement | null): { x: number; y: number } => {
  const rect = board?.querySelector("[data-current]")?.getBoundingClientRect();
  return { x: rect?.left ?? 0, y: rect?.bottom ?? 0 };
};

/** A board wider than the screen shows today first, not its first day. */
const useTodayInSight = (board: { current: HTMLElement | null }, scale: Scale, today: string) => {
  useEffect(() => {
    const spot = spotOf(scale, { from: today, to: addDays(today, 1) });
    const { current } = board;
    if (current && spot) current.scrollLeft = (scale.leastWidth * spot.left) / 100 - current.clientWidth / 4;
  }, [board, scale, today]);
};
