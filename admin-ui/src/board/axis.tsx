import { Box } from "@mui/material";
import { addDays, weekday } from "#shared/dates";
import { useSpeech } from "../i18n/language.ts";
import { markedDaysOf, monthsOf, type Scale, spotOf } from "./scale.ts";

const percent = (value: number) => `${value}%`;

/** Months above, days below. */
export const Axis = ({ scale, today }: { scale: Scale; today: string }) => {
  const { f } = useSpeech();
  return (
    <Box aria-hidden sx={{ position: "relative", height: scale.name === "year" ? 26 : 46 }}>
      {monthsOf(scale).map((month) => {
        const spot = spotOf(scale, month);
        return (
          spot && (
            <Box key={month.from} sx={{ ...monthStyle, left: percent(spot.left), width: percent(spot.width) }}>
              {scale.name === "year" ? f.shortMonth(month.from) : f.month(month.from)}
            </Box>
          )
        );
      })}
      {markedDaysOf(scale).map((day) => {
        const spot = spotOf(scale, { from: day, to: addDays(day, 1) });
        return (
          spot && (
            <Box
              key={day}
              sx={{
                ...dayStyle,
                left: percent(spot.left),
                width: scale.name === "month" ? percent(spot.width) : "auto",
                fontWeight: day === today ? 800 : 500,
                color: day === today ? "secondary.main" : "text.secondary",
              }}
            >
              {Number(day.slice(8))}
            </Box>
          )
        );
      })}
    </Box>
  );
};

const monthStyle = {
  position: "absolute",
  top: 2,
  fontSize: "0.8rem",
  fontWeight: 650,
  pl: 0.5,
  overflow: "hidden",
  whiteSpace: "nowrap",
  borderLeft: 1,
  borderColor: "divider",
};

const dayStyle = { position: "absolute", top: 24, fontSize: "0.72rem", textAlign: "center" };

/** What runs down behind all lanes: weekends of a month, firsts of the others, and today. */
export const Backdrop = ({ scale, today }: { scale: Scale; today: string }) => {
  const weekends = scale.name === "month" ? markedDaysOf(scale).filter((day) => weekday(day) > 5) : [];
  const now = spotOf(scale, { from: today, to: addDays(today, 1) });
  return (
    <Box aria-hidden sx={{ position: "absolute", inset: 0, pointerEvents: "none" }}>
      {weekends.map((day) => {
        const spot = spotOf(scale, { from: day, to: addDays(day, 1) });
        return (
          spot && (
            <Box
              key={day}
              sx={{
                ...columnStyle,
                left: percent(spot.left),
                width: percent(spot.width),
                bgcolor: "var(--sunk)",
                opacity: 0.6,
              }}
            />
          )
        );
      })}
      {monthsOf(scale)
        .slice(1)
        .map((month) => {
          const spot = spotOf(scale, month);
          return (
            spot && (
              <Box
                key={month.from}
                sx={{ ...columnStyle, left: percent(spot.left), borderLeft: 1, borderColor: "divider" }}
              />
            )
          );
        })}
      {now && (
        <Box
          sx={{
            ...columnStyle,
            left: `calc(${now.left + now.width / 2}% - 1px)`,
            width: 2,
            bgcolor: "secondary.main",
            zIndex: 2,
          }}
        />
      )}
    </Box>
  );
};

const columnStyle = { position: "absolute", top: 0, bottom: 0 };
