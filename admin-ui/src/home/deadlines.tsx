import { Box, Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { Household } from "#shared/resources/household";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { type Deadline, keyOf } from "#shared/rules/deadlines";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { Empty } from "../layout/states.tsx";
import { valueLabel } from "../record/labels.ts";
import { Due } from "./due.tsx";

const severities = ["overdue", "soon", "later"] as const;
const SHOWN = 6;

const colours = { overdue: "error", soon: "warning", later: "info" } as const;

interface GroupProps {
  severity: Deadline["severity"];
  deadlines: readonly Deadline[];
  aboutOf: (deadline: Deadline) => string;
}

const Group = ({ severity, deadlines, aboutOf }: GroupProps) => {
  const { t, count } = useSpeech();
  const [showsAll, setShowsAll] = useState(false);
  const more = deadlines.length - SHOWN;
  return (
    <Box sx={{ mb: 1.5 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: "center", mb: 0.5 }}>
        <Box aria-hidden sx={{ width: 8, height: 8, borderRadius: "50%", bgcolor: `${colours[severity]}.main` }} />
        <Typography variant="h3" color={colours[severity]}>
          {t.home.severities[severity]}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {deadlines.length}
        </Typography>
      </Stack>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {(showsAll ? deadlines : deadlines.slice(0, SHOWN)).map((deadline) => (
          <Due key={keyOf(deadline)} deadline={deadline} about={aboutOf(deadline)} />
        ))}
      </Box>
      {more > 0 && (
        <Button size="small" onClick={() => setShowsAll(!showsAll)} aria-expanded={showsAll}>
          {showsAll ? t.home.showLess : count(t.home.showAll, more)}
        </Button>
      )}
    </Box>
  );
};

/** What a deadline is about, without a name: paper, number, plan, code, unit. */
const useAbout = () => {
  const { t, words, count } = useSpeech();
  const codes = new Map(useRecords(Household).map(({ id, code }) => [id, code]));
  const units = new Map(useRecords(Unit).map(({ id, name }) => [id, name]));
  const numbers = new Map(useRecords(Referral).map(({ id, number }) => [id, number]));
  const plans = new Map(useRecords(Plan).map((plan) => [plan.id, Plan.title(plan)]));
  return ({ id, householdId = "", unitId = "", part, people }: Deadline): string =>
    [
      part && valueLabel(words, "papers", part),
      numbers.get(id),
      plans.get(id),
      codes.get(householdId),
      units.get(unitId),
      people && count(t.rights.people, people),
    ]
      .filter((word) => word !== undefined)
      .join(" · ");
};

/** What has to be done and by when, most urgent first. */
export const Deadlines = ({ deadlines }: { deadlines: readonly Deadline[] }) => {
  const { t } = useSpeech();
  const aboutOf = useAbout();
  return (
    <Section title={t.home.due} total={deadlines.length}>
      {deadlines.length === 0 && <Empty title={t.home.nothingDue}>{t.home.nothingDueDetail}</Empty>}
      {severities.map((severity) => {
        const own = deadlines.filter((deadline) => deadline.severity === severity);
        return own.length > 0 && <Group key={severity} severity={severity} deadlines={own} aboutOf={aboutOf} />;
      })}
    </Section>
  );
};
