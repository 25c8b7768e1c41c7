import { useMemo } from "react";
import { useWatch } from "react-hook-form";
import type { Placement } from "#shared/resources/placement";
import { useFolders } from "../board/unit-facts.ts";
import { useToday } from "../today.ts";
import type { Hypothesis } from "./what-if.ts";
import { WhatIf } from "./what-if.tsx";

/** What a step's form says so far. */
type Told = Readonly<Record<string, unknown>>;

const dateIn = (told: Told, ...names: readonly string[]): string | undefined =>
  names.map((name) => told[name]).find((value): value is string => typeof value === "string" && value !== "");

/** The stay as the form would make it; the same in the other fields. */
export const hypothesisOf = (placement: Placement, step: string, told: Told, today: string): Hypothesis => {
  const { id: placementId, householdId, status } = placement;
  const isIn = status === "inProgress" || step === "enter";
  const before = placement.actualIn ?? placement.expectedIn ?? today;
  const from = dateIn(told, step === "enter" ? "on" : "expectedIn", "actualIn") ?? before;
  const to = dateIn(told, step === "extend" ? "to" : "expectedOut") ?? placement.expectedOut;
  const placeId = dateIn(told, "placeId") ?? placement.placeId;
  return {
    placementId,
    householdId,
    from,
    status: isIn ? "inProgress" : step === "confirm" || status === "confirmed" ? "confirmed" : "optioned",
    ...(to !== undefined && to > from && { to }),
    ...(placeId && { placeId }),
  };
};

/** The unit with the stay as the form around it would make it, redrawn with every value. */
export const StepWhatIf = ({ placement, step }: { placement: Placement; step: string }) => {
  const told = useWatch();
  const today = useToday();
  const { folders, people, households } = useFolders();
  const folder = folders.find(({ unit }) => unit.id === placement.unitId);
  const hypothesis = useMemo(() => hypothesisOf(placement, step, told, today), [placement, step, told, today]);
  if (!folder) return null;
  return (
    <WhatIf
      folders={folders}
      folder={folder}
      hypothesis={hypothesis}
      household={households.find(({ id }) => id === placement.householdId)}
      people={people}
      today={today}
    />
  );
};
