import { Box, Chip, Link, Stack, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import type { FeeAgreement } from "#shared/resources/fee-agreement";
import { Organisation } from "#shared/resources/organisation";
import type { Referral } from "#shared/resources/referral";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";

/** Where the household came from. */
export const ReferralCard = ({ referrals }: { referrals: readonly Referral[] }) => {
  const { t, words, f, say } = useSpeech();
  const services = new Map(useRecords(Organisation).map(({ id, name }) => [id, name]));
  return (
    <Section title={t.households.referral}>
      {referrals.length === 0 && <Typography color="textSecondary">{t.households.noReferral}</Typography>}
      {referrals.map((referral) => (
        <Box key={referral.id} sx={{ mb: 1 }}>
          <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
            <Link component={LinkBase} to={`/referrals/${referral.id}`}>
              {referral.number}
            </Link>
            <Chip size="small" variant="outlined" label={words.values.referralStatuses[referral.status]} />
          </Stack>
          <Typography variant="body2" color="textSecondary">
            {[
              services.get(referral.referringServiceId ?? ""),
              referral.receivedOn && say(t.home.receivedOn, { date: f.date(referral.receivedOn) }),
            ]
              .filter((part) => part)
              .join(" · ")}
          </Typography>
          {referral.needs && (
            <Typography variant="body2" sx={{ mt: 0.5, whiteSpace: "pre-wrap" }}>
              {referral.needs}
            </Typography>
          )}
        </Box>
      ))}
    </Section>
  );
};

/** Who pays, and until when. */
export const FeesCard = ({ agreements }: { agreements: readonly FeeAgreement[] }) => {
  const { t, words, f, say } = useSpeech();
  const payers = new Map(useRecords(Organisation).map(({ id, name }) => [id, name]));
  return (
    <Section title={t.households.feeAgreements}>
      {agreements.length === 0 && <Typography color="textSecondary">{t.households.noFees}</Typography>}
      {agreements.map(({ id, payerId, actNumber, validTo, amount, chargeUnit }) => (
        <Box key={id} sx={{ mb: 1 }}>
          <Link component={LinkBase} to={`/fee-agreements/${id}`}>
            {payers.get(payerId) ?? actNumber ?? id}
          </Link>
          <Typography variant="body2" color="textSecondary">
            {[
              actNumber,
              amount !== undefined && `${f.money(amount)} ${words.values.chargeUnits[chargeUnit].toLowerCase()}`,
              validTo && say(t.households.validTo, { date: f.date(validTo) }),
            ]
              .filter((part) => part)
              .join(" · ")}
          </Typography>
        </Box>
      ))}
    </Section>
  );
};
