import AddRounded from "@mui/icons-material/AddRounded";
import { Box, Button, Chip, Typography } from "@mui/material";

import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useNavigate } from "react-admin";
import type { Resource, StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import { foreseeEdits } from "../data/foreseeing.ts";
import { useMyReach } from "../data/my-reach.ts";
import { createMany, saveEdits } from "../data/saving.ts";
import { BRISK, useSnapshot } from "../data/use-records.ts";
import { useDeadlineColumns } from "../home/deadline-columns.ts";
import { useCompositionColumns } from "../households/composition-columns.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page, StaleNotice } from "../layout/page.tsx";
import { Failure, RowsSkeleton } from "../layout/states.tsx";
import { unseen } from "../layout/unseen.ts";
import { useParts } from "../parts.ts";
import type { RowEdit } from "../sheet/model/edits/save.ts";
import { Sheet } from "../sheet/sheet.tsx";
import { useToday } from "../today.ts";
import { useColleagues } from "./colleagues.ts";
import { columnsOf } from "./columns.ts";
import { CreateDialog } from "./create-dialog.tsx";
import { besideIn } from "./due-look.ts";
import { EmptyList } from "./empty-list.tsx";
import { nameOfMany } from "./labels.ts";
import { useReferences } from "./references.ts";
import { REMOVAL, removalColumns } from "./removal.ts";
import { pastOf, readRevisions } from "./revisions.ts";
import { sheetKeyOf } from "./sheet-key.ts";
import { useSheetWords } from "./sheet-words.ts";
import { titleText } from "./titles.ts";
import { useGridViews } from "./use-grid-views.ts";
import { useNewChoices } from "./use-new-choices.tsx";
import { usePlace } from "./use-place.ts";
import { ViewGone } from "./view-gone.tsx";

/** By the first column until somebody sorts otherwise (numbers as they were given, the latest first), then as left. */
const viewOf = (storageKey: string, resource: Resource, field = "id") => {
  const target = resourceNamed(resource.field(field)?.refersTo ?? "");
  const descending = resource.numbered?.field === field || target?.numbered !== undefined;
  return localStorage.getItem(storageKey) === null
    ? { storageKey, initialView: { sort: [{ field, descending }] } }
    : { storageKey };
};

/** An imported row is taken for one that is there when it says the same in what has to be said, and was born the same day. */
const sameBy = ({ fields }: Resource): readonly string[] =>
  fields
    .filter(({ required, setBy, name }) => (required && setBy === "staff") || name === "birthDate")
    .map(({ name }) => name);

const noRights = { read: [], edit: [], create: false };

interface GridPageProps {
  resource: Resource;
  /** What can be done here instead of creating a record from a dialog. */
  actions?: ReactNode;
}

/** All records of a kind in one sheet, saved as one goes along. */
export const GridPage = ({ resource, actions }: GridPageProps) => {
  const speech = useSpeech();
  const { t, words, count } = speech;
  const { client, me, collections } = useParts();
  const navigate = useNavigate();
  const [isCreating, setCreating] = useState(false);
  const snapshot = useSnapshot(resource.name, BRISK);
  const references = useReferences(resource);
  const sheetWords = useSheetWords();
  const rights = me.may[resource.name] ?? noRights;
  const due = useDeadlineColumns(resource);
  const counted = useCompositionColumns(resource);
  const derived = useMemo(() => {
    if (counted.length === 0) return due;
    return { after: "status", columns: [...counted, ...(due?.columns ?? [])] };
  }, [due, counted]);
  const reach = useMyReach();
  const today = useToday();
  const { mayMake, onCreateChoice, dialog } = useNewChoices(resource);
  const beside = besideIn(resource, snapshot.records);
  const columns = useMemo(() => {
    const mayEdit = (row: StoredRecord) => reach.edits(resource, row);
    const whyClosed = (row: StoredRecord) => (mayEdit(row) ? undefined : speech.t.records.notMine);
    const drawing = { resource, rights, speech, references, whyClosed, today, beside, mayMake };
    return [
      ...columnsOf({ ...drawing, ...(derived && { derived }) }),
      ...removalColumns(resource, rights, speech, mayEdit),
    ];
  }, [resource, rights, speech, references, derived, reach, today, beside, mayMake]);
  const collection = collections.of(resource.name);
  const save = useCallback(
    (rows: readonly RowEdit[]) => saveEdits({ client, collection, resource: resource.name }, rows),
    [client, collection, resource],
  );
  const foresee = useCallback(
    (rows: readonly RowEdit[]) => foreseeEdits({ client, resource: resource.name, speech }, rows),
    [client, resource, speech],
  );
  const saveNew = useCallback(
    (rows: readonly Readonly<Record<string, unknown>>[], key: string) =>
      createMany({ client, collection, resource: resource.name }, rows, key),
    [client, collection, resource],
  );
  const place = usePlace(resource.name);
  const { opens } = place;
  const open = useCallback(
    ({ id }: StoredRecord) => {
      opens();
      navigate(`/${resource.name}/${id}`);
    },
    [navigate, resource, opens],
  );
  const nameOf = useColleagues();
  const historyOf = useCallback(
    async ({ id }: StoredRecord, field: string) =>
      pastOf(await readRevisions(client, resource.name, id), field, nameOf),
    [client, resource, nameOf],
  );
  const titleOf = useCallback(
    (record: StoredRecord) =>
      titleText(resource, record, speech, (kind, id) => collections.of(kind).snapshot().byId.get(id)),
    [resource, speech, collections],
  );
  const byOf = useCallback(({ updatedBy }: StoredRecord) => nameOf(updatedBy), [nameOf]);
  const [view] = useState(() => viewOf(sheetKeyOf(me.username, resource.name), resource, columns[0]?.field));
  const { views, isOpening, isGone, leave } = useGridViews(resource);
  const isAwaited = snapshot.state === "opening" && snapshot.records.length === 0;
  const create = rights.create && (
    <Button variant="contained" startIcon={<AddRounded />} onClick={() => setCreating(true)}>
      {t.records.create}
    </Button>
  );
  return (
    <Page
      fill
      title={nameOfMany(words, resource.name)}
      mark={snapshot.state === "open" && <Chip size="small" label={count(t.records.count, snapshot.records.length)} />}
      subtitle={rights.edit.length === 0 && t.records.readOnlyGrid}
      actions={actions ?? create}
    >
      <StaleNotice snapshots={[snapshot]} />
      {isGone && <ViewGone onClose={leave} />}
      {snapshot.state === "failed" && snapshot.problem && (
        <Failure problem={snapshot.problem} onRetry={collection.refresh} />
      )}
      {snapshot.state !== "failed" && (isOpening || isAwaited) && (
        <Box sx={{ px: { xs: 2, md: 3 } }}>
          <RowsSkeleton rows={14} />
        </Box>
      )}
      {snapshot.state !== "failed" && !isOpening && !isAwaited && (
        <Box
          sx={{
            flex: 1,
            minHeight: 0,
            px: { xs: 0, md: 3 },
            pb: { xs: 0, md: 2 },
            display: "flex",
            flexDirection: "column",
          }}
        >
          <Typography component="h2" sx={unseen}>
            {t.records.table}
          </Typography>
          <Sheet
            label={nameOfMany(words, resource.name)}
            rows={snapshot.records}
            columns={columns}
            locale={speech.language}
            words={sheetWords}
            onSave={save}
            foresee={foresee}
            onOpenRow={open}
            historyOf={historyOf}
            empty={<EmptyList name={resource.name} mayCreate={rights.create} hasActions={actions !== undefined} />}
            {...(rights.create && { saveNew, sameBy: sameBy(resource) })}
            byOf={byOf}
            titleOf={titleOf}
            views={views}
            creatable={rights.create}
            onCreateChoice={onCreateChoice}
            {...(rights.edit.includes(REMOVAL) && { removal: REMOVAL })}
            {...view}
            {...place.props}
            {...place.view}
          />
        </Box>
      )}
      {dialog}
      {isCreating && <CreateDialog resource={resource} onClose={() => setCreating(false)} />}
    </Page>
  );
};
