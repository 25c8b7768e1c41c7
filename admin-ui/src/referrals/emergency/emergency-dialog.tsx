import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
  Typography,
} from "@mui/material";
import { type FormEvent, type ReactNode, useState } from "react";
import { useNavigate, useNotify } from "react-admin";
import { Organisation } from "#shared/resources/organisation";
import type { Referral } from "#shared/resources/referral";
import { isProblem, type Problem } from "../../api/problem.ts";
import { useFolders } from "../../board/unit-facts.ts";
import { recordIn } from "../../data/reading.ts";
import { persistently } from "../../data/saving.ts";
import { useRecords } from "../../data/use-records.ts";
import { useSpeech } from "../../i18n/language.ts";
import { Refused } from "../../layout/refused.tsx";
import { unlessBeside } from "../../layout/unless-beside.ts";
import { useParts } from "../../parts.ts";
import { useToday } from "../../today.ts";
import { type EmergencyDraft, emergencyOf, emptyEmergency, entryOf, freeTonight, gapsIn } from "./emergency-draft.ts";
import { Papers } from "./papers.tsx";
import { Where } from "./where.tsx";
import { Who } from "./who.tsx";

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="section" sx={{ mb: 2.5 }}>
    <Typography variant="h3" sx={{ mb: 1 }}>
      {title}
    </Typography>
    {children}
  </Box>
);

const useEntering = (draft: EmergencyDraft, onDone: (householdId: string) => void) => {
  const { client, collections } = useParts();
  const { t } = useSpeech();
  const [problem, setProblem] = useState<Problem>();
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [isSaving, setSaving] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const missing = Object.fromEntries(gapsIn(draft).map((gap) => [gap, t.referrals.gaps[gap]]));
    setGaps(missing);
    if (Object.keys(missing).length > 0) return;
    setSaving(true);
    try {
      const path = `/units/${draft.unitId}/emergency-entries`;
      const body = entryOf(draft);
      const answer = recordIn(
        await persistently((idempotencyKey) => client.json(path, { method: "POST", body, idempotencyKey })),
      );
      collections.refresh();
      onDone(String(answer.householdId));
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setSaving(false);
    }
  };
  const { household, type, people, place } = gaps;
  const errors: Record<string, string> = {
    ...(household && { householdId: household }),
    ...(type && { type }),
    ...(people && { people }),
    ...(place && { placeId: place }),
    ...problem?.errors,
  };
  return { send, problem, errors, isSaving };
};

interface EmergencyDialogProps {
  /** The referral that asks for it, where one has come. */
  referral?: Referral;
  onClose: () => void;
}

/** Somebody needs a bed tonight: household, referral and placement begin together, and what is missing stays a deadline. */
export const EmergencyDialog = ({ referral, onClose }: EmergencyDialogProps) => {
  const { t, f, say } = useSpeech();
  const { me } = useParts();
  const today = useToday();
  const notify = useNotify();
  const navigate = useNavigate();
  const { folders, households } = useFolders();
  const services = useRecords(Organisation)
    .filter(({ id, roles }) => roles?.includes("referringService") || id === referral?.referringServiceId)
    .sort((a, b) => f.compare(a.name, b.name));
  const [draft, setDraft] = useState(() => (referral ? emergencyOf(referral, today) : emptyEmergency(today)));
  const change = (changes: Partial<EmergencyDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const { send, problem, errors, isSaving } = useEntering(draft, (householdId) => {
    notify(t.referrals.entered, { type: "success" });
    onClose();
    navigate(`/households/${householdId}`);
  });
  return (
    <Dialog open fullWidth maxWidth="md" onClose={unlessBeside(onClose)} aria-labelledby="emergency-title">
      <Box component="form" noValidate onSubmit={(event) => void send(event)}>
        <DialogTitle id="emergency-title" sx={{ pb: 0.5 }}>
          {t.referrals.emergency}
        </DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
            {referral ? say(t.referrals.emergencyFor, { number: referral.number ?? "" }) : t.referrals.emergencyAbout}
          </Typography>
          {problem && (
            <Refused key={[problem.message, ...Object.values(problem.errors)].join(" ")}>
              {[problem.message, ...Object.values(problem.errors)].join(" ")}
            </Refused>
          )}
          <Part title={t.referrals.forWhom}>
            <Who draft={draft} change={change} households={households} errors={errors} />
            <TextField
              select
              fullWidth
              label={t.referrals.whoCalled}
              value={services.some(({ id }) => id === draft.referringServiceId) ? draft.referringServiceId : ""}
              onChange={({ target }) => change({ referringServiceId: target.value })}
            >
              <MenuItem value="">{t.records.notSet}</MenuItem>
              {services.map(({ id, name }) => (
                <MenuItem key={id} value={id}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
          </Part>
          <Part title={t.referrals.where}>
            <Where draft={draft} change={change} places={freeTonight(folders, draft.type, today)} errors={errors} />
          </Part>
          <Part title={t.referrals.missingPapers}>
            <Papers draft={draft} change={change} today={today} />
          </Part>
          {me.actions.includes("override") && (
            <TextField
              fullWidth
              multiline
              label={t.households.overrideReason}
              value={draft.overrideReason}
              onChange={({ target }) => change({ overrideReason: target.value })}
              helperText={t.households.overrideHelp}
            />
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <Button type="submit" variant="contained" color="error" loading={isSaving}>
            {t.referrals.enterTonight}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
