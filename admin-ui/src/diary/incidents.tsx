import { Alert, Button, Typography } from "@mui/material";
import { addDays } from "#shared/dates";
import type { DiaryEntry } from "#shared/resources/diary-entry";
import { useSpeech } from "../i18n/language.ts";
import { useToday } from "../today.ts";

/** How long an incident stays on top of the diary, in days. */
const RECENT_DAYS = 60;

const goTo = ({ id }: DiaryEntry) => {
  const item = document.getElementById(`diary-${id}`);
  item?.scrollIntoView({ block: "start", behavior: "smooth" });
  item?.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true });
};

/** The incidents of the last weeks, seen at once whatever has been written since. */
export const Incidents = ({ entries }: { entries: readonly DiaryEntry[] }) => {
  const { t, f, say } = useSpeech();
  const since = addDays(useToday(), -RECENT_DAYS);
  const incidents = entries.filter(({ kind, on }) => kind === "incident" && on >= since);
  if (incidents.length === 0) return null;
  return (
    <Alert severity="error" sx={{ mb: 1 }}>
      <Typography variant="h3" component="p">
        {t.diary.incidents}
      </Typography>
      {incidents.map((entry) => (
        <Typography key={entry.id} variant="body2" noWrap sx={{ display: "flex", gap: 1, alignItems: "baseline" }}>
          <Button
            size="small"
            color="inherit"
            aria-label={say(t.diary.showIncident, { date: f.date(entry.on) })}
            onClick={() => goTo(entry)}
            sx={{ p: 0, minWidth: 0, flex: "none", textDecoration: "underline" }}
          >
            {f.date(entry.on)}
          </Button>
          <span style={{ overflow: "hidden", textOverflow: "ellipsis" }}>{entry.text}</span>
        </Typography>
      ))}
    </Alert>
  );
};
