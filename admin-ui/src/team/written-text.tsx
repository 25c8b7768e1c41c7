import { TextField, Typography } from "@mui/material";
import { useEffect, useState } from "react";

interface WrittenTextProps {
  label: string;
  placeholder?: string;
  text: string;
  mayEdit: boolean;
  minRows?: number;
  /** Told when somebody has written something else and goes on. */
  onWritten: (text: string) => Promise<void>;
}

/** Text that is saved when one goes on; on paper it stands without its box. */
export const WrittenText = ({ label, placeholder, text, mayEdit, minRows = 1, onWritten }: WrittenTextProps) => {
  const [draft, setDraft] = useState(text);
  useEffect(() => setDraft(text), [text]);
  const plain = (
    <Typography
      sx={{ whiteSpace: "pre-wrap", minHeight: 24, ...(mayEdit && { display: "none", displayPrint: "block" }) }}
    >
      {draft}
    </Typography>
  );
  if (!mayEdit) return plain;
  return (
    <>
      {plain}
      <TextField
        fullWidth
        multiline
        size="small"
        margin="dense"
        minRows={minRows}
        {...(placeholder && { placeholder })}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={() => {
          if (draft.trim() !== text) void onWritten(draft.trim());
        }}
        sx={{ displayPrint: "none" }}
        slotProps={{ htmlInput: { "aria-label": label } }}
      />
    </>
  );
};
