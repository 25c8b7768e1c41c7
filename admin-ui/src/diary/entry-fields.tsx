import { Autocomplete, Box, MenuItem, TextField, ToggleButton, ToggleButtonGroup } from "@mui/material";
import type { RefObject } from "react";
import { diaryKinds } from "#shared/resources/diary-entry";
import { useSpeech } from "../i18n/language.ts";
import { useToday } from "../today.ts";
import { type HouseholdChoice, useGoalChoices, usePeopleChoices, useServiceChoices } from "./choices.ts";
import type { Draft } from "./draft.ts";
import { kindIcons } from "./kinds.ts";
import { separateToggles } from "./separate-toggles.ts";

export interface EntryFieldsProps {
  draft: Draft;
  /** Where the writing goes on once it is clear whose diary it is. */
  textRef?: RefObject<HTMLTextAreaElement | null>;
  /** Why each field was not taken, by name. */
  errors: Readonly<Record<string, string>>;
  onChange: (changes: Partial<Draft>) => void;
}

/** The text of an entry and what belongs to it; who it is about in general is asked apart. */
export const EntryFields = (props: EntryFieldsProps) => {
  const { t } = useSpeech();
  const today = useToday();
  const { draft, errors, onChange, textRef } = props;
  return (
    <Box sx={gridStyle}>
      <Box sx={wide}>
        <KindChoice {...props} />
      </Box>
      <TextField
        label={t.diary.text}
        value={draft.text}
        onChange={({ target }) => onChange({ text: target.value })}
        {...told(errors.text)}
        required
        autoFocus={draft.householdId !== ""}
        inputRef={textRef}
        multiline
        minRows={4}
        maxRows={12}
        sx={wide}
      />
      <TextField
        type="date"
        label={t.diary.on}
        value={draft.on}
        onChange={({ target }) => onChange({ on: target.value })}
        {...told(errors.on)}
        required
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
      />
      <TextField
        label={t.diary.minutes}
        value={draft.minutes}
        onChange={({ target }) => onChange({ minutes: target.value })}
        {...told(errors.minutes)}
        placeholder="45 · 1:30"
        slotProps={{ htmlInput: { inputMode: "numeric", autoComplete: "off" } }}
      />
      <GoalChoices {...props} />
      <PersonChoices {...props} />
      {draft.kind === "exchange" && <ServiceChoices {...props} />}
    </Box>
  );
};

const told = (error: string | undefined) => ({ error: error !== undefined, helperText: error, fullWidth: true });

const KindChoice = ({ draft, onChange }: EntryFieldsProps) => {
  const { t, words } = useSpeech();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={draft.kind}
      aria-label={t.diary.kind}
      onChange={(_, kind: Draft["kind"] | null) => kind && onChange({ kind })}
      sx={{ ...separateToggles, mt: 1, mb: 0.75 }}
    >
      {diaryKinds.map((kind) => {
        const Icon = kindIcons[kind];
        return (
          <ToggleButton key={kind} value={kind} color={kind === "incident" ? "error" : "primary"}>
            <Icon fontSize="small" aria-hidden />
            {words.values.diaryKinds[kind]}
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
};

const GoalChoices = ({ draft, errors, onChange }: EntryFieldsProps) => {
  const { t } = useSpeech();
  const goals = useGoalChoices(draft.householdId, draft.goalId);
  return (
    <TextField
      select
      label={t.diary.goal}
      value={goals.some(({ goalId }) => goalId === draft.goalId) ? draft.goalId : ""}
      disabled={goals.length === 0}
      onChange={({ target }) => {
        const goal = goals.find(({ goalId }) => goalId === target.value);
        onChange({ goalId: goal?.goalId ?? "", planId: goal?.planId ?? "" });
      }}
      {...told(errors.goalId ?? errors.planId)}
    >
      <MenuItem value="">{t.diary.noGoal}</MenuItem>
      {goals.map(({ planId, goalId, label }) => (
        <MenuItem key={`${planId} ${goalId}`} value={goalId} sx={{ whiteSpace: "normal", maxWidth: 480 }}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
};

const PersonChoices = ({ draft, errors, onChange }: EntryFieldsProps) => {
  const { t } = useSpeech();
  const people = usePeopleChoices(draft.householdId, useToday());
  return (
    <TextField
      select
      label={t.diary.person}
      value={people.some(({ id }) => id === draft.personId) ? draft.personId : ""}
      disabled={people.length === 0}
      onChange={({ target }) => onChange({ personId: target.value })}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      {...told(errors.personId)}
    >
      <MenuItem value="">{t.diary.wholeHousehold}</MenuItem>
      {people.map(({ id, firstName, lastName }) => (
        <MenuItem key={id} value={id}>
          {firstName} {lastName}
        </MenuItem>
      ))}
    </TextField>
  );
};

const ServiceChoices = ({ draft, errors, onChange }: EntryFieldsProps) => {
  const { t } = useSpeech();
  const services = useServiceChoices();
  return (
    <Autocomplete
      sx={wide}
      options={services.map(({ id, name }) => ({ id, label: name }))}
      value={
        services.filter(({ id }) => id === draft.organisationId).map(({ id, name }) => ({ id, label: name }))[0] ?? null
      }
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_, service) => onChange({ organisationId: service?.id ?? "" })}
      renderInput={(input) => <TextField {...input} label={t.diary.service} {...told(errors.organisationId)} />}
    />
  );
};

interface HouseholdInputProps extends EntryFieldsProps {
  households: readonly HouseholdChoice[];
}

/** Whose diary: mine first, found by typing a part of the code or the name. */
export const HouseholdInput = ({ draft, errors, onChange, households, textRef }: HouseholdInputProps) => {
  const { t } = useSpeech();
  const choose = (household: HouseholdChoice | null) => {
    onChange({ householdId: household?.id ?? "", personId: "", planId: "", goalId: "" });
    if (household) textRef?.current?.focus();
  };
  const hasMine = households.some(({ isMine }) => isMine);
  return (
    <Autocomplete
      options={[...households]}
      value={households.find(({ id }) => id === draft.householdId) ?? null}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      getOptionKey={({ id }) => id}
      {...(hasMine && { groupBy: ({ isMine }: HouseholdChoice) => (isMine ? t.diary.mine : t.diary.others) })}
      autoHighlight
      openOnFocus={draft.householdId === ""}
      onChange={(_, household) => choose(household)}
      renderInput={(input) => (
        <TextField
          {...input}
          label={t.diary.household}
          required
          autoFocus={draft.householdId === ""}
          {...told(errors.householdId)}
        />
      )}
    />
  );
};

const wide = { gridColumn: "1 / -1" };

const gridStyle = {
  display: "grid",
  columnGap: 2,
  gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
};
