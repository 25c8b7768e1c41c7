import { Box, Stack } from "@mui/material";
import type { Referral } from "#shared/resources/referral";
import { EligibilityCard } from "./eligibility-card.tsx";
import { FeeCard } from "./fee-card.tsx";
import { HouseholdCard } from "./household-card.tsx";
import { OutcomeCard } from "./outcome-card.tsx";
import { PapersCard } from "./papers-card.tsx";
import { PartnerPapers } from "./partner-papers.tsx";
import { ProjectCard } from "./project-card.tsx";
import { RequestCard } from "./request-card.tsx";
import { StepsCard } from "./steps-card.tsx";

const hasProject = ({ status, hypotheses = [], sharedProjectHypothesis }: Referral): boolean =>
  ["suitable", "waiting", "sharedProject", "feeToFormalise", "accepted"].includes(status) ||
  hypotheses.length > 0 ||
  sharedProjectHypothesis !== undefined;

const hasFee = ({ status, feeAgreementId, feeWaivedBy }: Referral): boolean =>
  ["sharedProject", "feeToFormalise", "accepted", "admitted"].includes(status) ||
  feeAgreementId !== undefined ||
  feeWaivedBy !== undefined;

/** Everything that is known of a referral: what is asked and decided on one side, who and what has happened on the other. */
export const Overview = ({ referral }: { referral: Referral }) => (
  <Box sx={overviewStyle}>
    <Stack sx={{ gap: 2.5, minWidth: 0 }}>
      <PapersCard referral={referral} />
      <RequestCard referral={referral} />
      <EligibilityCard referral={referral} />
      {hasProject(referral) && <ProjectCard referral={referral} />}
    </Stack>
    <Stack sx={{ gap: 2.5, minWidth: 0 }}>
      <HouseholdCard referral={referral} />
      {referral.partnerId !== undefined && <PartnerPapers referral={referral} />}
      {hasFee(referral) && <FeeCard referral={referral} />}
      <OutcomeCard referral={referral} />
      <StepsCard referral={referral} />
    </Stack>
  </Box>
);

const overviewStyle = {
  display: "grid",
  gap: 2.5,
  alignItems: "start",
  gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 3fr) minmax(0, 2fr)" },
};
