import { useCallback, useMemo, useState } from "react";
import { reschedule } from "#shared/steps/placements";
import { isLane } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import type { Gesture } from "./gestures.ts";
import { type Intent, intentOf } from "./intents.ts";
import type { LaneRow } from "./rows.ts";
import { type Verdict, verdictOn } from "./verdicts.ts";

export interface Refused {
  verdict: Verdict;
  row: LaneRow;
}

/** What is being done on the board, whether it may end where it is, and how it ends. */
export const useGesture = (
  desk: Desk,
  { onIntent, onRefused }: { onIntent: (intent: Intent) => void; onRefused: (refused: Refused) => void },
) => {
  const { rows, today, households, isOutage } = desk;
  const [gesture, setGesture] = useState<Gesture>();
  const facts = useMemo(
    () => ({
      today,
      isOutage,
      householdOf: (id: string) => households.find((household) => household.id === id),
      mayMoveReserved: "placeId" in reschedule.body.shape,
    }),
    [today, isOutage, households],
  );
  const laneOf = useCallback(
    (key: string): LaneRow | undefined => rows.filter(isLane).find((row) => row.key === key),
    [rows],
  );
  const row = gesture && laneOf(gesture.laneKey);
  const verdict = gesture && row && verdictOn(gesture, row, facts);
  /** Lanes on which a stay that is being moved cannot end. */
  const isImpossible = useMemo(() => {
    if (gesture?.kind !== "move") return undefined;
    return (other: LaneRow) => !verdictOn({ ...gesture, laneKey: other.key }, other, facts).ok;
  }, [gesture, facts]);
  const drop = useCallback(
    (ended: Gesture | undefined) => {
      setGesture(undefined);
      const at = ended && laneOf(ended.laneKey);
      if (!ended || !at) return;
      const said = verdictOn(ended, at, facts);
      const intent = said.ok ? intentOf(ended, at, { today, isOutage }) : undefined;
      if (intent) onIntent(intent);
      else onRefused({ verdict: said, row: at });
    },
    [laneOf, facts, today, isOutage, onIntent, onRefused],
  );
  return { gesture, setGesture, row, verdict, isImpossible, drop };
};

export type GestureState = ReturnType<typeof useGesture>;
