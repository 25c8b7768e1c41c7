import CloudDoneOutlined from "@mui/icons-material/CloudDoneOutlined";
import CloudOffOutlined from "@mui/icons-material/CloudOffOutlined";
import CloudSyncOutlined from "@mui/icons-material/CloudSyncOutlined";
import { Stack, Typography } from "@mui/material";
import { civilDateAt } from "#shared/dates";
import { useSpeech } from "../../i18n/language.ts";
import { useToday } from "../../today.ts";
import type { DraftPage } from "./use-draft.ts";

/** Whether what was typed is safe: saved and when, on the way, or kept here and why. */
export const SavedMark = ({ draft }: { draft: DraftPage }) => {
  const { t, f, say, count } = useSpeech();
  const today = useToday();
  const { saving } = draft.state;
  const savedText = (at: string) =>
    civilDateAt(at) === today
      ? say(t.referrals.savedAt, { time: f.time(at) })
      : say(t.referrals.savedOn, { when: f.instant(at) });
  const heldRows = draft.held.length;
  const look = {
    untouched: { icon: undefined, text: t.referrals.startTyping, colour: "text.secondary" },
    saving: { icon: CloudSyncOutlined, text: t.referrals.savingDraft, colour: "text.secondary" },
    saved: {
      icon: CloudDoneOutlined,
      text: saving.state === "saved" ? savedText(saving.at) : "",
      colour: "success.main",
    },
    stuck: { icon: CloudOffOutlined, text: t.referrals.notSaved, colour: "error.main" },
  }[saving.state];
  const Icon = look.icon;
  return (
    <Stack role="status" sx={{ minHeight: 24, color: look.colour }}>
      <Stack direction="row" sx={{ gap: 0.75, alignItems: "center" }}>
        {Icon && <Icon fontSize="small" aria-hidden />}
        <Typography variant="body2" component="span">
          {look.text}
          {saving.state === "stuck" && ` ${saving.problem.message}`}
        </Typography>
      </Stack>
      {heldRows > 0 && saving.state !== "stuck" && (
        <Typography variant="body2" sx={{ color: "warning.main" }}>
          {count(t.referrals.rowsHeld, heldRows)}
        </Typography>
      )}
    </Stack>
  );
};
