import EditOutlined from "@mui/icons-material/EditOutlined";
import { Box, Button, Card, CardContent, Chip, Link, Tab, Tabs } from "@mui/material";
import { type ReactNode, Suspense, useState } from "react";
import { LinkBase, useParams } from "react-admin";
import { type Resource, type StoredRecord, systemFields } from "#shared/resource";
import { useMyReach } from "../data/my-reach.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { useParts } from "../parts.ts";
import { useColleagues } from "./colleagues.ts";
import { FieldsView } from "./fields-view.tsx";
import { History } from "./history.tsx";
import { nameOfMany, nameOfOne } from "./labels.ts";
import { OnlyReading } from "./only-reading.tsx";
import { RecordForm } from "./record-form.tsx";
import { useReferences } from "./references.ts";
import { namesSomebody } from "./titles.ts";
import { WithRecord } from "./with-record.tsx";

const system = Object.keys(systemFields());

export interface RecordPageProps {
  resource: Resource;
  /** What can be done with the record beside editing; each button knows when it applies. */
  recordActions?: ReactNode;
}

/** One record, drawn from its definition: its fields, its form, its history. */
export const RecordPage = ({ resource, recordActions }: RecordPageProps) => {
  const { id = "" } = useParams<{ id: string }>();
  return (
    <WithRecord resource={resource} id={id}>
      {(record) => <Opened key={record.id} resource={resource} record={record} recordActions={recordActions} />}
    </WithRecord>
  );
};

const Opened = ({ resource, record, recordActions }: RecordPageProps & { record: StoredRecord }) => {
  const { t, words, f, say } = useSpeech();
  const { me } = useParts();
  const references = useReferences(resource);
  const nameOf = useColleagues();
  const [tab, setTab] = useState<"data" | "history">("data");
  const [isEditing, setEditing] = useState(false);
  const { read, edit } = me.may[resource.name] ?? { read: [], edit: [] };
  const mayEdit = useMyReach().edits(resource, record) && edit.length > 0;
  const own = read.filter((name) => !system.includes(name));
  const subtitle = (
    <>
      <Link component={LinkBase} to={`/${resource.name}`}>
        {nameOfMany(words, resource.name)}
      </Link>
      {" · "}
      {say(t.records.system, {
        createdBy: nameOf(record.createdBy),
        createdAt: f.instant(record.createdAt),
        updatedBy: nameOf(record.updatedBy),
        updatedAt: f.instant(record.updatedAt),
      })}
    </>
  );
  return (
    <Page
      title={`${nameOfOne(words, resource.name)} ${references.titleOf(resource.name, record.id)}`}
      tabTitle={namesSomebody(resource, record) ? nameOfOne(words, resource.name) : undefined}
      mark={record.archived && <Chip size="small" label={t.records.archived} />}
      subtitle={subtitle}
      actions={
        <>
          <Suspense fallback={null}>{recordActions}</Suspense>
          {mayEdit && !isEditing && tab === "data" && (
            <Button variant="outlined" startIcon={<EditOutlined />} onClick={() => setEditing(true)}>
              {t.records.edit}
            </Button>
          )}
        </>
      }
    >
      <Tabs value={tab} onChange={(_, next) => setTab(next)} sx={{ px: { xs: 1, md: 2 } }}>
        <Tab value="data" label={t.records.data} id="tab-data" aria-controls="panel" />
        <Tab value="history" label={t.records.history} id="tab-history" aria-controls="panel" disabled={isEditing} />
      </Tabs>
      <Box role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`} sx={{ p: { xs: 2, md: 3 } }}>
        <OnlyReading resource={resource} record={record} />
        {tab === "history" && <History resource={resource} id={record.id} version={record.version} />}
        {tab === "data" && isEditing && (
          <RecordForm
            resource={resource}
            record={record}
            names={edit}
            references={references}
            onDone={() => setEditing(false)}
          />
        )}
        {tab === "data" && !isEditing && (
          <Card>
            <CardContent>
              <FieldsView resource={resource} record={record} names={own} references={references} />
            </CardContent>
          </Card>
        )}
      </Box>
    </Page>
  );
};
