import { Alert, Box, Typography } from "@mui/material";
import type { Referral } from "#shared/resources/referral";
import { isClosed } from "#shared/rules/referral-lifecycle";
import { tellOutcome } from "#shared/steps/referrals";
import { wordAt } from "#shared/words/word-at";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useColleagues } from "../record/colleagues.ts";
import { useOpenSteps } from "../steps/step-buttons.tsx";
import { Facts } from "./facts.tsx";
import { StepButton } from "./step-button.tsx";

/** What was decided, why, and when the referrer was told. */
export const OutcomeCard = ({ referral }: { referral: Referral }) => {
  const { t, words, f, say } = useSpeech();
  const nameOf = useColleagues();
  const [canTell] = useOpenSteps([tellOutcome], referral);
  const told = referral.outcomeTold ?? [];
  if (!canTell && told.length === 0 && !isClosed(referral.status)) return null;
  return (
    <Section title={t.referrals.outcome} actions={<StepButton step={tellOutcome} record={referral} />}>
      {isClosed(referral.status) && (
        <Facts referral={referral} names={["closingReason", "closedOn"]} whenSaid={["closingDetail"]} />
      )}
      {told.length === 0 && (
        <Alert severity="info" sx={{ mt: 1 }}>
          {t.referrals.notToldYet}
        </Alert>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, mt: 1, p: 0 }}>
        {told.map(({ on, who, how = "", by = "" }) => (
          <Typography key={`${on} ${who} ${how}`} component="li" variant="body2" sx={{ py: 0.5 }}>
            {say(t.referrals.toldOn, { date: f.date(on), who })}
            <Box component="span" sx={{ color: "text.secondary" }}>
              {[wordAt(words, "values", "waysTold", how) ?? how, by && nameOf(by)]
                .filter((part) => part)
                .map((part) => ` · ${part}`)}
            </Box>
          </Typography>
        ))}
      </Box>
    </Section>
  );
};
