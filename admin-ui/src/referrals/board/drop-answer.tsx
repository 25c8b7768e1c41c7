import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from "@mui/material";
import type { Referral } from "#shared/resources/referral";
import type { Step } from "#shared/step";
import { useSpeech } from "../../i18n/language.ts";
import { isGrave } from "../../steps/step-tone.ts";
import { stepWords } from "../../steps/step-words.ts";
import type { Column } from "./columns.ts";

interface DropAnswerProps {
  referral: Referral;
  column: Column;
  /** Several ways into the column; empty: none. */
  ways: readonly Step[];
  /** What can be done instead. */
  others: readonly Step[];
  onChoose: (step: Step) => void;
  onClose: () => void;
}

/** After a drop that is not one step: asks which way is meant, or says why there is none and what is possible. */
export const DropAnswer = ({ referral, column, ways, others, onChoose, onClose }: DropAnswerProps) => {
  const { t, words, say } = useSpeech();
  const isPossible = ways.length > 0;
  const steps = isPossible ? ways : others;
  const named = {
    number: referral.number ?? "",
    status: words.values.referralStatuses[referral.status],
    column: t.referrals.columns[column.name],
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="drop-title">
      <DialogTitle id="drop-title">{say(isPossible ? t.referrals.whichWay : t.referrals.noWay, named)}</DialogTitle>
      <DialogContent>
        {!isPossible && (
          <Typography sx={{ mb: 1.5 }}>
            {say(column.name === "admitted" ? t.referrals.noWayToHome : t.referrals.noWayDetail, named)}{" "}
            {steps.length > 0 ? t.referrals.possibleInstead : t.referrals.nothingPossible}
          </Typography>
        )}
        <Stack sx={{ gap: 1 }}>
          {steps.map((step) => (
            <Button
              key={step.name}
              variant="outlined"
              color={isGrave(step) ? "error" : "primary"}
              onClick={() => onChoose(step)}
              sx={{ justifyContent: "flex-start" }}
            >
              {stepWords(words, step).name}…
            </Button>
          ))}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{t.referrals.leaveCard}</Button>
      </DialogActions>
    </Dialog>
  );
};
