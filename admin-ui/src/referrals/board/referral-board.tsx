import {
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { Box } from "@mui/material";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Role } from "#shared/access";
import { Referral } from "#shared/resources/referral";
import { openSteps, type Step } from "#shared/step";
import { referralSteps } from "#shared/steps/referrals";
import { BRISK, useRecords } from "../../data/use-records.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useParts } from "../../parts.ts";
import { useToday } from "../../today.ts";
import { ReferralStepForm } from "../referral-step-form.tsx";
import { CardFace, cardStyle } from "./card.tsx";
import { ColumnView } from "./column.tsx";
import { type Column, cardsIn, columnOf, columns, stepsAway, stepsInto } from "./columns.ts";
import { DropAnswer } from "./drop-answer.tsx";
import { columnByColumn } from "./keyboard.ts";
import { spokenFor } from "./lift.ts";

const EntryDialog = lazy(() =>
  import("../../placements/entry-dialog.tsx").then((dialog) => ({ default: dialog.EntryDialog })),
);

// The pointer says where a mouse is; a card that the keyboard carries has no pointer, only its own place.
const whereItIs: CollisionDetection = (at) => (at.pointerCoordinates ? pointerWithin(at) : rectIntersection(at));

interface Drop {
  referral: Referral;
  column: Column;
  /** The one step that is meant; unset while it has to be chosen, or there is none. */
  step?: Step;
}

const useSteps = () => {
  const { me } = useParts();
  const today = useToday();
  return (referral: Referral) => openSteps(referralSteps, referral, me.roles as Role[], today);
};

/** Whether a card may enter a home from here: that is no step, but the beginning of a placement. */
const isAdmission = (referral: Referral, column: Column): boolean =>
  column.name === "admitted" && referral.status === "accepted" && referral.householdId !== undefined;

/** Referrals by where they stand; dropping a card on a column opens the form of the step that leads there. */
export const ReferralBoard = () => {
  const speech = useSpeech();
  const { me } = useParts();
  const today = useToday();
  const referrals = useRecords(Referral, BRISK);
  const openOf = useSteps();
  const [carried, setCarried] = useState<string>();
  const [drop, setDrop] = useState<Drop>();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: columnByColumn }),
  );
  const spoken = useMemo(
    () => spokenFor(speech, (id) => referrals.find((one) => one.id === id)?.number ?? ""),
    [speech, referrals],
  );
  const moving = referrals.find(({ id }) => id === carried);
  const movingSteps = moving ? openOf(moving) : [];
  const close = () => setDrop(undefined);
  const put = ({ active, over }: DragEndEvent) => {
    setCarried(undefined);
    const referral = referrals.find(({ id }) => id === active.id);
    const column = columns.find(({ name }) => name === over?.id);
    if (!referral || !column || column === columnOf(referral.status)) return;
    const ways = stepsInto(column, openOf(referral));
    const [only] = ways;
    setDrop({ referral, column, ...(ways.length === 1 && only && { step: only }) });
  };
  const welcomes = (column: Column): boolean | undefined => {
    if (!moving || column === columnOf(moving.status)) return undefined;
    return stepsInto(column, movingSteps).length > 0 || isAdmission(moving, column);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={whereItIs}
      accessibility={spoken}
      onDragStart={({ active }) => setCarried(String(active.id))}
      onDragCancel={() => setCarried(undefined)}
      onDragEnd={put}
    >
      <Box sx={boardStyle}>
        {columns.map((column) => (
          <ColumnView
            key={column.name}
            column={column}
            cards={cardsIn(column, referrals, today)}
            mayMove={me.actions.includes("moveReferral")}
            welcome={welcomes(column)}
          />
        ))}
      </Box>
      <DragOverlay dropAnimation={null}>
        {moving && (
          <Box sx={{ ...cardStyle, boxShadow: 6, cursor: "grabbing" }}>
            <CardFace referral={moving} />
          </Box>
        )}
      </DragOverlay>
      {drop && (
        <Dropped
          drop={drop}
          open={openOf(drop.referral)}
          onStep={(step) => setDrop({ ...drop, step })}
          onClose={close}
        />
      )}
    </DndContext>
  );
};

interface DroppedProps {
  drop: Drop;
  open: readonly Step[];
  onStep: (step: Step) => void;
  onClose: () => void;
}

/** What a drop opens: the step's form, the admission, a choice, or the reason why not. */
const Dropped = ({ drop: { referral, column, step }, open, onStep, onClose }: DroppedProps) => {
  if (step) return <ReferralStepForm step={step} record={referral} onClose={onClose} />;
  if (isAdmission(referral, column))
    return (
      <Suspense fallback={null}>
        <EntryDialog
          given={{
            householdId: referral.householdId ?? "",
            unitId: referral.requestedUnitId ?? "",
            referralId: referral.id,
          }}
          onClose={onClose}
        />
      </Suspense>
    );
  return (
    <DropAnswer
      referral={referral}
      column={column}
      ways={stepsInto(column, open)}
      others={stepsAway(referral.status, open)}
      onChoose={onStep}
      onClose={onClose}
    />
  );
};

const boardStyle = {
  flex: 1,
  minHeight: 0,
  display: "flex",
  gap: 1.5,
  overflowX: "auto",
  px: { xs: 2, md: 3 },
  pb: 2,
  scrollSnapType: { xs: "x mandatory", md: "none" },
  scrollPaddingInline: 16,
} as const;
