import { Box, Chip, Stack, Typography } from "@mui/material";
import type { DiaryEntry } from "#shared/resources/diary-entry";
import { StaffMember } from "#shared/resources/staff-member";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useToday } from "../today.ts";

type FollowUp = DiaryEntry["followUps"][number];

const Question = ({ followUp }: { followUp: FollowUp }) => {
  const { t, f, say } = useSpeech();
  const today = useToday();
  const staff = useRecords(StaffMember);
  const { asked, askedBy, askedOn, dueOn, doneOn, answer } = followUp;
  const who = staff.find(({ id }) => id === askedBy)?.name;
  const date = f.date(askedOn);
  const isOpen = doneOn === undefined;
  const isLate = isOpen && dueOn !== undefined && dueOn < today;
  return (
    <Box component="li" sx={{ borderLeft: 3, borderColor: isOpen ? "warning.main" : "divider", pl: 1.25 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
        <Typography variant="body2" color="textSecondary">
          {who ? say(t.diary.askedBy, { who, date }) : say(t.diary.askedOn, { date })}
          {dueOn && ` · ${say(t.diary.dueOn, { date: f.date(dueOn) })}`}
        </Typography>
        {isOpen && <Chip size="small" color={isLate ? "error" : "warning"} label={t.diary.followUpOpen} />}
      </Stack>
      <Typography variant="body2" sx={textStyle}>
        {asked}
      </Typography>
      {doneOn && answer && (
        <Typography variant="body2" sx={{ ...textStyle, mt: 0.5 }}>
          <Box component="span" sx={{ color: "text.secondary" }}>
            {say(t.diary.answeredOn, { date: f.date(doneOn) })}:{" "}
          </Box>
          {answer}
        </Typography>
      )}
    </Box>
  );
};

const textStyle = { whiteSpace: "pre-wrap", overflowWrap: "anywhere" };

/** What the coordinator asked about an entry, and what was answered. */
export const FollowUps = ({ followUps }: { followUps: readonly FollowUp[] }) => {
  if (followUps.length === 0) return null;
  return (
    <Stack component="ul" sx={{ listStyle: "none", m: 0, mt: 1, p: 0, gap: 1 }}>
      {followUps.map((followUp) => (
        <Question key={followUp.id} followUp={followUp} />
      ))}
    </Stack>
  );
};
