import { Box, Checkbox, FormControlLabel, TextField, Typography } from "@mui/material";
import { papers } from "#shared/resources/referral";
import { useSpeech } from "../../i18n/language.ts";
import { dueFor, type EmergencyDraft } from "./emergency-draft.ts";

interface PapersProps {
  draft: EmergencyDraft;
  change: (changes: Partial<EmergencyDraft>) => void;
  today: string;
}

/** What is missing tonight, and by when it has to be there. */
export const Papers = ({ draft, change, today }: PapersProps) => {
  const { t, words, say } = useSpeech();
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {t.referrals.papersHelp}
      </Typography>
      {papers.map((paper) => {
        const { [paper]: dueOn, ...others } = draft.missing;
        const isMissing = dueOn !== undefined;
        return (
          <Box key={paper} sx={rowStyle}>
            <FormControlLabel
              control={
                <Checkbox
                  size="small"
                  checked={isMissing}
                  onChange={() =>
                    change({ missing: isMissing ? others : { ...others, [paper]: dueFor(paper, today) } })
                  }
                />
              }
              label={words.values.papers[paper]}
            />
            {isMissing && (
              <TextField
                type="date"
                size="small"
                margin="none"
                value={dueOn}
                onChange={({ target }) => change({ missing: { ...others, [paper]: target.value } })}
                slotProps={{
                  htmlInput: { "aria-label": say(t.referrals.dueOf, { paper: words.values.papers[paper] }) },
                }}
              />
            )}
          </Box>
        );
      })}
    </>
  );
};

const rowStyle = { display: "flex", alignItems: "center", justifyContent: "space-between", gap: 1, minHeight: 44 };
