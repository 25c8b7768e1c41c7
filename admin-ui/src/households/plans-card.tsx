import AddRounded from "@mui/icons-material/AddRounded";
import { Box, Button, Chip, Link, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import { Plan } from "#shared/resources/plan";
import type { Review } from "#shared/resources/review";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useParts } from "../parts.ts";
import { CreateDialog } from "../record/create-dialog.tsx";

const STEPS = [1, 2, 3, 4];

const Progress = ({ progress }: { progress: number }) => {
  const { t, say } = useSpeech();
  return (
    <Stack
      direction="row"
      role="img"
      aria-label={say(t.households.progress, { progress })}
      sx={{ gap: "3px", flex: "none" }}
    >
      {STEPS.map((step) => (
        <Box
          key={step}
          sx={{
            width: 14,
            height: 8,
            borderRadius: 0.75,
            border: 1,
            borderColor: "primary.main",
            bgcolor: step <= progress ? "primary.main" : "transparent",
          }}
        />
      ))}
    </Stack>
  );
};

const Goals = ({ goals }: { goals: Plan["goals"] }) => {
  const { t, words, f, say } = useSpeech();
  if (goals.length === 0)
    return (
      <Typography variant="body2" color="textSecondary">
        {t.households.noGoals}
      </Typography>
    );
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }} aria-label={t.households.goals}>
      {goals.map(({ id, area, text, progress, status, dueOn }) => (
        <Stack
          component="li"
          key={id}
          direction="row"
          sx={{ gap: 1.5, py: 0.75, alignItems: "center", borderTop: 1, borderColor: "divider" }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
              {text}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {[
                words.values.goalAreas[area],
                words.values.goalStatuses[status],
                dueOn && say(t.households.dueOn, { date: f.date(dueOn) }),
              ]
                .filter((part) => part)
                .join(" · ")}
            </Typography>
          </Box>
          <Progress progress={progress} />
        </Stack>
      ))}
    </Box>
  );
};

const Reviews = ({ reviews }: { reviews: readonly Review[] }) => {
  const { t, words, f } = useSpeech();
  if (reviews.length === 0) return null;
  return (
    <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
      {t.households.reviews}:{" "}
      {reviews.slice(0, 4).map(({ id, heldOn, kind }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <Link component={LinkBase} to={`/reviews/${id}`}>
            {f.date(heldOn)}
          </Link>{" "}
          {words.values.reviewKinds[kind].toLowerCase()}
        </span>
      ))}
    </Typography>
  );
};

interface PlansCardProps {
  householdId: string;
  plans: readonly Plan[];
  reviews: readonly Review[];
}

/** Plans with how far each goal has come; the ones that are over stay below. */
export const PlansCard = ({ householdId, plans, reviews }: PlansCardProps) => {
  const { t, words, f, say } = useSpeech();
  const { me } = useParts();
  const [isAdding, setAdding] = useState(false);
  const isOver = ({ status }: Plan) => status === "concluded" || status === "replaced";
  return (
    <Section
      title={t.households.plans}
      actions={
        me.may.plans?.create && (
          <Button size="small" startIcon={<AddRounded />} onClick={() => setAdding(true)}>
            {t.households.addPlan}
          </Button>
        )
      }
    >
      {plans.length === 0 && <Typography color="textSecondary">{t.households.noPlans}</Typography>}
      <Stack sx={{ gap: 2 }}>
        {[...plans.filter((plan) => !isOver(plan)), ...plans.filter(isOver)].map((plan) => (
          <Box key={plan.id}>
            <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap", mb: 0.5 }}>
              <Link component={LinkBase} to={`/plans/${plan.id}`}>
                {plan.kind} {plan.edition}
              </Link>
              <Chip size="small" variant="outlined" label={words.values.planStatuses[plan.status]} />
              {plan.nextReviewOn && !isOver(plan) && (
                <Typography variant="body2" color="textSecondary">
                  {say(t.households.nextReview, { date: f.date(plan.nextReviewOn) })}
                </Typography>
              )}
            </Stack>
            <Goals goals={plan.goals} />
            <Reviews reviews={reviews.filter(({ planId }) => planId === plan.id)} />
          </Box>
        ))}
      </Stack>
      {isAdding && <CreateDialog resource={Plan} given={{ householdId }} onClose={() => setAdding(false)} />}
    </Section>
  );
};
