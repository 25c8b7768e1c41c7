import { Box, Typography } from "@mui/material";
import { addDays } from "#shared/dates";
import type { CapacityReport as Frozen } from "#shared/resources/capacity-report";
import { Household } from "#shared/resources/household";
import type { Anomaly } from "#shared/rules/anomalies";
import type { CapacityReport, UnitReport } from "#shared/rules/capacity-report";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useColleagues } from "../record/colleagues.ts";
import { valueLabel } from "../record/labels.ts";

/** How long households stayed. */
export const StaysCard = ({ figures }: { figures: CapacityReport }) => {
  const { t, f, say } = useSpeech();
  const lineOf = ({ lengthOfStay: { closed, open } }: UnitReport): string => {
    const values = { count: closed.count, mean: f.number(closed.mean ?? 0), median: f.number(closed.median ?? 0) };
    const ended = closed.median === undefined ? t.reports.staysClosed : t.reports.staysClosedMedian;
    return [
      closed.count > 0 ? say(ended, values) : t.reports.staysNone,
      open.count > 0 && say(t.reports.staysOpen, { count: open.count, total: f.number(open.total) }),
    ]
      .filter((part) => part)
      .join(" · ");
  };
  return (
    <Section title={t.reports.stays}>
      {figures.units.map((unit) => (
        <Typography key={unit.unitId} variant="body2">
          <strong>{unit.name}</strong>: {lineOf(unit)}
        </Typography>
      ))}
    </Section>
  );
};

/** Who waited at the end, and who was turned away and why. */
export const WaitingCard = ({ figures: { total } }: { figures: CapacityReport }) => {
  const { t, words, f, say } = useSpeech();
  return (
    <Section title={t.reports.waiting}>
      <Typography variant="body2">
        {say(t.reports.waitingNow, { count: total.waiting.count, total: f.number(total.waiting.total) })}
      </Typography>
      {total.refusals.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t.reports.refusalsNone}
        </Typography>
      )}
      {total.refusals.map(({ outcome, reason, count }) => (
        <Typography key={`${outcome} ${reason ?? ""}`} variant="body2">
          {valueLabel(words, "referralStatuses", outcome)},{" "}
          {reason ? valueLabel(words, "closingReasons", reason).toLowerCase() : t.reports.noReason}: {count}
        </Typography>
      ))}
    </Section>
  );
};

/** What in the facts contradicts itself, so that somebody can put it right. */
export const AnomaliesCard = ({ figures }: { figures: CapacityReport }) => {
  const { t, words, f } = useSpeech();
  const codes = new Map(useRecords(Household).map(({ id, code }) => [id, code]));
  const linesOf = (unit: UnitReport) => {
    const places = new Map(unit.places.map(({ placeId, name }) => [placeId, name]));
    return unit.anomalies.map((anomaly) => ({
      anomaly,
      where: [unit.name, places.get(anomaly.placeId ?? "")].filter((part) => part).join(", "),
    }));
  };
  const when = ({ from, to }: Anomaly) => (from && to ? `${f.date(from)} – ${f.date(addDays(to, -1))}` : "");
  const lines = figures.units.flatMap(linesOf);
  return (
    <Section title={words.report.anomalies} total={lines.length}>
      {lines.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {words.report.noAnomalies}
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {lines.map(({ anomaly, where }) => (
          <Typography key={JSON.stringify(anomaly)} component="li" variant="body2">
            {t.reports.anomalyKinds[anomaly.kind]} · {where}{" "}
            {anomaly.householdIds
              .map((id) => codes.get(id))
              .filter((code) => code)
              .join(", ")}{" "}
            {when(anomaly)}
          </Typography>
        ))}
      </Box>
    </Section>
  );
};

/** What makes the figures checkable. */
export const MadeCard = ({ report }: { report: Frozen }) => {
  const { t, words, f } = useSpeech();
  const nameOf = useColleagues();
  const facts = [
    [words.report.asOfLabel, f.instant(report.asOf)],
    [t.reports.by, nameOf(report.createdBy)],
    [words.report.ruleVersionLabel, report.ruleVersion],
    [words.report.inputHashLabel, report.inputHash],
  ] as const;
  return (
    <Section title={t.reports.how}>
      <Box component="dl" sx={{ m: 0 }}>
        {facts.map(([label, fact]) => (
          <Typography key={label} variant="body2" component="div">
            <Box component="dt" sx={{ display: "inline", color: "text.secondary" }}>
              {label}:{" "}
            </Box>
            <Box component="dd" sx={{ display: "inline", m: 0, overflowWrap: "anywhere" }}>
              {fact}
            </Box>
          </Typography>
        ))}
      </Box>
    </Section>
  );
};
