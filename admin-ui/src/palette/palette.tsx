import { Box, Dialog, InputBase, Typography } from "@mui/material";
import { type KeyboardEvent, useId, useState } from "react";
import { useNavigate } from "react-admin";
import { useSpeech } from "../i18n/language.ts";
import { useEntries } from "./entries.ts";
import { type Entry, matchesFor } from "./matching.ts";

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Finds pages and records by a few letters. The arrows choose, Enter goes there, Escape closes. */
export const Palette = ({ onClose }: { onClose: () => void }) => {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const id = useId();
  const entries = useEntries();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = matchesFor(query, entries);
  const at = Math.min(chosen, found.length - 1);
  const go = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    navigate(entry.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined) setChosen((at + step + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter") go(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-label={t.palette.title} sx={dialogStyle}>
      <InputBase
        autoFocus
        fullWidth
        value={query}
        placeholder={t.palette.hint}
        onChange={({ target }) => {
          setQuery(target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        slotProps={{
          input: {
            role: "combobox",
            "aria-label": t.palette.title,
            "aria-expanded": true,
            "aria-controls": `${id}-list`,
            "aria-autocomplete": "list",
            ...(found.length > 0 && { "aria-activedescendant": `${id}-${at}` }),
          },
        }}
        sx={{ px: 2.5, py: 1.5, fontSize: "1.1rem", borderBottom: 1, borderColor: "divider" }}
      />
      <Box component="ul" role="listbox" id={`${id}-list`} aria-label={t.palette.found} sx={listStyle}>
        {found.map((entry, index) => (
          <Box
            component="li"
            role="option"
            key={entry.to}
            id={`${id}-${index}`}
            aria-selected={index === at}
            onClick={() => go(entry)}
            onPointerMove={() => setChosen(index)}
            sx={optionStyle}
          >
            <span>{entry.label}</span>
            <Typography component="span" variant="body2" color="textSecondary">
              {entry.kind}
            </Typography>
          </Box>
        ))}
      </Box>
      {found.length === 0 && (
        <Typography role="status" color="textSecondary" sx={{ px: 2.5, pb: 2.5 }}>
          {t.palette.nothing}
        </Typography>
      )}
    </Dialog>
  );
};

const dialogStyle = {
  "& .MuiDialog-container": { alignItems: "flex-start" },
  "& .MuiDialog-paper": { mt: { xs: 2, sm: 10 } },
};

const listStyle = { listStyle: "none", m: 0, p: 1, overflowY: "auto", maxHeight: "50vh" };

const optionStyle = {
  display: "flex",
  justifyContent: "space-between",
  gap: 2,
  px: 1.5,
  py: 1,
  borderRadius: 2,
  cursor: "pointer",
  "&[aria-selected=true]": { bgcolor: "primary.light", color: "primary.main" },
  "&[aria-selected=true] .MuiTypography-root": { color: "inherit" },
};
