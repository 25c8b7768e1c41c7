import { Box, Stack, Typography } from "@mui/material";
import type { CapacityReport, UnitReport } from "#shared/rules/capacity-report";
import { looks } from "../board/looks.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { rateText } from "./rate.tsx";

/** Place-days by what became of them, as shares of the bar. What is withheld cannot be had, like what is closed. */
const partsOf = (unit: UnitReport) =>
  [
    { name: "occupied", days: Math.min(unit.occupied, unit.placeDays), look: looks.occupied },
    { name: "reserved", days: unit.reserved, look: looks.reserved },
    { name: "unavailable", days: unit.unavailable, look: looks.blocked },
    { name: "withheld", days: unit.withheld, look: looks.closed },
    { name: "free", days: unit.free, look: looks.free },
  ] as const;

const UnitBar = ({ unit }: { unit: UnitReport }) => {
  const speech = useSpeech();
  const { t, words, f, say } = speech;
  const parts = partsOf(unit).filter(({ days }) => days > 0);
  const spoken = parts.map(({ name, days }) => `${words.report[name]}: ${f.number(days)}`).join(", ");
  return (
    <Box
      component="li"
      sx={{
        display: "grid",
        gap: 1,
        alignItems: "center",
        gridTemplateColumns: { xs: "1fr auto", sm: "180px 1fr 70px" },
      }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {unit.name}
      </Typography>
      {unit.placeDays === 0 ? (
        <Typography
          variant="body2"
          color="textSecondary"
          sx={{ gridColumn: { xs: "1 / -1", sm: "auto" }, gridRow: { xs: 2, sm: "auto" } }}
        >
          {say(t.reports.noPlaces, { days: f.number(unit.households.days), peak: f.number(unit.households.peak) })}
        </Typography>
      ) : (
        <Stack
          direction="row"
          role="img"
          aria-label={`${unit.name}: ${spoken}`}
          sx={{ height: 24, gridColumn: { xs: "1 / -1", sm: "auto" }, gridRow: { xs: 2, sm: "auto" }, gap: "1px" }}
        >
          {parts.map(({ name, days, look }) => (
            <Box
              key={name}
              title={`${words.report[name]}: ${f.number(days)}`}
              sx={{ flexGrow: days, flexBasis: 0, borderRadius: "4px", ...look }}
            />
          ))}
        </Stack>
      )}
      <Typography variant="body2" sx={{ textAlign: "right", fontWeight: 700 }}>
        {rateText(speech, unit.rates.net)}
      </Typography>
    </Box>
  );
};

/** How full each unit was, at a glance. */
export const UnitBars = ({ figures }: { figures: CapacityReport }) => {
  const { t, words } = useSpeech();
  const legend = (["occupied", "reserved", "unavailable", "withheld", "free"] as const).map((name, index) => ({
    name,
    look: [looks.occupied, looks.reserved, looks.blocked, looks.closed, looks.free][index] ?? looks.free,
  }));
  return (
    <Section
      title={t.reports.perUnit}
      actions={
        <Typography variant="body2" color="textSecondary">
          {words.report.netRate}
        </Typography>
      }
    >
      <Stack component="ul" sx={{ listStyle: "none", m: 0, p: 0, gap: 1.25 }}>
        {figures.units.map((unit) => (
          <UnitBar key={unit.unitId} unit={unit} />
        ))}
      </Stack>
      <Stack direction="row" aria-hidden sx={{ mt: 1.5, gap: 2, flexWrap: "wrap" }}>
        {legend.map(({ name, look }) => (
          <Stack key={name} direction="row" sx={{ alignItems: "center", gap: 0.75 }}>
            <Box sx={{ width: 20, height: 13, borderRadius: "3px", ...look }} />
            <Typography variant="body2">{words.report[name]}</Typography>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
};
