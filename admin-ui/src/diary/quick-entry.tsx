import EditNoteRounded from "@mui/icons-material/EditNoteRounded";
import { Button, IconButton, Tooltip } from "@mui/material";
import { lazy, Suspense, useState } from "react";
import { useLocation } from "react-admin";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { useNarrow } from "./use-narrow.ts";
import { useWriteKeys } from "./write-keys.ts";

const WriteEntry = lazy(() => import("./write-entry.tsx").then((part) => ({ default: part.WriteEntry })));

const householdOn = (pathname: string): string | undefined => /^\/households\/([^/]+)/.exec(pathname)?.[1];

/** Writing in the diary from anywhere: the button in the bar on top, and its keys. */
export const QuickEntry = () => {
  const { me } = useParts();
  return me.may["diary-entries"]?.create ? <Offered /> : null;
};

const Offered = () => {
  const { t } = useSpeech();
  const { pathname } = useLocation();
  const isNarrow = useNarrow();
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useWriteKeys(open);
  const label = `${t.diary.write} (${t.diary.shortcut})`;
  return (
    <>
      <Tooltip title={label}>
        {isNarrow ? (
          <IconButton size="small" color="inherit" aria-label={t.diary.write} onClick={open}>
            <EditNoteRounded />
          </IconButton>
        ) : (
          <Button
            size="small"
            color="inherit"
            aria-label={t.diary.write}
            aria-keyshortcuts="n Control+Shift+D"
            startIcon={<EditNoteRounded />}
            onClick={open}
          >
            {t.diary.writeShort}
          </Button>
        )}
      </Tooltip>
      {isOpen && (
        <Suspense fallback={null}>
          <WriteEntry householdId={householdOn(pathname)} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
