import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import type { Snippet } from "#shared/rules/diary-search";
import { useSpeech } from "../i18n/language.ts";

/** Longer texts begin folded. */
const LONG = 420;
const LINES = 4;

const folded = {
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: String(LINES),
  overflow: "hidden",
};

/** The text of an entry, folded while it is long; with what a search found in it, that place first. */
export const EntryText = ({ text, snippet }: { text: string; snippet?: Snippet | undefined }) => {
  const { t } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const isCut = snippet !== undefined && snippet.before + snippet.hit + snippet.after !== text;
  const isLong = text.length > LONG || text.split("\n").length > LINES || isCut;
  const shows = isOpen || !isLong;
  return (
    <>
      <Typography
        variant="body1"
        sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", ...(shows || snippet ? {} : folded) }}
      >
        {snippet && !isOpen ? <Found snippet={snippet} /> : text}
      </Typography>
      {isLong && (
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} sx={{ ml: -0.75 }}>
          {isOpen ? t.diary.less : t.diary.more}
        </Button>
      )}
    </>
  );
};

const Found = ({ snippet: { before, hit, after } }: { snippet: Snippet }) => (
  <>
    {before}
    <Box component="mark" sx={{ bgcolor: "warning.light", color: "inherit", fontWeight: 650, borderRadius: 0.5 }}>
      {hit}
    </Box>
    {after}
  </>
);
