import { Alert, Box, Radio, Stack, Typography } from "@mui/material";
import { useEffect } from "react";
import { FormDataConsumer, useInput } from "react-admin";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Organisation } from "#shared/resources/organisation";
import type { Referral } from "#shared/resources/referral";
import { agreementsFor } from "#shared/rules/fee-gate";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";

/** The agreements of the household of a referral, the latest first. */
export const useAgreements = (householdId: string | undefined): readonly FeeAgreement[] =>
  useRecords(FeeAgreement)
    .filter(({ householdIds }) => householdId !== undefined && householdIds?.includes(householdId))
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom));

export const useAgreementText = () => {
  const { t, f, say } = useSpeech();
  const payers = new Map(useRecords(Organisation).map(({ id, name }) => [id, name]));
  return ({ payerId, actNumber, validFrom, validTo }: FeeAgreement): string =>
    [
      payers.get(payerId),
      actNumber,
      validTo
        ? say(t.referrals.validBetween, { from: f.date(validFrom), to: f.date(validTo) })
        : say(t.referrals.validFrom, { from: f.date(validFrom) }),
    ]
      .filter((part) => part)
      .join(" · ");
};

interface ChoicesProps {
  agreements: readonly FeeAgreement[];
  householdId: string;
  day: string;
}

const Choices = ({ agreements, householdId, day }: ChoicesProps) => {
  const { t } = useSpeech();
  const { field } = useInput({ source: "feeAgreementId" });
  const textOf = useAgreementText();
  const inEffect = agreementsFor(agreements, householdId, day);
  const isChosen = inEffect.some(({ id }) => id === field.value);
  const first = inEffect[0]?.id;
  const { onChange } = field;
  // Another day of entry may be covered by another agreement.
  useEffect(() => {
    if (!isChosen && first) onChange(first);
  }, [isChosen, first, onChange]);
  if (inEffect.length === 0)
    return (
      <Alert severity="warning" sx={{ mb: 1 }}>
        {agreements.length === 0 ? t.referrals.noAgreement : t.referrals.noneInEffect} {t.referrals.whoCanHelp}
      </Alert>
    );
  return (
    <Box role="radiogroup" aria-label={t.referrals.agreementsInEffect} sx={{ mb: 1 }}>
      <Typography variant="body2" color="textSecondary">
        {t.referrals.agreementsInEffect}
      </Typography>
      {inEffect.map((agreement) => (
        <Stack key={agreement.id} component="label" direction="row" sx={{ alignItems: "center", cursor: "pointer" }}>
          <Radio size="small" checked={field.value === agreement.id} onChange={() => field.onChange(agreement.id)} />
          <Typography variant="body2">{textOf(agreement)}</Typography>
        </Stack>
      ))}
    </Box>
  );
};

/** Which agreements of the household are in effect on the day of entry. */
export const FeeHelp = ({ referral, today }: { referral: Referral; today: string }) => {
  const { t } = useSpeech();
  const { householdId } = referral;
  const agreements = useAgreements(householdId);
  if (!householdId)
    return (
      <Alert severity="warning" sx={{ mb: 1 }}>
        {t.referrals.noHouseholdYet}
      </Alert>
    );
  return (
    <FormDataConsumer>
      {({ formData }) => (
        <Choices
          agreements={agreements}
          householdId={householdId}
          day={typeof formData.entryOn === "string" ? formData.entryOn : today}
        />
      )}
    </FormDataConsumer>
  );
};
