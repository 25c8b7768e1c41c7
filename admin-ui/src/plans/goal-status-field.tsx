import { MenuItem, TextField, type TextFieldProps } from "@mui/material";
import { type Goal, goalStatuses } from "#shared/resources/plan";
import { useSpeech } from "../i18n/language.ts";

interface GoalStatusFieldProps extends Pick<TextFieldProps, "fullWidth" | "sx"> {
  value: Goal["status"];
  onStatus: (status: Goal["status"]) => void;
}

/** How a goal stands: open, reached, reached in part, dropped. */
export const GoalStatusField = ({ value, onStatus, ...look }: GoalStatusFieldProps) => {
  const { t, words } = useSpeech();
  return (
    <TextField
      select
      label={t.plans.status}
      value={value}
      onChange={({ target }) => {
        const status = goalStatuses.find((one) => one === target.value);
        if (status) onStatus(status);
      }}
      {...look}
    >
      {goalStatuses.map((status) => (
        <MenuItem key={status} value={status}>
          {words.values.goalStatuses[status]}
        </MenuItem>
      ))}
    </TextField>
  );
};
