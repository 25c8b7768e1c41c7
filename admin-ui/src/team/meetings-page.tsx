import AddRounded from "@mui/icons-material/AddRounded";
import { Box, Button, Card, Chip, Link, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase, useNavigate } from "react-admin";
import { TeamMeeting } from "#shared/resources/team-meeting";
import { byText } from "#shared/rules/sorting";
import { useRecords, useSnapshot } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useBegun } from "../layout/begun.ts";
import { Page, StaleNotice } from "../layout/page.tsx";
import { Empty, Failure, PageSkeleton } from "../layout/states.tsx";
import { useParts } from "../parts.ts";
import { MeetingDialog } from "./meeting-dialog.tsx";

const Meeting = ({ meeting }: { meeting: TeamMeeting }) => {
  const { t, f, count, say } = useSpeech();
  const { id, heldOn, attendeeIds = [], agenda = [] } = meeting;
  const done = agenda.filter((item) => item.done).length;
  return (
    <Box component="li" sx={{ display: "flex", gap: 1.5, py: 1.25, px: 2, alignItems: "baseline", flexWrap: "wrap" }}>
      <Link component={LinkBase} to={`/${TeamMeeting.name}/${id}`} sx={{ fontWeight: 600, flex: "1 1 220px" }}>
        <Box component="span" sx={{ display: "inline-block", "&::first-letter": { textTransform: "uppercase" } }}>
          {f.longDate(heldOn)}
        </Box>
      </Link>
      <Typography variant="body2" color="textSecondary">
        {count(t.team.presentCount, attendeeIds.length)}
      </Typography>
      <Chip
        size="small"
        variant="outlined"
        color={done < agenda.length ? "warning" : "success"}
        label={say(t.team.dealtWith, { done, total: agenda.length })}
      />
    </Box>
  );
};

/** The team's meetings, the latest first. */
export const MeetingsPage = () => {
  const { t } = useSpeech();
  const { me } = useParts();
  const navigate = useNavigate();
  const snapshot = useSnapshot(TeamMeeting.name);
  const meetings = useRecords(TeamMeeting);
  const [isCreating, setCreating] = useState(useBegun());
  if (snapshot.state === "failed" && snapshot.problem)
    return <Failure problem={snapshot.problem} onRetry={() => location.reload()} />;
  if (snapshot.state === "opening") return <PageSkeleton />;
  const create = me.may[TeamMeeting.name]?.create && (
    <Button variant="contained" startIcon={<AddRounded />} onClick={() => setCreating(true)}>
      {t.team.newMeeting}
    </Button>
  );
  return (
    <Page title={t.team.meetings} actions={create}>
      <StaleNotice snapshots={[snapshot]} />
      <Stack sx={{ px: { xs: 2, md: 3 }, pb: 4 }}>
        {meetings.length === 0 && <Empty title={t.team.noMeetings}>{t.team.noMeetingsDetail}</Empty>}
        {meetings.length > 0 && (
          <Card
            component="ul"
            sx={{ listStyle: "none", m: 0, p: 0, "& > li + li": { borderTop: 1, borderColor: "divider" } }}
          >
            {[...meetings]
              .sort((a, b) => byText(b.heldOn, a.heldOn))
              .map((meeting) => (
                <Meeting key={meeting.id} meeting={meeting} />
              ))}
          </Card>
        )}
      </Stack>
      {isCreating && (
        <MeetingDialog
          onClose={() => setCreating(false)}
          onCreated={({ id }) => navigate(`/${TeamMeeting.name}/${id}`)}
        />
      )}
    </Page>
  );
};
