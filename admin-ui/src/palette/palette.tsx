import { Dialog, InputBase, Typography } from "@mui/material";
import { type KeyboardEvent, useId, useState } from "react";
import { useNavigate } from "react-admin";
import { en } from "../i18n/en.ts";
import { it } from "../i18n/it.ts";
import { useSpeech } from "../i18n/language.ts";
import { unseen } from "../layout/unseen.ts";
import type { ActHost } from "./acts.ts";
import { type Entry, matchesFor } from "./matching.ts";
import { createRecent, recentFirst } from "./recent.ts";
import { Results } from "./results.tsx";
import { useEverything } from "./use-everything.ts";

const recent = createRecent();

/** Before a letter is typed there is time to look down a list; afterwards the best few are enough. */
const MOST = { before: 30, after: 12 };

// Whoever works in one language may know a thing by its name in the other.
const alike = it.palette.alike.map((group, index) => `${group} ${en.palette.alike[index] ?? ""}`);

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Whoever has gone somewhere goes on there, and not in the menu of where she was. */
const toPage = () => {
  const page = document.getElementById("page");
  if (!page?.contains(document.activeElement)) page?.focus();
};

interface PaletteProps {
  host: ActHost;
  onClose: () => void;
}

/** Finds pages, records and things to do by a few letters. The arrows choose, Enter goes there, Escape closes. */
export const Palette = ({ host, onClose }: PaletteProps) => {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const id = useId();
  const everything = useEverything(host);
  const [lately] = useState(recent.keys);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const most = query.trim() === "" ? MOST.before : MOST.after;
  const found = matchesFor(query, recentFirst(everything, lately), { alike, most });
  const at = Math.min(chosen, found.length - 1);
  const go = (entry: Entry | undefined) => {
    if (!entry) return;
    recent.remember(entry.key);
    onClose();
    const { leads } = entry;
    if (typeof leads === "string") navigate(leads);
    // What it opens takes the focus after this dialog has given it back.
    setTimeout(typeof leads === "string" ? toPage : leads);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined) setChosen((at + step + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter") go(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={`${id}-title`} sx={dialogStyle}>
      <Typography component="h2" id={`${id}-title`} sx={unseen}>
        {t.palette.title}
      </Typography>
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
        sx={{ px: 2.5, py: 1.5, fontSize: "1.1rem", borderBottom: 1, borderColor: "divider", flex: "none" }}
      />
      <Results id={id} found={found} at={at} onPoint={setChosen} onChoose={go} />
      {found.length === 0 ? (
        <Typography role="status" color="textSecondary" sx={{ px: 2.5, pb: 2.5 }}>
          {t.palette.nothing}
        </Typography>
      ) : (
        <Typography variant="body2" color="textSecondary" sx={footStyle}>
          {t.palette.foot}
        </Typography>
      )}
    </Dialog>
  );
};

const dialogStyle = {
  "& .MuiDialog-container": { alignItems: "flex-start" },
  "& .MuiDialog-paper": {
    mt: { xs: 2, sm: 10 },
    maxHeight: { xs: "calc(100% - 32px)", sm: "calc(100% - 112px)" },
    "@media (max-height: 480px)": { mt: 1, maxHeight: "calc(100% - 16px)" },
  },
};

// A phone has no keys to be told of.
const footStyle = {
  display: { xs: "none", sm: "block" },
  px: 2.5,
  py: 0.75,
  borderTop: 1,
  borderColor: "divider",
};
