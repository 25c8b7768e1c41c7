import ContentCopyRounded from "@mui/icons-material/ContentCopyRounded";
import PrintOutlined from "@mui/icons-material/PrintOutlined";
import { Box, Button, Stack, Typography } from "@mui/material";
import { useId } from "react";
import { useNotify } from "react-admin";
import { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import type { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { letterOf } from "#shared/rules/letter";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { MarkSent } from "../rights/mark-sent.tsx";
import { WithheldWarning } from "../rights/withheld-warning.tsx";
import { useToday } from "../today.ts";
import { printText } from "./print-text.ts";

/** The letter that tells the service what was decided, ready to be copied or printed; nobody is named in it. */
export const Letter = ({ referral }: { referral: Referral }) => {
  const { t } = useSpeech();
  const today = useToday();
  const notify = useNotify();
  const titleId = useId();
  const service = useRecords(Organisation).find(({ id }) => id === referral.referringServiceId);
  const unit = useRecords(Unit).find(({ id }) => id === referral.requestedUnitId);
  const household = useRecords(Household).find(({ id }) => id === referral.householdId);
  const letter = letterOf({
    ...referral,
    service: service?.name,
    unit: unit?.name,
    householdCode: household?.code,
    on: today,
  });
  if (!letter) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(letter.body);
    notify(t.referrals.copied, { type: "success" });
  };
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ mb: 2 }}>
      <Stack direction="row" sx={{ alignItems: "center", gap: 1, mb: 0.5, flexWrap: "wrap" }}>
        <Typography variant="h3" id={titleId} sx={{ flex: 1 }}>
          {t.referrals.letter}
        </Typography>
        <Button size="small" startIcon={<ContentCopyRounded />} onClick={() => void copy()}>
          {t.referrals.copy}
        </Button>
        <Button size="small" startIcon={<PrintOutlined />} onClick={() => printText(letter.subject, letter.body)}>
          {t.referrals.print}
        </Button>
        {referral.householdId && (
          <MarkSent
            size="small"
            given={{
              householdId: referral.householdId,
              what: "letter",
              referralId: referral.id,
              document: letter.subject,
              ...(referral.referringServiceId && { recipientId: referral.referringServiceId }),
            }}
          />
        )}
      </Stack>
      {referral.referringServiceId && (
        <WithheldWarning householdId={referral.householdId} recipientId={referral.referringServiceId} />
      )}
      <Box role="group" aria-labelledby={titleId} tabIndex={0} lang="it" sx={paperStyle}>
        {letter.body}
      </Box>
    </Box>
  );
};

const paperStyle = {
  whiteSpace: "pre-wrap",
  overflowY: "auto",
  maxHeight: 300,
  p: 2,
  border: 1,
  borderColor: "divider",
  borderRadius: 1,
  fontFamily: "Georgia, serif",
  fontSize: "0.9rem",
  lineHeight: 1.5,
};
