import { Box, Chip, Stack, Typography } from "@mui/material";
import { daysBetween } from "#shared/dates";
import type { Referral } from "#shared/resources/referral";
import { recordPaper } from "#shared/steps/referrals";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useToday } from "../today.ts";
import { StepButton } from "./step-button.tsx";

type Paper = Referral["missingPapers"][number];

const Due = ({ paper }: { paper: Paper }) => {
  const { t, f, say, count } = useSpeech();
  const today = useToday();
  if (paper.receivedOn)
    return <Chip size="small" color="success" label={say(t.referrals.cameOn, { date: f.date(paper.receivedOn) })} />;
  const days = daysBetween(today, paper.dueOn);
  return (
    <Chip
      size="small"
      variant="outlined"
      color={days < 0 ? "error" : days <= 7 ? "warning" : "default"}
      label={days < 0 ? count(t.referrals.lateBy, -days) : say(t.referrals.dueBy, { date: f.date(paper.dueOn) })}
    />
  );
};

/** Papers that were missing at an emergency entry: they stay until they have come. */
export const PapersCard = ({ referral }: { referral: Referral }) => {
  const { t, words } = useSpeech();
  const today = useToday();
  const papers = referral.missingPapers ?? [];
  if (papers.length === 0) return null;
  return (
    <Section title={t.referrals.missingPapers} total={papers.filter(({ receivedOn }) => !receivedOn).length}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {papers.map((paper) => (
          <Stack
            component="li"
            key={`${paper.paper} ${paper.dueOn}`}
            direction="row"
            sx={{ gap: 1, py: 0.75, alignItems: "center", flexWrap: "wrap", borderTop: 1, borderColor: "divider" }}
          >
            <Typography variant="body2" sx={{ flex: 1 }}>
              {words.values.papers[paper.paper]}
            </Typography>
            <Due paper={paper} />
            {!paper.receivedOn && (
              <StepButton step={recordPaper} record={referral} given={{ paper: paper.paper, receivedOn: today }} />
            )}
          </Stack>
        ))}
      </Box>
    </Section>
  );
};
