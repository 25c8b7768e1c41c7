import { Alert, Link, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import type { Referral } from "#shared/resources/referral";
import { agreementsFor } from "#shared/rules/fee-gate";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { mayRead, useParts } from "../parts.ts";
import { useColleagues } from "../record/colleagues.ts";
import { useToday } from "../today.ts";
import { useAgreements, useAgreementText } from "./fee-help.tsx";

const Waiver = ({ referral }: { referral: Referral }) => {
  const { t, say } = useSpeech();
  const nameOf = useColleagues();
  return (
    <Alert severity="warning">
      {say(t.referrals.waivedBy, { who: nameOf(referral.feeWaivedBy ?? "") })} {referral.feeWaiverReason}
    </Alert>
  );
};

/** Whether the entry is paid for: the agreement, the waiver, or what still stands in the way. */
export const FeeCard = ({ referral }: { referral: Referral }) => {
  const { t, f, say } = useSpeech();
  const { me } = useParts();
  const today = useToday();
  const agreements = useAgreements(referral.householdId);
  const textOf = useAgreementText();
  const day = referral.entryOn ?? referral.neededFrom ?? today;
  const inEffect = agreementsFor(agreements, referral.householdId ?? "", day).length > 0;
  const isDecided = ["accepted", "admitted"].includes(referral.status);
  if (!mayRead(me, "fee-agreements")) return null;
  return (
    <Section title={t.referrals.fee}>
      {referral.feeWaivedBy && <Waiver referral={referral} />}
      {!referral.feeWaivedBy && !isDecided && (
        <Alert severity={inEffect ? "success" : "info"} sx={{ mb: 1 }}>
          {say(inEffect ? t.referrals.feeGateOpen : t.referrals.feeGate, { date: f.date(day) })}
        </Alert>
      )}
      {agreements.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t.referrals.noAgreement}
        </Typography>
      )}
      {agreements.map((agreement) => (
        <Typography key={agreement.id} variant="body2" sx={{ py: 0.5 }}>
          <Link component={LinkBase} to={`/fee-agreements/${agreement.id}`}>
            {textOf(agreement)}
          </Link>
          {agreement.id === referral.feeAgreementId && ` · ${t.referrals.usedForThis}`}
        </Typography>
      ))}
    </Section>
  );
};
