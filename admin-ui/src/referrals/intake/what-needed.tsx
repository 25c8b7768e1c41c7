import ExpandMoreRounded from "@mui/icons-material/ExpandMoreRounded";
import { Box, Button, Checkbox, Collapse, FormControlLabel, MenuItem, Stack, TextField } from "@mui/material";
import { useState } from "react";
import { urgencies } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { useRecords } from "../../data/use-records.ts";
import { useSpeech } from "../../i18n/language.ts";
import { pairStyle } from "./layout.ts";
import { Pills } from "./pills.tsx";
import type { DraftPage } from "./use-draft.ts";

type TextName = "needs" | "resources" | "previousPlacement" | "neededFrom" | "activeSocialProjectSince";

/** One text or day of the draft, with what the server said about it. */
const TextOf = ({ draft, name, rows, type }: { draft: DraftPage; name: TextName; rows?: number; type?: "date" }) => {
  const { words } = useSpeech();
  const error = draft.state.refused[name];
  const help = Object.entries(words.help.referrals).find(([field]) => field === name)?.[1];
  return (
    <TextField
      fullWidth
      label={words.fields.referrals[name]}
      value={draft.values[name] ?? ""}
      onChange={({ target }) => draft.change({ [name]: target.value || undefined })}
      error={error !== undefined}
      helperText={error ?? help}
      {...(rows && { multiline: true, minRows: rows, maxRows: 12 })}
      {...(type && { type, slotProps: { inputLabel: { shrink: true } } })}
    />
  );
};

const UnitChoice = ({ draft }: { draft: DraftPage }) => {
  const { t, words } = useSpeech();
  const units = [...useRecords(Unit)].sort((a, b) => a.code.localeCompare(b.code));
  return (
    <TextField
      select
      fullWidth
      label={words.fields.referrals.requestedUnitId}
      value={units.some(({ id }) => id === draft.values.requestedUnitId) ? draft.values.requestedUnitId : ""}
      onChange={({ target }) => draft.change({ requestedUnitId: target.value || undefined })}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{t.referrals.anyUnit}</MenuItem>
      {units.map(({ id, code, name }) => (
        <MenuItem key={id} value={id}>
          {code} · {name}
        </MenuItem>
      ))}
    </TextField>
  );
};

const projectAnswers = ["yes", "no", "unknown"] as const;

const SocialProject = ({ draft }: { draft: DraftPage }) => {
  const { t, words } = useSpeech();
  const { activeSocialProject: active } = draft.values;
  const answer = active === undefined || active === null ? "unknown" : active ? "yes" : "no";
  return (
    <div style={pairStyle}>
      <Pills
        label={words.fields.referrals.activeSocialProject}
        choices={projectAnswers.map((value) => ({ value, label: t.referrals.projectAnswers[value] }))}
        value={answer}
        onChange={(value) =>
          draft.change({
            activeSocialProject: value === "unknown" ? undefined : value === "yes",
            ...(value !== "yes" && { activeSocialProjectSince: undefined }),
          })
        }
        error={draft.state.refused.activeSocialProject}
      />
      {active && <TextOf draft={draft} name="activeSocialProjectSince" type="date" />}
    </div>
  );
};

/** What is less often said on the phone, out of the way until it is. */
const More = ({ draft }: { draft: DraftPage }) => {
  const { t, words } = useSpeech();
  const { resources, previousPlacement, protectedAddress } = draft.values;
  const [isOpen, setOpen] = useState(Boolean(resources || previousPlacement || protectedAddress));
  return (
    <Box>
      <Button
        size="small"
        onClick={() => setOpen(!isOpen)}
        aria-expanded={isOpen}
        startIcon={<ExpandMoreRounded sx={{ transform: isOpen ? "rotate(180deg)" : "none" }} />}
      >
        {t.referrals.moreToSay}
      </Button>
      <Collapse in={isOpen} unmountOnExit>
        <TextOf draft={draft} name="resources" rows={2} />
        <TextOf draft={draft} name="previousPlacement" />
        <FormControlLabel
          control={
            <Checkbox
              checked={protectedAddress ?? false}
              onChange={({ target }) => draft.change({ protectedAddress: target.checked })}
            />
          }
          label={words.fields.referrals.protectedAddress}
        />
      </Collapse>
    </Box>
  );
};

/** What they ask for, from when and how urgently. */
export const WhatNeeded = ({ draft }: { draft: DraftPage }) => {
  const { words } = useSpeech();
  return (
    <Stack sx={{ gap: 1.5 }}>
      <TextOf draft={draft} name="needs" rows={3} />
      <div style={pairStyle}>
        <Pills
          label={words.fields.referrals.urgency}
          choices={urgencies.map((urgency) => ({ value: urgency, label: words.values.urgencies[urgency] }))}
          value={draft.values.urgency}
          onChange={(urgency) => draft.change({ urgency })}
          error={draft.state.refused.urgency}
        />
        <TextOf draft={draft} name="neededFrom" type="date" />
      </div>
      <div style={pairStyle}>
        <UnitChoice draft={draft} />
      </div>
      <SocialProject draft={draft} />
      <More draft={draft} />
    </Stack>
  );
};
