import { Box, Link, Stack, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import type { DiaryEntry } from "#shared/resources/diary-entry";
import { Household } from "#shared/resources/household";
import type { Snippet } from "#shared/rules/diary-search";
import { hoursAndMinutes } from "#shared/rules/goal-story";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useColleagues } from "../record/colleagues.ts";
import { EntryText } from "./entry-text.tsx";
import { AnswerButton, EntryTools } from "./entry-tools.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { GoalLink } from "./goal-link.tsx";
import { kindIcons } from "./kinds.ts";

interface EntryItemProps {
  entry: DiaryEntry;
  snippet?: Snippet | undefined;
  /** Names the household too, where entries of several stand together. */
  showsHousehold?: boolean;
  showsGoal?: boolean;
}

/** One entry of a diary: when, what kind, who, how long, for which goal; its text; what was asked about it. */
export const EntryItem = ({ entry, snippet, showsHousehold = false, showsGoal = true }: EntryItemProps) => {
  const isIncident = entry.kind === "incident";
  const Icon = kindIcons[entry.kind];
  return (
    <Stack component="li" direction="row" id={`diary-${entry.id}`} sx={isIncident ? incidentStyle : itemStyle}>
      <Icon aria-hidden fontSize="small" sx={{ mt: "3px", color: isIncident ? "error.main" : "primary.main" }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: "flex-start", justifyContent: "space-between" }}>
          <Head entry={entry} showsHousehold={showsHousehold} />
          <EntryTools entry={entry} />
        </Stack>
        <EntryText text={entry.text} snippet={snippet} />
        {showsGoal && <GoalLink planId={entry.planId} goalId={entry.goalId} />}
        <FollowUps followUps={entry.followUps ?? []} />
        <AnswerButton entry={entry} />
      </Box>
    </Stack>
  );
};

const Head = ({ entry, showsHousehold }: { entry: DiaryEntry; showsHousehold: boolean }) => {
  const { t, words, f, say } = useSpeech();
  const nameOf = useColleagues();
  const { on, kind, createdBy, minutes, householdId } = entry;
  return (
    <Typography variant="body2" color="textSecondary" component="div">
      <Box component="time" dateTime={on} title={f.longDate(on)} sx={{ fontWeight: 650, color: "text.primary" }}>
        {f.date(on)}
      </Box>
      {showsHousehold && <HouseholdName id={householdId} />}
      {" · "}
      <Box component="span" sx={kind === "incident" ? { color: "error.main", fontWeight: 650 } : {}}>
        {words.values.diaryKinds[kind]}
      </Box>
      {` · ${nameOf(createdBy)}`}
      {minutes !== undefined && ` · ${say(t.diary.spent, { time: hoursAndMinutes(minutes) })}`}
    </Typography>
  );
};

const HouseholdName = ({ id }: { id: string }) => {
  const household = useRecords(Household).find((one) => one.id === id);
  return (
    <>
      {" · "}
      <Link component={LinkBase} to={`/households/${id}`}>
        {[household?.code ?? "…", household?.name].filter(Boolean).join(" ")}
      </Link>
    </>
  );
};

const itemStyle = { gap: 1.25, py: 1.5, borderTop: 1, borderColor: "divider", scrollMarginTop: 80 };

const incidentStyle = {
  ...itemStyle,
  bgcolor: "error.light",
  borderColor: "error.main",
  borderLeft: 3,
  borderLeftColor: "error.main",
  px: 1.5,
};
