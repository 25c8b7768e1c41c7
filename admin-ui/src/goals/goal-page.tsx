import { Box, Chip, Link, Stack } from "@mui/material";
import { LinkBase, useParams } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { Plan } from "#shared/resources/plan";
import { Review } from "#shared/resources/review";
import { editionsOf, goalPoints } from "#shared/rules/goal-story";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { Empty, PageSkeleton } from "../layout/states.tsx";
import { WithRecord } from "../record/with-record.tsx";
import { GoalEntries } from "./goal-entries.tsx";
import { GoalActions, GoalFacts } from "./goal-facts.tsx";
import { ProgressCard } from "./progress-card.tsx";

const isPlan = (record: StoredRecord): record is Plan => "goals" in record;

/** A goal over time: how far it has come, what was done for it and how long that took. */
export const GoalPage = () => {
  const { id = "", goalId = "" } = useParams<{ id: string; goalId: string }>();
  return (
    <WithRecord resource={Plan} id={id}>
      {(record) => (isPlan(record) ? <Opened key={goalId} plan={record} goalId={goalId} /> : <PageSkeleton />)}
    </WithRecord>
  );
};

const Opened = ({ plan, goalId }: { plan: Plan; goalId: string }) => {
  const { t, words, say } = useSpeech();
  const plans = useRecords(Plan).filter(({ householdId }) => householdId === plan.householdId);
  const reviews = useRecords(Review);
  const household = useRecords(Household).find(({ id }) => id === plan.householdId);
  const editions = editionsOf(plans.some(({ id }) => id === plan.id) ? plans : [plan, ...plans], goalId);
  // An entry names the edition of its day; what holds now stands in the one that took its place.
  const current = plan.status === "replaced" ? editions.find((edition) => edition.plan.status !== "draft") : undefined;
  const goal = (current ?? editions.find((edition) => edition.plan.id === plan.id))?.goal;
  const planIds = new Set(editions.map((edition) => edition.plan.id));
  if (!goal)
    return (
      <Page title={t.goal.title}>
        <Empty title={t.goal.gone}>{t.goal.goneDetail}</Empty>
      </Page>
    );
  const points = goalPoints(
    editions.map((edition) => edition.plan),
    reviews.filter(({ planId }) => planIds.has(planId)),
    goalId,
  );
  return (
    <Page
      title={goal.text}
      tabTitle={t.goal.title}
      mark={
        <>
          <Chip size="small" label={words.values.goalAreas[goal.area]} />
          <Chip size="small" color="primary" variant="outlined" label={words.values.goalStatuses[goal.status]} />
        </>
      }
      subtitle={
        <>
          <Link component={LinkBase} to={`/households/${plan.householdId}`}>
            {household?.code ?? "…"}
          </Link>
          {" · "}
          <Link component={LinkBase} to={`/plans/${plan.id}`}>
            {say(t.goal.back, { plan: `${plan.kind} ${plan.edition}` })}
          </Link>
        </>
      }
    >
      <Box sx={gridStyle}>
        <Stack sx={{ gap: 2.5, minWidth: 0 }}>
          <ProgressCard points={points} />
          <GoalEntries householdId={plan.householdId} goalId={goalId} />
        </Stack>
        <Stack sx={{ gap: 2.5, minWidth: 0 }}>
          <GoalFacts goal={goal} plans={editions.map((edition) => edition.plan)} />
          <GoalActions actions={goal.actions ?? []} />
        </Stack>
      </Box>
    </Page>
  );
};

const gridStyle = {
  display: "grid",
  gap: 2.5,
  alignItems: "start",
  px: { xs: 2, md: 3 },
  pb: 3,
  gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 3fr) minmax(0, 2fr)" },
};
