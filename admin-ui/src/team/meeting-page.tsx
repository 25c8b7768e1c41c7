import PrintOutlined from "@mui/icons-material/PrintOutlined";
import { Box, Button, GlobalStyles, Link, Stack, Typography } from "@mui/material";
import { LinkBase, useNotify, useParams } from "react-admin";
import { StaffMember } from "#shared/resources/staff-member";
import { TeamMeeting } from "#shared/resources/team-meeting";
import { isProblem } from "../api/problem.ts";
import { saveRecord } from "../data/saving.ts";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { Section } from "../layout/section.tsx";
import { useParts } from "../parts.ts";
import { WithRecord } from "../record/with-record.tsx";
import { AddItem } from "./add-item.tsx";
import { AgendaList } from "./agenda-list.tsx";
import { WrittenText } from "./written-text.tsx";

/** Upright, unlike the tables of the other pages. */
const onPaper = (
  <GlobalStyles
    styles={{ "@page": { size: "A4 portrait", margin: "15mm" }, "@media print": { "#page": { zoom: 0.85 } } }}
  />
);

type Agenda = TeamMeeting["agenda"];

/** Saves one field; a colleague who was faster is told of, and what she wrote is shown. */
const useSaving = (meeting: TeamMeeting) => {
  const { client, collections } = useParts();
  const notify = useNotify();
  const collection = collections.of(TeamMeeting.name);
  return async (field: "agenda" | "notes", to: Agenda | string) => {
    try {
      const edits = { [field]: { from: meeting[field] ?? null, to: to === "" ? null : to } };
      await saveRecord({ client, collection, resource: TeamMeeting.name }, { id: meeting.id, edits });
    } catch (error) {
      if (!isProblem(error)) throw error;
      notify(error.message, { type: "error" });
      await collection.refresh();
    }
  };
};

const Opened = ({ meeting }: { meeting: TeamMeeting }) => {
  const { t, f, say } = useSpeech();
  const { me } = useParts();
  const save = useSaving(meeting);
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
          <AgendaList agenda={agenda} mayEdit={mayEdit} onChange={(next) => save("agenda", next)} />
          {mayEdit && <AddItem onAdd={(title) => void save("agenda", [...agenda, { title, done: false }])} />}
        </Section>
        <Section title={t.team.notes}>
          <WrittenText
            label={t.team.notes}
            text={notes}
            mayEdit={mayEdit}
            minRows={4}
            onWritten={(text) => save("notes", text)}
          />
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
