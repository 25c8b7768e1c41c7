import { Box, Typography } from "@mui/material";
import { hoursAndMinutes, timeSpent } from "#shared/rules/goal-story";
import { isProblem } from "../api/problem.ts";
import { EntryItem } from "../diary/entry-item.tsx";
import { useGoalEntries } from "../diary/use-diary.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { Empty, Failure, RowsSkeleton } from "../layout/states.tsx";
import { mayRead, useParts } from "../parts.ts";

interface GoalEntriesProps {
  householdId: string;
  goalId: string;
}

/** The hours that went into a goal and the entries that tell of them, whatever the edition of the plan. */
export const GoalEntries = ({ householdId, goalId }: GoalEntriesProps) => {
  const { t } = useSpeech();
  const { me } = useParts();
  const { data, error, refetch } = useGoalEntries(householdId, goalId, mayRead(me, "diary-entries"));
  const isClosed = !mayRead(me, "diary-entries") || (isProblem(error) && error.status === 404);
  if (isClosed)
    return (
      <Section title={t.goal.entries}>
        <Typography color="textSecondary">{t.goal.openEntries}</Typography>
      </Section>
    );
  if (error) return <Failure problem={isProblem(error) ? error : { message: t.frame.unexplained }} onRetry={refetch} />;
  if (!data) return <RowsSkeleton rows={4} />;
  return (
    <>
      <Spent entries={data} />
      <Section title={t.goal.entries} total={data.length}>
        {data.length === 0 && <Empty title={t.goal.noEntries}>{t.goal.noEntriesDetail}</Empty>}
        <Box component="ol" aria-label={t.goal.entries} sx={{ listStyle: "none", m: 0, p: 0 }}>
          {data.map((entry) => (
            <EntryItem key={entry.id} entry={entry} showsGoal={false} />
          ))}
        </Box>
      </Section>
    </>
  );
};

const Spent = ({ entries }: { entries: readonly { minutes?: number | undefined }[] }) => {
  const { t, count } = useSpeech();
  const { minutes, entries: told, untimed } = timeSpent(entries);
  return (
    <Section title={t.goal.spent}>
      <Typography sx={{ fontSize: "2rem", fontWeight: 650, lineHeight: 1.1 }}>{hoursAndMinutes(minutes)}</Typography>
      <Typography variant="body2" color="textSecondary">
        {[count(t.goal.entriesCount, told), untimed > 0 && count(t.goal.untimed, untimed)].filter(Boolean).join(" · ")}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {t.goal.spentHelp}
      </Typography>
    </Section>
  );
};
