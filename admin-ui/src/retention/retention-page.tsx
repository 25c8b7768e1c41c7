import { Alert, Box, Button, Chip, Link, Stack, Typography } from "@mui/material";
import { type ReactNode, useState } from "react";
import { LinkBase } from "react-admin";
import { Household } from "#shared/resources/household";
import { RetentionRule } from "#shared/resources/retention-rule";
import { RetentionRun } from "#shared/resources/retention-run";
import { isProblem } from "../api/problem.ts";
import { useRecords, useSnapshot } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { Section } from "../layout/section.tsx";
import { Failure, RowsSkeleton } from "../layout/states.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { DueTable } from "./due-table.tsx";
import { pathOf, useKindName, useRuleText } from "./naming.ts";
import { PlainTable } from "./plain-table.tsx";
import { RunDialog } from "./run-dialog.tsx";
import { type Preview, usePreview } from "./use-preview.ts";

const LATEST_RUNS = 30;

interface ReadProps {
  /** The kind of record that must have been read. */
  kind: string;
  children: ReactNode;
}

/** What is on the way is no empty list, and what failed is none either. */
const Read = ({ kind, children }: ReadProps) => {
  const { collections } = useParts();
  const { state, problem } = useSnapshot(kind);
  if (state === "failed" && problem) return <Failure problem={problem} onRetry={collections.of(kind).refresh} />;
  return state === "opening" ? <RowsSkeleton rows={3} /> : children;
};

const Rules = ({ rules, without }: { rules: readonly RetentionRule[]; without: number }) => {
  const { t, count, words } = useSpeech();
  const { client } = useParts();
  const nameOf = useKindName();
  const ruleText = useRuleText();
  const { send, isSending } = useSending(() => client.json("/retention/missing-rules", { method: "POST", body: {} }));
  const open = rules.filter(({ confirmed }) => !confirmed).length;
  return (
    <Section
      title={t.retention.rules}
      total={rules.length}
      actions={
        <>
          {without > 0 && (
            <Button loading={isSending} onClick={() => send()}>
              {t.retention.makeRules}
            </Button>
          )}
          <Button component={LinkBase} to={`/${RetentionRule.name}`}>
            {t.retention.editRules}
          </Button>
        </>
      }
    >
      {open > 0 && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {count(t.retention.unconfirmed, open)}
        </Alert>
      )}
      <PlainTable
        heads={[
          t.retention.kind,
          t.retention.rule,
          words.fields["retention-rules"].countedFrom,
          words.fields["retention-rules"].legalBasis,
          "",
        ]}
        rows={rules.map((rule) => ({
          key: rule.id,
          cells: [
            nameOf(rule.kind),
            ruleText(rule),
            words.values.retentionBeginnings[rule.countedFrom],
            <Box key="basis" sx={{ minWidth: 260 }}>
              {rule.legalBasis}
            </Box>,
            <Chip
              key="state"
              size="small"
              color={rule.confirmed ? "success" : "default"}
              label={rule.confirmed ? t.retention.confirmed : t.retention.toConfirm}
            />,
          ],
        }))}
      />
    </Section>
  );
};

const Held = ({ kept }: { kept: Preview["kept"] }) => {
  const { t, f, say } = useSpeech();
  if (kept.length === 0) return <Typography color="textSecondary">{t.retention.nothingHeld}</Typography>;
  return kept.map(({ id, code, until }) => (
    <Typography key={id}>
      <Link component={LinkBase} to={pathOf({ resource: Household.name, id })}>
        {code ?? id}
      </Link>{" "}
      {until === undefined ? t.retention.heldOpen : say(t.retention.heldUntil, { date: f.date(until) })}
    </Typography>
  ));
};

const Runs = () => {
  const { t, f, words } = useSpeech();
  const labels = words.fields["retention-runs"];
  const runs = useRecords(RetentionRun).toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
  if (runs.length === 0) return <Typography color="textSecondary">{t.retention.noRuns}</Typography>;
  return (
    <PlainTable
      heads={[labels.startedAt, labels.trigger, labels.archivedCount, labels.erasedCount, labels.leftCount]}
      rows={runs.slice(0, LATEST_RUNS).map((run) => ({
        key: run.id,
        cells: [
          <Link key="run" component={LinkBase} to={`/${RetentionRun.name}/${run.id}`}>
            {`${f.instant(run.startedAt)}${run.endedAt === undefined ? ` (${t.retention.cutShort})` : ""}`}
          </Link>,
          words.values.retentionTriggers[run.trigger],
          f.number(run.archivedCount),
          f.number(run.erasedCount),
          f.number(run.leftCount),
        ],
      }))}
    />
  );
};

interface ForeseenProps {
  preview: Preview;
  isAnyConfirmed: boolean;
}

const Foreseen = ({ preview, isAnyConfirmed }: ForeseenProps) => {
  const { t } = useSpeech();
  return (
    <>
      <Section title={t.retention.due}>
        {!isAnyConfirmed && (
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {t.retention.confirmFirst}
          </Typography>
        )}
        <DueTable preview={preview} />
      </Section>
      <Section title={t.retention.held} total={preview.kept.length}>
        <Held kept={preview.kept} />
      </Section>
    </>
  );
};

/** How long what is kept, what would go today, what is held, and what has been done. */
export const RetentionPage = () => {
  const { t } = useSpeech();
  const [isRunning, setRunning] = useState(false);
  const rules = useRecords(RetentionRule);
  const { data: preview, error, refetch } = usePreview(rules.map(({ id, version }) => `${id}${version}`).join());
  const isAnyConfirmed = rules.some(({ confirmed }) => confirmed);
  return (
    <Page
      title={t.retention.title}
      subtitle={t.retention.subtitle}
      actions={
        <Button
          variant="outlined"
          color="error"
          disabled={!isAnyConfirmed || !preview}
          onClick={() => setRunning(true)}
        >
          {t.retention.runNow}
        </Button>
      }
    >
      <Stack sx={{ px: { xs: 2, md: 3 }, pb: 4, gap: 2 }}>
        {error && <Failure problem={isProblem(error) ? error : { message: t.frame.unexplained }} onRetry={refetch} />}
        {preview && <Foreseen preview={preview} isAnyConfirmed={isAnyConfirmed} />}
        {!preview && !error && <RowsSkeleton rows={4} />}
        <Read kind={RetentionRule.name}>
          <Rules rules={rules} without={preview?.without.length ?? 0} />
        </Read>
        <Section title={t.retention.runs}>
          <Read kind={RetentionRun.name}>
            <Runs />
          </Read>
        </Section>
      </Stack>
      {isRunning && preview && <RunDialog preview={preview} onClose={() => setRunning(false)} />}
    </Page>
  );
};
