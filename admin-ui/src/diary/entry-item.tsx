import EditOutlined from "@mui/icons-material/EditOutlined";
import { Box, Button, Link, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import type { DiaryEntry } from "#shared/resources/diary-entry";
import { Household } from "#shared/resources/household";
import type { Snippet } from "#shared/rules/diary-search";
import { hoursAndMinutes } from "#shared/rules/goal-story";
import { answerFollowUp, diarySteps } from "#shared/steps/diary-entries";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { useColleagues } from "../record/colleagues.ts";
import { StepButtons } from "../steps/step-buttons.tsx";
import { EditEntry } from "./edit-entry.tsx";
import { EntryText } from "./entry-text.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { GoalLink } from "./goal-link.tsx";
import { kindIcons } from "./kinds.ts";
import { useDiaryNews } from "./use-diary.ts";

/** Coordinators change every entry, everybody else what she wrote herself. */
const useIsMine = ({ createdBy }: DiaryEntry): boolean => {
  const { me } = useParts();
  const mayEdit = (me.may["diary-entries"]?.edit.length ?? 0) > 0;
  return mayEdit && (me.roles.includes("coordinator") || createdBy === me.username);
};

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
        <Head entry={entry} showsHousehold={showsHousehold} />
        <EntryText text={entry.text} snippet={snippet} />
        {showsGoal && <GoalLink planId={entry.planId} goalId={entry.goalId} />}
        <FollowUps followUps={entry.followUps ?? []} />
        <Actions entry={entry} />
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

const Actions = ({ entry }: { entry: DiaryEntry }) => {
  const { t } = useSpeech();
  const isMine = useIsMine(entry);
  const tellNews = useDiaryNews();
  const [isEditing, setEditing] = useState(false);
  const steps = diarySteps.filter((step) => isMine || step.name !== answerFollowUp.name);
  return (
    <Stack direction="row" sx={{ gap: 1, mt: 0.75, flexWrap: "wrap", alignItems: "center", displayPrint: "none" }}>
      <StepButtons steps={steps} record={entry} size="small" onTaken={tellNews} />
      {isMine && (
        <Button size="small" color="inherit" startIcon={<EditOutlined />} onClick={() => setEditing(true)}>
          {t.diary.edit}
        </Button>
      )}
      {isEditing && <EditEntry entry={entry} onClose={() => setEditing(false)} />}
    </Stack>
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
