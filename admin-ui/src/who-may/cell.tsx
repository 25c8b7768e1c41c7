import { Box, Stack, Typography } from "@mui/material";
import type { Reach, Role } from "#shared/access";
import { type KindRows, type Right, rights, rightsOverall } from "#shared/rules/access-matrix";
import { useSpeech } from "../i18n/language.ts";

/** Told by the word first; weight and colour only help the eye along the row. */
const looks: Record<Right, object> = {
  edit: { fontWeight: 650, color: "primary.main" },
  step: { fontWeight: 600, color: "primary.main" },
  read: { color: "text.primary" },
  never: { color: "text.secondary" },
};

export const RightMark = ({ right }: { right: Right }) => {
  const { t } = useSpeech();
  return (
    <Box component="span" sx={{ whiteSpace: "nowrap", ...looks[right] }}>
      {t.whoMay.rights[right]}
    </Box>
  );
};

interface ReachesProps {
  read?: Reach;
  edit?: Reach;
  creates: boolean;
}

const Reaches = ({ read, edit, creates }: ReachesProps) => {
  const { t, say } = useSpeech();
  const { reaches, reads, edits } = t.whoMay;
  const lines = [
    read && say(reads, { reach: reaches[read] }),
    edit && edit !== read && say(edits, { reach: reaches[edit] }),
    creates && t.whoMay.creates,
  ].filter((line): line is string => typeof line === "string");
  return lines.map((line) => (
    <Typography key={line} variant="body2" color="textSecondary">
      {line}
    </Typography>
  ));
};

/** What one role may do with a kind of record as a whole: its widest right, to how many fields, and of which records. */
export const OverallCell = ({ kind, role }: { kind: KindRows; role: Role }) => {
  const { t, count } = useSpeech();
  const counts = rightsOverall(kind, role);
  const held = rights.filter((right) => right !== "never" && counts[right] > 0);
  if (held.length === 0) return <RightMark right="never" />;
  const isWhole = held.length === 1 && counts.never === 0;
  return (
    <Stack sx={{ gap: 0.25 }}>
      {held.map((right) => (
        <Box key={right}>
          <RightMark right={right} />
          {!isWhole && (
            <Typography component="span" variant="body2" color="textSecondary">
              {` · ${count(t.whoMay.some, counts[right])}`}
            </Typography>
          )}
        </Box>
      ))}
      <Reaches {...kind.reaches[role]} creates={kind.creates[role]} />
    </Stack>
  );
};
