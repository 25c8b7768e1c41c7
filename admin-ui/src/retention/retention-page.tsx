import { Alert, Button, Chip, Link, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import { Household } from "#shared/resources/household";
import { RetentionRule } from "#shared/resources/retention-rule";
import { RetentionRun } from "#shared/resources/retention-run";
import { wordAt } from "#shared/words/word-at";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { Section } from "../layout/section.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { PlainTable } from "./plain-table.tsx";
import { RunDialog } from "./run-dialog.tsx";
import { type Preview, usePreview } from "./use-preview.ts";

const LATEST_RUNS = 30;

/** For a household to where it is put on hold. */
const pathOf = ({ resource, id }: { resource: string; id: string }): string =>
  `/${resource}/${id}${resource === Household.name ? "?view=rights" : ""}`;

const useKindName = () => {
  const { words } = useSpeech();
  return (kind: string) => wordAt(words, "resources", kind, "many") ?? kind;
};

const Rules = ({ rules, without }: { rules: readonly RetentionRule[]; without: number }) => {
  const { t, say, words } = useSpeech();
  const { client } = useParts();
  const nameOf = useKindName();
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
          {say(t.retention.unconfirmed, { count: open })}
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
            say(t.retention.months, { archive: rule.monthsUntilArchived, erase: rule.monthsUntilErased }),
            words.values.retentionBeginnings[rule.countedFrom],
            rule.legalBasis,
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

const Due = ({ preview }: { preview: Preview | undefined }) => {
  const { t, f, say } = useSpeech();
  const nameOf = useKindName();
  const lines = (preview?.files ?? []).flatMap((file) => file.lines.map((line) => ({ file, line })));
  const others = (preview?.kinds ?? []).filter(
    ({ kind, archive, erase }) => archive + erase > 0 && !lines.some(({ line }) => line.kind === kind),
  );
  if (preview && lines.length + others.length === 0)
    return <Typography color="textSecondary">{t.retention.nothingDue}</Typography>;
  return (
    <PlainTable
      heads={[
        t.retention.whose,
        t.retention.kind,
        t.retention.archive,
        t.retention.erase,
        t.retention.from,
        t.retention.rule,
      ]}
      rows={[
        ...lines.map(({ file, line }) => ({
          key: `${file.id} ${line.kind}`,
          cells: [
            <Link key="file" component={LinkBase} to={pathOf(file)}>
              {file.code ?? file.id}
            </Link>,
            nameOf(line.kind),
            line.archive,
            line.erase,
            f.date(line.on),
            line.confirmed
              ? say(t.retention.months, { archive: line.monthsUntilArchived, erase: line.monthsUntilErased })
              : t.retention.toConfirm,
          ],
        })),
        ...others.map(({ kind, archive, erase, confirmed }) => ({
          key: kind,
          cells: ["", nameOf(kind), archive, erase, "", confirmed ? t.retention.confirmed : t.retention.toConfirm],
        })),
      ]}
    />
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
          run.archivedCount,
          run.erasedCount,
          run.leftCount,
        ],
      }))}
    />
  );
};

/** How long what is kept, what would go today, what is held, and what has been done. */
export const RetentionPage = () => {
  const { t } = useSpeech();
  const [isRunning, setRunning] = useState(false);
  const rules = useRecords(RetentionRule);
  const { data: preview, error } = usePreview(rules.map(({ id, version }) => `${id}${version}`).join());
  const isAnyConfirmed = rules.some(({ confirmed }) => confirmed);
  return (
    <Page
      title={t.retention.title}
      subtitle={t.retention.subtitle}
      actions={
        <Button variant="outlined" color="error" disabled={!isAnyConfirmed} onClick={() => setRunning(true)}>
          {t.retention.runNow}
        </Button>
      }
    >
      <Stack sx={{ px: { xs: 2, md: 3 }, pb: 4, gap: 2 }}>
        {error && <Alert severity="error">{error.message}</Alert>}
        <Section title={t.retention.due}>
          <Due preview={preview} />
        </Section>
        <Section title={t.retention.held} total={preview?.kept.length}>
          <Held kept={preview?.kept ?? []} />
        </Section>
        <Rules rules={rules} without={preview?.without.length ?? 0} />
        <Section title={t.retention.runs}>
          <Runs />
        </Section>
      </Stack>
      {isRunning && <RunDialog onClose={() => setRunning(false)} />}
    </Page>
  );
};
