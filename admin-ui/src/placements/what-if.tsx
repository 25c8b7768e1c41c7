import { Alert, Box, Stack, Typography } from "@mui/material";
import { useMemo } from "react";
import type { Household } from "#shared/resources/household";
import { codeOf, type People } from "../board/labels.ts";
import { MiniBoard } from "../board/mini-board.tsx";
import type { UnitFolder } from "../board/unit-facts.ts";
import { type Speech, useSpeech } from "../i18n/language.ts";
import { firstFreeText, obstacleText } from "./obstacle-text.ts";
import { type Room, roomIn, type Wish } from "./room.ts";
import { elsewhereFor, type Hypothesis, monthsToShow, rivalsOf, withHypothesis } from "./what-if.ts";

interface WhatIfProps {
  folders: readonly UnitFolder[];
  folder: UnitFolder;
  hypothesis: Hypothesis;
  household: Household | undefined;
  people: People;
  today: string;
}

const rivalText = (
  { t, f, say }: Speech,
  people: People,
  { householdId, to }: { householdId: string; to?: string },
): string => {
  const code = codeOf(people, householdId);
  return to === undefined
    ? say(t.placements.untilUnknown, { code })
    : say(t.placements.untilDay, { code, date: f.date(to) });
};

/** Why it would not fit: who is in the way and until when, the first day it would, and where else it does now. */
const Obstacle = ({ folders, folder, hypothesis, household, people, today, room }: WhatIfProps & { room: Room }) => {
  const speech = useSpeech();
  const { t, f, say } = speech;
  const wish: Wish = { from: hypothesis.from, ...(hypothesis.to && { to: hypothesis.to }), status: "reserved" };
  const rivals = rivalsOf(folder, room, today).map((rival) => rivalText(speech, people, rival));
  const elsewhere = household ? elsewhereFor(folders, { household, unitId: folder.unit.id, wish }, today) : [];
  const where = elsewhere.map(({ folder: { unit }, room: { place } }) =>
    say(t.placements.elsewherePlace, { unit: unit.name, place: place?.name ?? "" }),
  );
  return (
    <Alert severity="warning" sx={{ my: 1 }}>
      {obstacleText(speech, folder.unit, room)}
      {rivals.length > 0 && ` ${say(t.placements.inTheWay, { who: f.list(rivals) })}`}{" "}
      {firstFreeText(speech, room.firstFreeOn)}
      {household &&
        ` ${where.length > 0 ? say(t.placements.elsewhere, { where: f.list(where) }) : t.placements.nowhere}`}
    </Alert>
  );
};

/** The unit's next six months with this stay in it, and what stands against it. */
export const WhatIf = (props: WhatIfProps) => {
  const { folder, hypothesis, people, today } = props;
  const { t, say } = useSpeech();
  const { placementId, placeId, from, to, status } = hypothesis;
  const drawn = useMemo(
    () =>
      withHypothesis(folder, {
        ...hypothesis,
        from,
        placementId,
        status,
        ...(to && { to }),
        ...(placeId && { placeId }),
      }),
    [folder, hypothesis, from, placementId, status, to, placeId],
  );
  const place = folder.places.find(({ id }) => id === placeId);
  const wish: Wish = {
    from,
    placementId: hypothesis.leavesPlacementId ?? placementId,
    status: status === "inProgress" ? "inProgress" : "reserved",
    ...(to && { to }),
  };
  const room = roomIn(folder, place, wish, today);
  const title = say(t.placements.whatIf, { unit: folder.unit.name });
  return (
    <Stack sx={{ my: 1.5, gap: 0.75 }} component="section" aria-label={title}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {title}
      </Typography>
      <Box sx={{ border: 1, borderColor: "divider", borderRadius: 2, overflow: "hidden" }}>
        <MiniBoard
          folder={drawn}
          period={monthsToShow(from, today)}
          people={people}
          today={today}
          marked={placementId}
          isWrong={room.obstacle !== undefined}
        />
      </Box>
      {room.obstacle ? (
        <Obstacle {...props} room={room} />
      ) : (
        <Alert severity="success">{t.placements.whatIfFits}</Alert>
      )}
    </Stack>
  );
};
