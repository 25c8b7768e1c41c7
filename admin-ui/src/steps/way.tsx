import ArrowRightAltRounded from "@mui/icons-material/ArrowRightAltRounded";
import { Chip, Stack } from "@mui/material";
import type { StoredRecord } from "#shared/resource";
import type { Step } from "#shared/step";
import { useSpeech } from "../i18n/language.ts";
import { valueLabel } from "../record/labels.ts";
import { isGrave } from "./step-tone.ts";

/** Where a step takes the record, from which status to which; nothing when the status stays. */
export const Way = ({ step, record }: { step: Step; record: StoredRecord }) => {
  const { t, words } = useSpeech();
  const list = step.of.field("status")?.list;
  if (step.to === undefined || typeof record.status !== "string" || step.to === record.status) return null;
  const [from, to] = [valueLabel(words, list, record.status), valueLabel(words, list, step.to)];
  return (
    <Stack
      direction="row"
      sx={{ gap: 1, alignItems: "center", mb: 1.5 }}
      aria-label={`${t.steps.way}: ${from} → ${to}`}
    >
      <Chip size="small" variant="outlined" label={from} />
      <ArrowRightAltRounded aria-hidden fontSize="small" color="action" />
      <Chip size="small" color={isGrave(step) ? "error" : "primary"} label={to} />
    </Stack>
  );
};
