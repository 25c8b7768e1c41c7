import { Box, Chip, Link, Stack, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import type { Plan } from "#shared/resources/plan";
import type { Review } from "#shared/resources/review";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { ProgressScale } from "./progress-scale.tsx";

interface ReviewViewProps {
  review: Review;
  plan: Plan;
}

const Text = ({ title, text, missing }: { title: string; text: string | undefined; missing: string }) => (
  <Section title={title}>
    <Typography
      color={text ? "textPrimary" : "textSecondary"}
      sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}
    >
      {text ?? missing}
    </Typography>
  </Section>
);

const Outcomes = ({ review, plan }: ReviewViewProps) => {
  const { t, words } = useSpeech();
  return (
    <Section title={t.plans.perGoal}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {review.goalOutcomes.map(({ goalId, progress, status, note }) => (
          <Box component="li" key={goalId} sx={{ py: 1, borderTop: 1, borderColor: "divider" }}>
            <Link component={LinkBase} to={`/plans/${plan.id}/goals/${goalId}`} sx={{ overflowWrap: "anywhere" }}>
              {plan.goals.find(({ id }) => id === goalId)?.text ?? t.plans.goals}
            </Link>
            <Stack direction="row" sx={{ gap: 1.5, alignItems: "center", flexWrap: "wrap", my: 0.5 }}>
              <ProgressScale progress={progress} />
              <Chip size="small" variant="outlined" label={words.values.goalStatuses[status]} />
            </Stack>
            {note && <Typography variant="body2">{note}</Typography>}
          </Box>
        ))}
      </Box>
    </Section>
  );
};

/** What was said and decided, goal by goal, and who was there. */
export const ReviewView = ({ review, plan }: ReviewViewProps) => {
  const { t, words, f } = useSpeech();
  const { participants, nextOn, extension, minutes, decisions, goalOutcomes } = review;
  return (
    <Box sx={columnsStyle}>
      <Stack sx={{ gap: 2.5, minWidth: 0 }}>
        <Text title={t.plans.minutes} text={minutes} missing={t.plans.noMinutes} />
        <Text title={t.plans.decisions} text={decisions} missing={t.plans.noDecisions} />
        {goalOutcomes.length > 0 && <Outcomes review={review} plan={plan} />}
      </Stack>
      <Stack sx={{ gap: 2.5, minWidth: 0 }}>
        <Section title={t.plans.whoWasThere}>
          {participants.length === 0 && <Typography color="textSecondary">{t.plans.noParticipants}</Typography>}
          <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
            {participants.map(({ name, side }) => (
              <Typography component="li" variant="body2" key={`${side} ${name}`} sx={{ py: 0.25 }}>
                {name}{" "}
                <Box component="span" sx={{ color: "text.secondary" }}>
                  · {words.values.reviewSides[side]}
                </Box>
              </Typography>
            ))}
          </Box>
        </Section>
        <Section title={t.plans.nextOn}>
          <Typography>{nextOn ? f.date(nextOn) : t.plans.noNextReview}</Typography>
          {extension && <Chip size="small" color="secondary" variant="outlined" label={t.plans.extensionProposed} />}
        </Section>
      </Stack>
    </Box>
  );
};

const columnsStyle = {
  display: "grid",
  gap: 2.5,
  alignItems: "start",
  gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 3fr) minmax(0, 2fr)" },
};
