import { Box, Checkbox, Typography } from "@mui/material";
import { useSpeech } from "../i18n/language.ts";
import { useItemText } from "./item-text.ts";
import type { Agenda } from "./use-meeting.ts";
import { WrittenText } from "./written-text.tsx";

interface AgendaListProps {
  agenda: Agenda;
  mayEdit: boolean;
  onChange: (change: (agenda: Agenda) => Agenda) => Promise<void>;
}

/** The items, each with its tick and what was decided about it. */
export const AgendaList = ({ agenda, mayEdit, onChange }: AgendaListProps) => {
  const { t, say } = useSpeech();
  const itemText = useItemText();
  const changed = (place: string, item: Partial<Agenda[number]>) =>
    onChange((now) => now.map((one, at) => (String(at) === place ? { ...one, ...item } : one)));
  if (agenda.length === 0) return <Typography color="textSecondary">{t.team.agendaEmpty}</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {/* Items have no id of their own; they are only ever added at the end, so their place is as good as one. */}
      {Object.entries(agenda).map(([place, item]) => {
        const text = itemText(item);
        return (
          <Box component="li" key={place} sx={itemStyle}>
            <Checkbox
              size="small"
              checked={item.done}
              disabled={!mayEdit}
              onChange={({ target }) => void changed(place, { done: target.checked })}
              slotProps={{ input: { "aria-label": say(t.team.done, { item: text }) } }}
            />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography sx={{ fontWeight: 600, pt: 0.9 }}>{text}</Typography>
              <WrittenText
                label={say(t.team.decisionOn, { item: text })}
                placeholder={t.team.decision}
                text={item.decision ?? ""}
                mayEdit={mayEdit}
                onWritten={(decision) => changed(place, { decision: decision === "" ? undefined : decision })}
              />
            </Box>
          </Box>
        );
      })}
    </Box>
  );
};

const itemStyle = {
  display: "flex",
  gap: 0.5,
  alignItems: "flex-start",
  py: 0.5,
  borderTop: 1,
  borderColor: "divider",
  breakInside: "avoid",
};
