import { Box, Checkbox, FormControlLabel, Stack, TextField, Typography } from "@mui/material";
import type { CopyPassage } from "#shared/rules/person-copy-shape";
import { useSpeech } from "../i18n/language.ts";

/** Reasons for leaving passages out, by where they stand. */
export type LeftOut = Readonly<Record<string, string>>;

interface PassageProps {
  passage: CopyPassage;
  reason: string | undefined;
  onChange: (reason: string | undefined) => void;
}

const Text = ({ label, text }: { label: string; text: string }) => (
  <Box sx={{ minWidth: 0 }}>
    <Typography variant="caption" color="textSecondary">
      {label}
    </Typography>
    <Typography variant="body2" sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
      {text}
    </Typography>
  </Box>
);

/** One text as it was written beside what the copy says, and the way to leave it out. */
const Passage = ({ passage: { section, on, written, said, because }, reason, onChange }: PassageProps) => {
  const { t, f } = useSpeech();
  const { copy } = t.rights;
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: "divider", py: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {[copy.sections[section].title, on && f.date(on), copy[because]].filter((part) => part).join(" · ")}
      </Typography>
      {reason === undefined && said === written ? (
        <Text label={copy.saidAsWritten} text={written} />
      ) : (
        <Box sx={sideBySide}>
          <Text label={copy.written} text={written} />
          <Text label={copy.said} text={reason === undefined ? said : "—"} />
        </Box>
      )}
      <FormControlLabel
        control={
          <Checkbox size="small" checked={reason !== undefined} onChange={(_, is) => onChange(is ? "" : undefined)} />
        }
        label={copy.leaveOut}
      />
      {reason !== undefined && (
        <TextField
          size="small"
          fullWidth
          required
          label={copy.reason}
          value={reason}
          helperText={reason.trim() === "" ? copy.reasonMissing : undefined}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Box>
  );
};

const sideBySide = {
  display: "grid",
  columnGap: 2,
  rowGap: 1,
  gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
};

interface CopyCheckProps {
  passages: readonly CopyPassage[];
  leftOut: LeftOut;
  onChange: (leftOut: LeftOut) => void;
}

/** Every text that speaks of others, to be read before the copy is handed over. */
export const CopyCheck = ({ passages, leftOut, onChange }: CopyCheckProps) => {
  const { t, count } = useSpeech();
  const { copy } = t.rights;
  if (passages.length === 0) return <Typography>{copy.nothingToCheck}</Typography>;
  const change = (at: string, reason: string | undefined) => {
    const others = Object.entries(leftOut).filter(([one]) => one !== at);
    onChange(Object.fromEntries(reason === undefined ? others : [...others, [at, reason]]));
  };
  return (
    <Stack>
      <Typography variant="h3" component="p">
        {copy.checkTitle} · {count(copy.progress, passages.length)}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {copy.checkNote}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {passages.map((passage) => (
          <Passage
            key={passage.at}
            passage={passage}
            reason={leftOut[passage.at]}
            onChange={(reason) => change(passage.at, reason)}
          />
        ))}
      </Box>
    </Stack>
  );
};
