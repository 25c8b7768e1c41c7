import { MenuItem, TextField } from "@mui/material";
import { copyRequesters } from "#shared/rules/person-copy-shape";
import { useSpeech } from "../i18n/language.ts";
import type { CopyWish } from "./copy-calls.ts";

interface CopyWishFieldsProps {
  wish: CopyWish;
  onChange: (wish: CopyWish) => void;
}

const languageNames = { it: "Italiano", en: "English" } as const;

/** Who asks for the copy, when, and in which language she reads it. */
export const CopyWishFields = ({ wish, onChange }: CopyWishFieldsProps) => {
  const { t } = useSpeech();
  const { copy } = t.rights;
  return (
    <>
      <TextField
        select
        fullWidth
        margin="dense"
        label={copy.by}
        value={wish.by}
        onChange={({ target }) =>
          onChange({ ...wish, by: copyRequesters.find((one) => one === target.value) ?? "self" })
        }
      >
        {copyRequesters.map((one) => (
          <MenuItem key={one} value={one}>
            {copy.requesters[one]}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        fullWidth
        required
        margin="dense"
        type="date"
        label={copy.on}
        value={wish.on}
        slotProps={{ inputLabel: { shrink: true } }}
        onChange={({ target }) => onChange({ ...wish, on: target.value })}
      />
      <TextField
        select
        fullWidth
        margin="dense"
        label={copy.language}
        value={wish.language}
        onChange={({ target }) => onChange({ ...wish, language: target.value === "en" ? "en" : "it" })}
      >
        {(["it", "en"] as const).map((one) => (
          <MenuItem key={one} value={one}>
            {languageNames[one]}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        fullWidth
        multiline
        margin="dense"
        minRows={2}
        label={copy.alsoTakeOut}
        helperText={copy.alsoTakeOutHelp}
        value={wish.alsoTakeOut.join("\n")}
        onChange={({ target }) => onChange({ ...wish, alsoTakeOut: target.value.split("\n") })}
      />
    </>
  );
};
