import SearchRounded from "@mui/icons-material/SearchRounded";
import { Box, Button } from "@mui/material";
import { lazy, Suspense, useEffect, useState } from "react";
import { useSpeech } from "../i18n/language.ts";
import { useHelpKey } from "../layout/help-key.ts";
import type { Wanted } from "./acts.ts";
import { useActHost } from "./use-act-host.ts";

const ActDialog = lazy(() => import("./act-dialogs.tsx").then((part) => ({ default: part.ActDialog })));
const Palette = lazy(() => import("./palette.tsx").then((part) => ({ default: part.Palette })));

/** The way to everything by name: a button in the bar, and Ctrl+K (or ⌘K) from anywhere; "?" lists the keys. */
export const OpenPalette = () => {
  const { t } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const [wanted, want] = useState<Wanted>();
  const host = useActHost(want);
  useHelpKey(() => want({ dialog: "help" }));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpen((open) => !open);
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, []);
  return (
    <>
      <Button
        color="inherit"
        size="small"
        startIcon={<SearchRounded />}
        aria-keyshortcuts="Control+K"
        aria-label={`${t.palette.title} Ctrl K`}
        onClick={() => setOpen(true)}
        sx={searchStyle}
      >
        <Box component="span" sx={{ display: { xs: "none", sm: "inline" } }}>
          {t.palette.title} <kbd>Ctrl K</kbd>
        </Box>
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <Palette host={host} onClose={() => setOpen(false)} />
        </Suspense>
      )}
      {wanted && (
        <Suspense fallback={null}>
          <ActDialog wanted={wanted} onClose={() => want(undefined)} />
        </Suspense>
      )}
    </>
  );
};

// On a phone only the glass is left, and the bar has other buttons to carry.
const searchStyle = {
  color: "text.secondary",
  border: 1,
  borderColor: "divider",
  minWidth: { xs: 36, sm: 64 },
  px: { xs: 0.75, sm: 1.5 },
  mr: 0.5,
  "& .MuiButton-startIcon": { mx: { xs: 0 }, mr: { sm: 1 } },
};
