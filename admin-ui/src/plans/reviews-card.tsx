import { Box, Chip, Link, Stack, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import type { Plan } from "#shared/resources/plan";
import type { Review } from "#shared/resources/review";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";

interface ReviewsCardProps {
  plan: Plan;
  editions: readonly Plan[];
  reviews: readonly Review[];
}

/** The reviews of all editions on one line of time, the last first. */
export const ReviewsCard = ({ plan, editions, reviews }: ReviewsCardProps) => {
  const { t, words, f, say } = useSpeech();
  const editionOf = (planId: string) => {
    const other = planId === plan.id ? undefined : editions.find(({ id }) => id === planId);
    return other && say(t.plans.edition, { edition: other.edition }).toLowerCase();
  };
  return (
    <Section title={t.plans.reviews} total={reviews.length}>
      {reviews.length === 0 && <Typography color="textSecondary">{t.plans.noReviews}</Typography>}
      <Box component="ol" reversed sx={{ listStyle: "none", m: 0, p: 0 }}>
        {reviews.map(({ id, planId, heldOn, kind, participants, decisions, extension }) => (
          <Box component="li" key={id} sx={entryStyle}>
            <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
              <Link component={LinkBase} to={`/reviews/${id}`}>
                {say(t.plans.reviewOf, { date: f.date(heldOn) })}
              </Link>
              {extension && (
                <Chip size="small" color="secondary" variant="outlined" label={t.plans.extensionProposed} />
              )}
            </Stack>
            <Typography variant="body2" color="textSecondary">
              {[words.values.reviewKinds[kind], editionOf(planId), f.list(participants.map(({ name }) => name))]
                .filter((part) => part)
                .join(" · ")}
            </Typography>
            {decisions && (
              <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
                {decisions}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  );
};

const entryStyle = {
  position: "relative",
  pl: 2.5,
  pb: 1.5,
  borderLeft: 2,
  borderColor: "divider",
  "&:last-of-type": { borderColor: "transparent", pb: 0 },
  "&::before": {
    content: '""',
    position: "absolute",
    left: -6,
    top: 6,
    width: 10,
    height: 10,
    borderRadius: "50%",
    bgcolor: "primary.main",
  },
};
