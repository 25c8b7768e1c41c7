import PrintOutlined from "@mui/icons-material/PrintOutlined";
import { Box, Button, GlobalStyles, Link, Stack, Typography } from "@mui/material";
import { LinkBase, useParams } from "react-admin";
import { StaffMember } from "#shared/resources/staff-member";
import { TeamMeeting } from "#shared/resources/team-meeting";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { Section } from "../layout/section.tsx";
import { useParts } from "../parts.ts";
import { WithRecord } from "../record/with-record.tsx";
import { AddItem } from "./add-item.tsx";
import { AgendaList } from "./agenda-list.tsx";
import { useMeeting } from "./use-meeting.ts";
import { WrittenText } from "./written-text.tsx";

/** Upright, unlike the tables of the other pages. */
const onPaper = (
  <GlobalStyles
    styles={{ "@page": { size: "A4 portrait", margin: "15mm" }, "@media print": { "#page": { zoom: 0.85 } } }}
  />
);

const Opened = ({ meeting }: { meeting: TeamMeeting }) => {
  const { t, f, say } = useSpeech();
  const { me } = useParts();
  const { changeAgenda, writeNotes } = useMeeting(meeting);
  const names = new Map(useRecords(StaffMember).map(({ id, name }) => [id, name]));
  const mayEdit = me.may[TeamMeeting.name]?.edit.includes("agenda") ?? false;
  const { heldOn, agenda, attendeeIds, notes = "" } = meeting;
  const done = agenda.filter((item) => item.done).length;
  const present = attendeeIds.flatMap((id) => names.get(id) ?? []);
  return (
    <Page
      title={say(t.team.meetingOf, { date: f.date(heldOn) })}
      subtitle={
        <>
          <Link component={LinkBase} to={`/${TeamMeeting.name}`} sx={{ displayPrint: "none" }}>
            {t.team.meetings}
          </Link>{" "}
          {present.length > 0 && `${t.team.present}: ${f.list(present)}`}
        </>
      }
      actions={
        <Button variant="outlined" startIcon={<PrintOutlined />} onClick={() => window.print()}>
          {t.team.print}
        </Button>
      }
    >
      {onPaper}
      <Stack sx={{ px: { xs: 2, md: 3 }, pb: 4, gap: 2.5, maxWidth: 900 }}>
        <Section
          title={t.team.agenda}
          actions={
            <Typography color="textSecondary">{say(t.team.dealtWith, { done, total: agenda.length })}</Typography>
          }
        >
          <AgendaList agenda={agenda} mayEdit={mayEdit} onChange={changeAgenda} />
          {mayEdit && <AddItem onAdd={(title) => void changeAgenda((now) => [...now, { title, done: false }])} />}
        </Section>
        <Section title={t.team.notes}>
          <WrittenText label={t.team.notes} text={notes} mayEdit={mayEdit} minRows={4} onWritten={writeNotes} />
        </Section>
        <Box sx={{ display: "none", displayPrint: "block" }}>
          <Typography variant="body2">{say(t.team.printed, { date: f.date(heldOn) })}</Typography>
        </Box>
      </Stack>
    </Page>
  );
};

/** One meeting of the team: what was on its agenda, what came of it; on paper, codes instead of names. */
export const MeetingPage = () => {
  const { id = "" } = useParams<{ id: string }>();
  return (
    <WithRecord resource={TeamMeeting} id={id}>
      {(record) => <Opened key={record.id} meeting={record as TeamMeeting} />}
    </WithRecord>
  );
};
