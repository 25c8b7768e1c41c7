import { Button, Stack, TextField } from "@mui/material";
import { useState } from "react";
import { useSpeech } from "../i18n/language.ts";

const LONGEST = 300;

/** One more item, in somebody's own words. */
export const AddItem = ({ onAdd }: { onAdd: (title: string) => void }) => {
  const { t } = useSpeech();
  const [title, setTitle] = useState("");
  const add = () => {
    if (title.trim() === "") return;
    onAdd(title.trim());
    setTitle("");
  };
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: "center", mt: 1, displayPrint: "none" }}>
      <TextField
        fullWidth
        size="small"
        margin="none"
        label={t.team.addItem}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          add();
        }}
        slotProps={{ htmlInput: { maxLength: LONGEST } }}
      />
      <Button onClick={add} disabled={title.trim() === ""}>
        {t.team.add}
      </Button>
    </Stack>
  );
};
