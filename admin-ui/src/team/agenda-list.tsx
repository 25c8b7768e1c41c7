import { Box, Checkbox, Typography } from "@mui/material";
import type { TeamMeeting } from "#shared/resources/team-meeting";
import { useSpeech } from "../i18n/language.ts";
import { useItemText } from "./item-text.ts";
import { WrittenText } from "./written-text.tsx";

type Agenda = TeamMeeting["agenda"];

interface AgendaListProps {
  agenda: Agenda;
  mayEdit: boolean;
  onChange: (agenda: Agenda) => Promise<void>;
}

/** The items, each with its tick and what was decided about it. */
export const AgendaList = ({ agenda, mayEdit, onChange }: AgendaListProps) => {
  const { t, say } = useSpeech();
  const itemText = useItemText();
  const changed = (seen: Agenda[number], item: Partial<Agenda[number]>) =>
    onChange(agenda.map((one) => (one === seen ? { ...one, ...item } : one)));
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
              onChange={({ target }) => void changed(item, { done: target.checked })}
              slotProps={{ input: { "aria-label": say(t.team.done, { item: text }) } }}
            />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography sx={{ fontWeight: 600, pt: 0.9 }}>{text}</Typography>
              <WrittenText
                label={say(t.team.decisionOn, { item: text })}
                placeholder={t.team.decision}
                text={item.decision ?? ""}
                mayEdit={mayEdit}
                onWritten={(decision) => changed(item, { decision: decision === "" ? undefined : decision })}
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
