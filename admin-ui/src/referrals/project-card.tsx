import { Box, Chip, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { Referral } from "#shared/resources/referral";
import type { Step } from "#shared/step";
import { commentHypothesis, recordMeeting, reviseHypothesis } from "#shared/steps/referrals";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { Hypotheses } from "./hypotheses.tsx";
import { Options } from "./options.tsx";
import { StepButton } from "./step-button.tsx";

const textStyle = { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } as const;

const Side = ({ side }: { side: "us" | "referringService" }) => {
  const { words } = useSpeech();
  return (
    <Chip
      size="small"
      variant="outlined"
      color={side === "us" ? "primary" : "secondary"}
      label={words.values.sides[side]}
    />
  );
};

const Comment = ({ comment }: { comment: Referral["comments"][number] }) => {
  const { f } = useSpeech();
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: "divider" }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
        <Side side={comment.side} />
        <Typography variant="body2" color="textSecondary">
          {comment.who} · {f.date(comment.on)}
        </Typography>
      </Stack>
      <Typography variant="body2" sx={{ ...textStyle, mt: 0.5 }}>
        {comment.text}
      </Typography>
    </Box>
  );
};

const Meeting = ({ meeting }: { meeting: Referral["meetings"][number] }) => {
  const { words, f } = useSpeech();
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: "divider" }}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {f.date(meeting.on)}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {meeting.participants.map(({ name, side }) => `${name} (${words.values.sides[side]})`).join(", ")}
      </Typography>
      {meeting.minutes && (
        <Typography variant="body2" sx={{ ...textStyle, mt: 0.5 }}>
          {meeting.minutes}
        </Typography>
      )}
    </Box>
  );
};

interface PartProps {
  title: string;
  referral: Referral;
  step: Step;
  none: string;
  children: ReactNode[];
}

const Part = ({ title, referral, step, none, children }: PartProps) => (
  <Box sx={{ mt: 2 }}>
    <Stack direction="row" sx={{ alignItems: "center", justifyContent: "space-between", gap: 1 }}>
      <Typography variant="h3">{title}</Typography>
      <StepButton step={step} record={referral} />
    </Stack>
    {children.length === 0 ? (
      <Typography variant="body2" color="textSecondary">
        {none}
      </Typography>
    ) : (
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {children}
      </Box>
    )}
  </Box>
);

const newestFirst = <T extends { on: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => b.on.localeCompare(a.on));

/** What both sides are working out together before a home is promised. */
export const ProjectCard = ({ referral }: { referral: Referral }) => {
  const { t } = useSpeech();
  const { hypotheses = [], comments = [], meetings = [], sharedProjectHypothesis } = referral;
  const written = hypotheses.length === 0 ? sharedProjectHypothesis : undefined;
  return (
    <Section title={t.referrals.sharedProject} actions={<StepButton step={reviseHypothesis} record={referral} />}>
      {written && (
        <Typography variant="body2" sx={textStyle}>
          {written}
        </Typography>
      )}
      <Hypotheses hypotheses={hypotheses} />
      <Part title={t.referrals.comments} none={t.referrals.noComments} referral={referral} step={commentHypothesis}>
        {newestFirst(comments).map((comment) => (
          <Comment key={`${comment.on} ${comment.side} ${comment.text}`} comment={comment} />
        ))}
      </Part>
      <Part title={t.referrals.meetings} none={t.referrals.noMeetings} referral={referral} step={recordMeeting}>
        {newestFirst(meetings).map((meeting) => (
          <Meeting key={`${meeting.on} ${meeting.minutes ?? ""}`} meeting={meeting} />
        ))}
      </Part>
      <Options referral={referral} />
    </Section>
  );
};
