import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useSpeech } from "../i18n/language.ts";
import { useSheetKeys } from "../record/sheet-words.ts";

interface Group {
  readonly title: string;
  readonly keys: readonly (readonly string[])[];
}

const KeyGroup = ({ title, keys, level }: Group & { level: "h3" | "h4" }) => (
  <Box component="section" sx={{ breakInside: "avoid", mb: 2.5 }}>
    <Typography variant="h3" component={level} sx={{ mb: 0.75 }}>
      {title}
    </Typography>
    <Box component="dl" sx={listStyle}>
      {keys.map(([key, does]) => (
        <Box key={key} sx={{ display: "contents" }}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <Box component="dd" sx={{ m: 0 }}>
            {does}
          </Box>
        </Box>
      ))}
    </Box>
  </Box>
);

const Groups = ({ groups, level }: { groups: readonly Group[]; level: "h3" | "h4" }) => (
  <Box sx={{ columns: { sm: 2 }, columnGap: 5 }}>
    {groups.map((group) => (
      <KeyGroup key={group.title} level={level} {...group} />
    ))}
  </Box>
);

/** All the keys: those of every page, of the tables and of the board. */
export const KeysHelp = ({ onClose }: { onClose: () => void }) => {
  const { t } = useSpeech();
  const sheetKeys = useSheetKeys();
  const heading = (title: string) => (
    <Typography variant="h2" component="h3" sx={{ mt: 1.5, mb: 1.5 }}>
      {title}
    </Typography>
  );
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="keys-title">
      <DialogTitle id="keys-title">{t.keys.title}</DialogTitle>
      <DialogContent dividers tabIndex={0}>
        <Groups groups={t.keys.groups} level="h3" />
        {heading(t.keys.sheetTitle)}
        <Groups groups={sheetKeys} level="h4" />
        {heading(t.keys.boardTitle)}
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {t.board.keys.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {t.frame.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const listStyle = {
  display: "grid",
  gridTemplateColumns: "minmax(120px, auto) 1fr",
  gap: 0.75,
  columnGap: 2,
  m: 0,
  fontSize: "0.9rem",
  "& kbd": { fontFamily: "inherit", fontWeight: 600 },
};
