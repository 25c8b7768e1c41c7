import { Alert, Box, Button, Link, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase, useParams } from "react-admin";
import { AccessReview } from "#shared/resources/access-review";
import { StaffMember } from "#shared/resources/staff-member";
import { type SampledEntry, sampleOf } from "#shared/rules/access-sample";
import type { Step } from "#shared/step";
import { remarkOnEntry, signReview } from "#shared/steps/trace";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { Section } from "../layout/section.tsx";
import { Empty } from "../layout/states.tsx";
import { useParts } from "../parts.ts";
import { WithRecord } from "../record/with-record.tsx";
import { StepDialog } from "../steps/step-dialog.tsx";
import { ReadingLine } from "./reading-line.tsx";

interface LineProps {
  entry: SampledEntry;
  remark: string | undefined;
  mayRemark: boolean;
  onRemark: () => void;
}

const Line = ({ entry, remark, mayRemark, onRemark }: LineProps) => {
  const { t, say } = useSpeech();
  return (
    <ReadingLine entry={entry} showsWho showsWhom>
      <Stack direction="row" sx={{ gap: 1, alignItems: "baseline", flexWrap: "wrap" }}>
        {remark !== undefined && (
          <Typography variant="body2" sx={{ whiteSpace: "pre-wrap" }}>
            {say(t.access.remarkSaid, { remark })}
          </Typography>
        )}
        {mayRemark && (
          <Button size="small" onClick={onRemark}>
            {remark === undefined ? t.access.remark : t.access.remarkAgain}
          </Button>
        )}
      </Stack>
    </ReadingLine>
  );
};

const Signed = ({ review: { signedOn, signedById, conclusion } }: { review: AccessReview }) => {
  const { t, f, say } = useSpeech();
  const name = useRecords(StaffMember).find(({ id }) => id === signedById)?.name;
  if (signedOn === undefined) return null;
  const date = f.date(signedOn);
  return (
    <Alert severity="success">
      {name === undefined ? say(t.access.signedAlone, { date }) : say(t.access.signed, { date, name })}
      {conclusion && <Box sx={{ whiteSpace: "pre-wrap" }}>{conclusion}</Box>}
    </Alert>
  );
};

interface Asked {
  step: Step;
  given: Record<string, unknown>;
}

const Opened = ({ review }: { review: AccessReview }) => {
  const { t, say, f } = useSpeech();
  const { me } = useParts();
  const [asked, setAsked] = useState<Asked>();
  const entries = sampleOf(review.sample);
  const remarks = new Map(review.remarks.map(({ entryId, remark }) => [entryId, remark]));
  const isOpen = review.status === "open" && me.actions.includes("reviewAccess");
  const numbers = { sampled: f.number(review.sampled), entries: f.number(review.entries) };
  return (
    <Page
      title={say(t.access.reviewTitle, { month: f.month(`${review.month}-01`) })}
      subtitle={
        <>
          <Link component={LinkBase} to={`/${AccessReview.name}`}>
            {t.access.reviewAll}
          </Link>
          {` · ${say(t.access.reviewSubtitle, numbers)}`}
        </>
      }
      actions={
        isOpen && (
          <Button variant="contained" onClick={() => setAsked({ step: signReview, given: {} })}>
            {t.access.sign}
          </Button>
        )
      }
    >
      <Stack sx={{ px: { xs: 2, md: 3 }, pb: 4, gap: 2 }}>
        <Signed review={review} />
        <Section title={t.access.sample} total={entries.length}>
          {entries.length === 0 && <Empty title={t.access.reviewEmpty}>{t.access.reviewEmptyDetail}</Empty>}
          <Box component="ol" aria-label={t.access.sample} sx={{ listStyle: "none", m: 0, p: 0 }}>
            {entries.map((entry) => (
              <Line
                key={entry.id}
                entry={entry}
                remark={remarks.get(entry.id)}
                mayRemark={isOpen}
                onRemark={() => setAsked({ step: remarkOnEntry, given: { entryId: entry.id } })}
              />
            ))}
          </Box>
        </Section>
      </Stack>
      {asked && (
        <StepDialog
          step={asked.step}
          record={review}
          given={asked.given}
          hidden={Object.keys(asked.given)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Page>
  );
};

/** A month's sample of who has read whose data, to be looked through and signed. */
export const ReviewOfAccessPage = () => {
  const { id = "" } = useParams<{ id: string }>();
  return (
    <WithRecord resource={AccessReview} id={id}>
      {(record) => <Opened key={id} review={record as AccessReview} />}
    </WithRecord>
  );
};
