import { Chip } from "@mui/material";
import type { Referral } from "#shared/resources/referral";
import { useSpeech } from "../i18n/language.ts";
import { valueLabel } from "../record/labels.ts";
import { toneOf } from "../record/tones.ts";
import { useToday } from "../today.ts";
import { daysOf } from "./standing.ts";

const colours = { ok: "success", warn: "warning", bad: "error" } as const;

/** A value of a picklist as a chip in the colour it has everywhere; `quiet` ones are not worth a chip. */
export const ValueChip = ({ list, value, isFilled = false }: { list: string; value: string; isFilled?: boolean }) => {
  const { words } = useSpeech();
  const tone = toneOf(list)?.(value);
  return (
    <Chip
      size="small"
      variant={isFilled ? "filled" : "outlined"}
      color={tone ? colours[tone] : isFilled ? "primary" : "default"}
      label={valueLabel(words, list, value)}
    />
  );
};

/** How long it has taken so far, in words; nothing once it is over. */
export const useLasting = (referral: Referral): string | undefined => {
  const { t, count } = useSpeech();
  const days = daysOf(referral, useToday());
  if (days === undefined) return undefined;
  if (days === 0) return t.referrals.sinceToday;
  return count(referral.status === "waiting" ? t.referrals.waitingDays : t.referrals.openDays, days);
};

/** Status, urgency and how long it has taken so far. */
export const Marks = ({ referral }: { referral: Referral }) => {
  const lasting = useLasting(referral);
  return (
    <>
      <ValueChip list="referralStatuses" value={referral.status} isFilled />
      {referral.urgency !== "ordinary" && <ValueChip list="urgencies" value={referral.urgency} />}
      {lasting && <Chip size="small" variant="outlined" label={lasting} />}
    </>
  );
};
