import SearchRounded from "@mui/icons-material/SearchRounded";
import { Autocomplete, Box, FormControlLabel, InputAdornment, MenuItem, Switch, TextField } from "@mui/material";
import { diaryKinds } from "#shared/resources/diary-entry";
import type { Sought } from "#shared/rules/diary-search";
import { useSpeech } from "../i18n/language.ts";
import type { HouseholdChoice } from "./choices.ts";

export interface SearchState extends Sought {
  householdId?: string;
}

interface SearchFieldsProps {
  typed: string;
  onTyped: (text: string) => void;
  state: SearchState;
  onChange: (changes: SearchState) => void;
  households: readonly HouseholdChoice[];
}

/** What is looked for: words, and what narrows them down. */
export const SearchFields = ({ typed, onTyped, state, onChange, households }: SearchFieldsProps) => {
  const { t, words } = useSpeech();
  return (
    <Box role="search" aria-label={t.diary.search} sx={gridStyle}>
      <TextField
        type="search"
        label={t.diary.searchLabel}
        value={typed}
        onChange={({ target }) => onTyped(target.value)}
        sx={{ gridColumn: { xs: "1 / -1", md: "span 2" } }}
        slotProps={{
          htmlInput: { maxLength: 100, autoComplete: "off" },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchRounded fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
      />
      <Autocomplete
        options={[...households]}
        value={households.find(({ id }) => id === state.householdId) ?? null}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        onChange={(_, household) => onChange({ householdId: household?.id })}
        renderInput={(input) => <TextField {...input} label={t.diary.household} placeholder={t.diary.anyHousehold} />}
      />
      <TextField
        select
        label={t.diary.kind}
        value={state.kind ?? ""}
        onChange={({ target }) => onChange({ kind: target.value || undefined })}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{t.diary.anyKind}</MenuItem>
        {diaryKinds.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {words.values.diaryKinds[kind]}
          </MenuItem>
        ))}
      </TextField>
      <Day label={t.diary.from} day={state.from} onChange={(from) => onChange({ from })} />
      <Day label={t.diary.to} day={state.to} onChange={(to) => onChange({ to })} />
      <FormControlLabel
        control={
          <Switch
            size="small"
            checked={state.followUpOpen ?? false}
            onChange={(_, checked) => onChange({ followUpOpen: checked || undefined })}
          />
        }
        label={t.diary.onlyOpen}
        sx={{ ml: 0, alignSelf: "center" }}
      />
    </Box>
  );
};

interface DayProps {
  label: string;
  day: string | undefined;
  onChange: (day: string | undefined) => void;
}

const Day = ({ label, day, onChange }: DayProps) => (
  <TextField
    type="date"
    label={label}
    value={day ?? ""}
    onChange={({ target }) => onChange(target.value || undefined)}
    slotProps={{ inputLabel: { shrink: true } }}
  />
);

const gridStyle = {
  display: "grid",
  columnGap: 2,
  alignItems: "start",
  gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))", md: "repeat(4, minmax(0, 1fr))" },
};
