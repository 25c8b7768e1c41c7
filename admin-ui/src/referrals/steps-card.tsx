import ArrowRightAltRounded from "@mui/icons-material/ArrowRightAltRounded";
import { Box, Typography } from "@mui/material";
import type { Referral } from "#shared/resources/referral";
import { wordAt } from "#shared/words/word-at";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useColleagues } from "../record/colleagues.ts";
import { valueLabel } from "../record/labels.ts";
import { useSteps } from "./road.tsx";

/** Where a step led, unless its own name says so. */
const Reached = ({ status, by }: { status: string; by: string }) =>
  status === by ? null : (
    <>
      {" "}
      <ArrowRightAltRounded aria-hidden sx={{ fontSize: "1rem", mx: 0.5, verticalAlign: "text-bottom" }} />
      {status}
    </>
  );

/** Every step that was taken: who, when, why; the latest first. */
export const StepsCard = ({ referral }: { referral: Referral }) => {
  const { t, words, f } = useSpeech();
  const nameOf = useColleagues();
  const nameOfStep = (step: string) => wordAt(words, "steps", "referrals", step, "name") ?? step;
  const steps = [...useSteps(referral.id)].reverse();
  return (
    <Section title={t.referrals.stepsTaken} total={steps.length}>
      {steps.length === 0 && <Typography color="textSecondary">{t.referrals.noSteps}</Typography>}
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {steps.map(({ id, step, on, by, to, from, why }) => (
          <Box component="li" key={id} sx={{ py: 1, borderTop: 1, borderColor: "divider" }}>
            <Typography variant="body2">
              <strong>{nameOfStep(step)}</strong>
              {to && to !== from && (
                <Reached status={valueLabel(words, "referralStatuses", to)} by={nameOfStep(step)} />
              )}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {nameOf(by)} · <time dateTime={on}>{f.date(on)}</time>
            </Typography>
            {why && (
              <Typography variant="body2" sx={{ mt: 0.25, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
                {why}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  );
};
