import { Box, Stack, Typography } from "@mui/material";
import type { Plan } from "#shared/resources/plan";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { Empty } from "../layout/states.tsx";
import { WithheldWarning } from "../rights/withheld-warning.tsx";
import { EditionsCard } from "./editions-card.tsx";
import { GoalCard } from "./goal-card.tsx";
import { FactsCard, ParticipantsCard, StoryCard, WordsCard } from "./plan-cards.tsx";
import { PlanNotices } from "./plan-notices.tsx";
import { ReviewsCard } from "./reviews-card.tsx";
import type { Around } from "./use-plan.ts";

/** The plan to read: goals first, everything around them beside. */
export const PlanOverview = ({ plan, around }: { plan: Plan; around: Around }) => {
  const { t } = useSpeech();
  return (
    <>
      <WithheldWarning householdId={plan.householdId} />
      <PlanNotices plan={plan} editions={around.editions} />
      <Box sx={columnsStyle}>
        <Stack sx={{ gap: 2.5, minWidth: 0 }}>
          {plan.outcome && (
            <Section title={t.plans.outcome}>
              <Typography sx={{ whiteSpace: "pre-wrap" }}>{plan.outcome}</Typography>
            </Section>
          )}
          <Section title={t.plans.goals} total={plan.goals.length}>
            {plan.goals.length === 0 && (
              <Empty title={t.plans.noGoals}>
                <Typography>{t.plans.noGoalsDetail}</Typography>
              </Empty>
            )}
            <Stack component="ul" sx={{ listStyle: "none", m: 0, p: 0, gap: 1.5 }}>
              {plan.goals.map((goal) => (
                <GoalCard key={goal.id} plan={plan} goal={goal} />
              ))}
            </Stack>
          </Section>
          <StoryCard plan={plan} />
        </Stack>
        <Stack sx={{ gap: 2.5, minWidth: 0 }}>
          <WordsCard plan={plan} />
          <ParticipantsCard plan={plan} known={around} />
          <FactsCard plan={plan} known={around} />
          <ReviewsCard plan={plan} editions={around.editions} reviews={around.reviews} />
          <EditionsCard plan={plan} editions={around.editions} known={around} />
        </Stack>
      </Box>
    </>
  );
};

const columnsStyle = {
  display: "grid",
  gap: 2.5,
  alignItems: "start",
  gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 3fr) minmax(0, 2fr)" },
};
