import ArrowRightAltRounded from "@mui/icons-material/ArrowRightAltRounded";
import { Box, Stack, Typography } from "@mui/material";
import type { Field, Resource } from "#shared/resource";
import { wordAt } from "#shared/words/word-at";
import { isProblem } from "../api/problem.ts";
import { type Speech, useSpeech } from "../i18n/language.ts";
import { Failure, RowsSkeleton } from "../layout/states.tsx";
import { useColleagues } from "./colleagues.ts";
import { labelOf } from "./labels.ts";
import { type References, useReferences } from "./references.ts";
import { type Revision, useRevisions } from "./revisions.ts";
import { valueText } from "./value-text.ts";

/** What was done, as its step is called where it was one. */
const actionIn = ({ t, words, say }: Speech, resource: string, action: string): string => {
  // A step that is taken on one record may leave its trace on others, under its own name.
  const [step] = [resource, ...Object.keys(words.steps)].flatMap(
    (kind) => wordAt(words, "steps", kind, action, "name") ?? [],
  );
  if (step) return say(t.records.revision.step, { step });
  return Object.entries(t.records.revision).find(([name]) => name === action)?.[1] ?? t.records.revision.other;
};

/** Fields that change with every revision say nothing. */
const isTelling = ({ name }: Field): boolean =>
  !["id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy"].includes(name);

interface ChangesProps {
  resource: Resource;
  revision: Revision;
  references: References;
}

const Changes = ({ resource, revision, references }: ChangesProps) => {
  const speech = useSpeech();
  const { t, words } = speech;
  const written = (field: Field, value: unknown) => valueText(field, value, { speech, references }) || t.records.unset;
  const isNew = revision.version === 1;
  const changes = resource.fields.filter(isTelling).flatMap((field) => {
    const change = revision.changes[field.name];
    if (!change) return [];
    const [before, after] = [written(field, change.from), written(field, change.to)];
    const isAltered = before !== after || field.editor === "list";
    const says = isNew ? after !== t.records.unset && field.name !== "archived" : isAltered;
    return says ? [{ name: field.name, before, after }] : [];
  });
  if (changes.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, "& li": { overflowWrap: "anywhere" } }}>
      {changes.map(({ name, before, after }) => (
        <Typography key={name} component="li" variant="body2">
          <Box component="span" sx={{ color: "text.secondary" }}>
            {labelOf(words, resource.name, name)}:{" "}
          </Box>
          {!isNew && (
            <>
              <Box component="del" aria-label={`${t.records.from}: ${before}`}>
                {before}
              </Box>
              <ArrowRightAltRounded
                aria-hidden
                sx={{ fontSize: "1rem", mx: 0.5, verticalAlign: "text-bottom", color: "text.secondary" }}
              />
            </>
          )}
          <Box
            component="ins"
            aria-label={`${t.records.to}: ${after}`}
            sx={{ textDecoration: "none", fontWeight: 600 }}
          >
            {after}
          </Box>
        </Typography>
      ))}
    </Box>
  );
};

interface HistoryProps {
  resource: Resource;
  id: string;
  version: number;
}

/** Every change of a record: who, when, from what to what. */
export const History = ({ resource, id, version }: HistoryProps) => {
  const speech = useSpeech();
  const { t, f } = speech;
  const nameOf = useColleagues();
  const references = useReferences(resource);
  const { data, error, refetch } = useRevisions(resource.name, id, version);
  if (error) return <Failure problem={isProblem(error) ? error : { message: t.frame.unexplained }} onRetry={refetch} />;
  if (!data) return <RowsSkeleton rows={4} />;
  if (data.length === 0) return <Typography color="textSecondary">{t.records.noHistory}</Typography>;
  return (
    <Stack component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {data.map((revision) => (
        <Box component="li" key={revision.version} sx={entryStyle}>
          <Typography variant="body2">
            <strong>{nameOf(revision.by)}</strong> {actionIn(speech, resource.name, revision.action)}
            <Box component="span" sx={{ color: "text.secondary" }}>
              {" "}
              · <time dateTime={revision.at}>{f.instant(revision.at)}</time>
            </Box>
          </Typography>
          <Changes resource={resource} revision={revision} references={references} />
        </Box>
      ))}
    </Stack>
  );
};

const entryStyle = {
  position: "relative",
  pl: 3,
  pb: 2.5,
  borderLeft: 2,
  borderColor: "divider",
  "&:last-of-type": { borderColor: "transparent" },
  "&::before": {
    content: '""',
    position: "absolute",
    left: -6,
    top: 5,
    width: 10,
    height: 10,
    borderRadius: "50%",
    bgcolor: "primary.main",
  },
};
