import { Box, Card, CardActionArea, Stack, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { type DayState, dayStates } from "#shared/rules/day-states";
import { freePlacesByDay } from "#shared/rules/free-places";
import { Doors } from "../board/doors.tsx";
import type { UnitFolder } from "../board/unit-facts.ts";
import { useSpeech } from "../i18n/language.ts";

const statesOn = ({ places, placements, outages }: UnitFolder, day: string): DayState[] =>
  places.flatMap((place) =>
    dayStates({ place, placements, outages, from: day, to: day, asOf: day }).map(({ state }) => state),
  );

const UnitNow = ({ folder, today }: { folder: UnitFolder; today: string }) => {
  const { t, words, say, count, f } = useSpeech();
  const { unit } = folder;
  const [day] = freePlacesByDay({ ...folder, from: today, to: today, asOf: today });
  const inside = folder.placements.filter(({ status }) => status === "inProgress").length;
  const hasPlaces = folder.places.length > 0;
  const figure = hasPlaces ? (day?.free ?? 0) : inside;
  const caption = hasPlaces
    ? say(count(t.home.freeOf, figure), { capacity: f.number(day?.places ?? 0) })
    : count(t.home.paths, inside);
  return (
    <Card component="li">
      <CardActionArea
        component={LinkBase}
        to="/board"
        sx={{ p: 2, height: "100%", display: "flex", flexDirection: "column", alignItems: "stretch" }}
      >
        <Stack direction="row" sx={{ justifyContent: "space-between", gap: 1 }}>
          <Typography variant="h3" component="p">
            {unit.name}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {unit.municipality}
          </Typography>
        </Stack>
        <Stack direction="row" sx={{ alignItems: "baseline", gap: 1, mt: 0.5 }}>
          <Typography
            component="span"
            sx={{ fontSize: "2.1rem", fontWeight: 650, lineHeight: 1.15 }}
            color={hasPlaces && figure > 0 ? "success" : "textPrimary"}
          >
            {f.number(figure)}
          </Typography>
          <Typography component="span" variant="body2" color="textSecondary">
            {caption}
          </Typography>
        </Stack>
        <Box sx={{ mt: "auto", pt: 1 }}>
          {hasPlaces ? (
            <Doors states={statesOn(folder, today)} />
          ) : (
            <Typography variant="body2" color="textSecondary">
              {t.home.noCapacity} ({words.report.notAvailable})
            </Typography>
          )}
        </Box>
      </CardActionArea>
    </Card>
  );
};

/** How many places are free in each unit at this moment. */
export const FreeNow = ({ folders, today }: { folders: readonly UnitFolder[]; today: string }) => (
  <Box
    component="ul"
    sx={{
      m: 0,
      p: 0,
      listStyle: "none",
      display: "grid",
      gap: 2,
      gridTemplateColumns: "repeat(auto-fit, minmax(220px, 1fr))",
    }}
  >
    {folders.map((folder) => (
      <UnitNow key={folder.unit.id} folder={folder} today={today} />
    ))}
  </Box>
);
