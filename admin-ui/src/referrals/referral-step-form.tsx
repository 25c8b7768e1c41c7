import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { StoredRecord } from "#shared/resource";
import type { Referral } from "#shared/resources/referral";
import { StaffMember } from "#shared/resources/staff-member";
import { Unit } from "#shared/resources/unit";
import { consideredUnits } from "#shared/rules/eligibility";
import { agreementsFor } from "#shared/rules/fee-gate";
import { useRecords, useSnapshots } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { StepDialog, type StepDialogProps } from "../steps/step-dialog.tsx";
import { knownFields } from "../steps/step-form.ts";
import { useToday } from "../today.ts";
import { AssessHelp } from "./assess-help.tsx";
import { EligibilityOf } from "./eligibility-card.tsx";
import { FeeHelp, useAgreements } from "./fee-help.tsx";
import { Letter } from "./letter.tsx";

export const isReferral = (record: StoredRecord): record is Referral => "status" in record && "urgency" in record;

/** What is drawn with a step's form, and which fields it does not draw. */
interface Help {
  above?: ReactNode;
  hidden?: readonly string[];
  given?: Record<string, unknown>;
  size?: "sm" | "md";
}

const Heading = ({ children, title }: { children: ReactNode; title: string }) => (
  <Box sx={{ mb: 2 }}>
    <Typography variant="h3" sx={{ mb: 0.5 }}>
      {title}
    </Typography>
    {children}
  </Box>
);

const useHelp = (step: StepDialogProps["step"], referral: Referral): Help => {
  const { t } = useSpeech();
  const { me } = useParts();
  const today = useToday();
  const units = useRecords(Unit);
  const agreements = useAgreements(referral.householdId);
  const staff = useRecords(StaffMember);
  const isMe = ({ username }: StaffMember) => username === me.username;
  const considered = consideredUnits({ ...referral, eligibility: referral.eligibility ?? [] });
  const outcome = (
    <Heading title={t.referrals.eligibility}>
      <EligibilityOf referral={referral} />
    </Heading>
  );
  switch (step.name) {
    case "receive":
      return { hidden: knownFields(step, referral), given: { receivedOn: referral.receivedOn ?? today } };
    case "takeIntoFilter":
      return { given: { filterOwnerId: referral.filterOwnerId ?? staff.find(isMe)?.id } };
    case "assess":
      return {
        above: <AssessHelp referral={referral} />,
        hidden: ["overrides"],
        given: { unitIds: considered.length > 0 ? considered : units.map(({ id }) => id) },
        size: "md",
      };
    case "findSuitable":
      return { above: outcome, ...(referral.householdId && { hidden: ["householdId"] }) };
    case "accept": {
      const entryOn = referral.entryOn ?? referral.neededFrom ?? today;
      const mayWaive = me.actions.includes("waiveFee");
      return {
        above: <FeeHelp referral={referral} today={today} />,
        hidden: mayWaive ? ["feeAgreementId"] : ["feeAgreementId", "feeWaiverReason"],
        given: { entryOn, feeAgreementId: agreementsFor(agreements, referral.householdId ?? "", entryOn)[0]?.id },
      };
    }
    case "tellOutcome":
      return {
        above: <Letter referral={referral} />,
        given: { who: referral.referringContact, how: "phone" },
        size: "md",
      };
    case "recordPaper":
      return { given: { receivedOn: today, paper: awaited(referral)[0]?.paper } };
    default:
      return {};
  }
};

export const awaited = ({ missingPapers = [] }: Partial<Referral>) =>
  missingPapers.filter(({ receivedOn }) => receivedOn === undefined);

const needed = ["units", "staff", "fee-agreements"];

/** A form takes its first values once: it is drawn when what they come from has arrived. */
const Helped = (props: StepDialogProps & { referral: Referral }) => {
  const snapshots = [...useSnapshots(needed).values()];
  return snapshots.some(({ state }) => state === "opening") ? null : <Prepared {...props} />;
};

const Prepared = ({ referral, ...props }: StepDialogProps & { referral: Referral }) => {
  const { above, hidden, given, size } = useHelp(props.step, referral);
  return (
    <StepDialog {...props} given={{ ...given, ...props.given }} {...(hidden && { hidden })} {...(size && { size })}>
      {above}
      {props.children}
    </StepDialog>
  );
};

/** The form of a step of a referral, with what helps to decide. */
export const ReferralStepForm = (props: StepDialogProps) =>
  isReferral(props.record) ? <Helped {...props} referral={props.record} /> : <StepDialog {...props} />;
