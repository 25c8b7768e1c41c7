import {
  Box,
  FormControlLabel,
  Switch,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import { type ReactNode, useState } from "react";
import type { CapacityReport } from "#shared/rules/capacity-report";
import type { PlaceDays } from "#shared/rules/place-days";
import type { Rate } from "#shared/rules/rates";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { RateFigure } from "./rate.tsx";

const counted = ["placeDays", "occupied", "unavailable", "reserved", "withheld", "free"] as const;

interface RowFigures extends PlaceDays {
  /** Unset for whoever does not know every household. */
  personNights?: number;
  rates: { gross: Rate; net: Rate; beds: Rate };
}

interface FiguresRowProps {
  name: ReactNode;
  figures: RowFigures;
  kind: "unit" | "place" | "total";
}

const FiguresRow = ({ name, figures, kind }: FiguresRowProps) => {
  const { f, words } = useSpeech();
  const sx = {
    ...(kind === "place" && { color: "text.secondary", "&.MuiTableCell-root": { pl: 2.5 }, borderBottom: "none" }),
    ...(kind === "total" && { fontWeight: 700, borderTop: 2, borderTopColor: "divider" }),
  };
  return (
    <TableRow sx={kind === "place" ? { displayPrint: "none" } : {}}>
      <TableCell component="th" scope="row" sx={sx}>
        {name}
      </TableCell>
      {counted.map((field) => (
        <TableCell key={field} align="right" sx={{ ...sx }}>
          {f.number(figures[field])}
        </TableCell>
      ))}
      <TableCell align="right" sx={sx}>
        <RateFigure rate={figures.rates.gross} />
      </TableCell>
      <TableCell align="right" sx={sx}>
        <RateFigure rate={figures.rates.net} />
      </TableCell>
      <TableCell align="right" sx={{ ...sx }}>
        {figures.personNights === undefined ? words.report.notAvailable : f.number(figures.personNights)}
      </TableCell>
      <TableCell align="right" sx={sx}>
        <RateFigure rate={figures.rates.beds} />
      </TableCell>
    </TableRow>
  );
};

const tableStyle = {
  "& .MuiTableCell-root": { px: 0.75, fontSize: "0.84rem" },
  "& thead .MuiTableCell-root": { lineHeight: 1.25, verticalAlign: "bottom" },
};

/** Every figure with its numerator, denominator and definition. */
export const FiguresTable = ({ figures }: { figures: CapacityReport }) => {
  const { t, words } = useSpeech();
  const [showsPlaces, setShowsPlaces] = useState(false);
  const { report } = words;
  const definitions = [
    [report.grossRate, report.grossRateDefinition],
    [report.netRate, report.netRateDefinition],
    [report.bedSaturation, report.bedSaturationDefinition],
  ] as const;
  return (
    <Section
      title={t.reports.figures}
      actions={
        <FormControlLabel
          sx={{ displayPrint: "none" }}
          control={<Switch size="small" checked={showsPlaces} onChange={(_, checked) => setShowsPlaces(checked)} />}
          label={t.reports.showPlaces}
        />
      }
    >
      <Box sx={{ overflowX: "auto" }} tabIndex={0} role="region" aria-label={t.records.table}>
        <Table size="small" sx={tableStyle}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{report.unit}</TableCell>
              {counted.map((field) => (
                <TableCell key={field} scope="col" align="right">
                  {report[field]}
                </TableCell>
              ))}
              <TableCell scope="col" align="right">
                {report.grossRate}
              </TableCell>
              <TableCell scope="col" align="right">
                {report.netRate}
              </TableCell>
              <TableCell scope="col" align="right">
                {report.personNights}
              </TableCell>
              <TableCell scope="col" align="right">
                {report.bedSaturation}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {figures.units.flatMap((unit) => [
              <FiguresRow key={unit.unitId} name={unit.name} figures={unit} kind="unit" />,
              ...(showsPlaces ? unit.places : []).map((place) => (
                <FiguresRow key={place.placeId} name={place.name} figures={place} kind="place" />
              )),
            ])}
            <FiguresRow name={report.total} figures={figures.total} kind="total" />
          </TableBody>
        </Table>
      </Box>
      <Box component="dl" sx={{ m: 0, mt: 1.5, display: "grid", gap: 0.5 }}>
        {definitions.map(([name, definition]) => (
          <Typography key={name} variant="body2" component="div" color="textSecondary">
            <Box component="dt" sx={{ display: "inline", fontWeight: 650 }}>
              {name}:{" "}
            </Box>
            <Box component="dd" sx={{ display: "inline", m: 0 }}>
              {definition}
            </Box>
          </Typography>
        ))}
      </Box>
    </Section>
  );
};
