import EditOutlined from "@mui/icons-material/EditOutlined";
import { Box, Button, Card, CardContent, Chip, Stack, Tab, Tabs } from "@mui/material";
import { useState } from "react";
import { useParams } from "react-admin";
import { systemFields } from "#shared/resource";
import { Placement } from "#shared/resources/placement";
import { placementSteps } from "#shared/steps/placements";
import { useFolders } from "../board/unit-facts.ts";
import { useMyReach } from "../data/my-reach.ts";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { PageSkeleton } from "../layout/states.tsx";
import { useParts } from "../parts.ts";
import { FieldsView } from "../record/fields-view.tsx";
import { History } from "../record/history.tsx";
import { nameOfOne } from "../record/labels.ts";
import { OnlyReading } from "../record/only-reading.tsx";
import { RecordForm } from "../record/record-form.tsx";
import { useReferences } from "../record/references.ts";
import { WithRecord } from "../record/with-record.tsx";
import { StepButtons } from "../steps/step-buttons.tsx";
import { PlacementStepDialog } from "./placement-step-dialog.tsx";
import { ChainCard, CorrectionsCard, ExtensionsCard, StayCard } from "./stay-cards.tsx";

/** One stay: its days, what was decided about them, where it came from and went on, and what can be done now. */
export const PlacementPage = () => {
  const { id = "" } = useParams<{ id: string }>();
  const placement = useRecords(Placement).find((one) => one.id === id);
  return (
    <WithRecord resource={Placement} id={id}>
      {() => (placement ? <Opened key={id} placement={placement} /> : <PageSkeleton />)}
    </WithRecord>
  );
};

const views = ["stay", "data", "history"] as const;
type View = (typeof views)[number];

const Opened = ({ placement }: { placement: Placement }) => {
  const { t, words } = useSpeech();
  const { codes } = useFolders();
  const [view, setView] = useState<View>("stay");
  const names: Record<View, string> = { stay: t.placements.stay, data: t.records.data, history: t.records.history };
  return (
    <Page
      title={`${nameOfOne(words, Placement.name)} ${codes.get(placement.householdId) ?? ""}`}
      mark={<Chip size="small" label={words.values.placementStatuses[placement.status]} />}
      actions={<StepButtons steps={placementSteps} record={placement} Form={PlacementStepDialog} />}
    >
      <Tabs value={view} onChange={(_, next: View) => setView(next)} sx={{ px: { xs: 1, md: 2 } }}>
        {views.map((name) => (
          <Tab key={name} value={name} label={names[name]} id={`tab-${name}`} aria-controls="panel" />
        ))}
      </Tabs>
      <Box role="tabpanel" id="panel" aria-labelledby={`tab-${view}`} sx={{ p: { xs: 2, md: 3 } }}>
        <OnlyReading resource={Placement} record={placement} />
        {view === "stay" && (
          <Stack sx={{ gap: 2 }}>
            <StayCard placement={placement} />
            <ChainCard placement={placement} />
            <ExtensionsCard placement={placement} />
            <CorrectionsCard placement={placement} />
          </Stack>
        )}
        {view === "data" && <Data placement={placement} />}
        {view === "history" && <History resource={Placement} id={placement.id} version={placement.version} />}
      </Box>
    </Page>
  );
};

const system = Object.keys(systemFields());

/** Every field of the record, and the few of them that are edited rather than moved by steps. */
const Data = ({ placement }: { placement: Placement }) => {
  const { t } = useSpeech();
  const { me } = useParts();
  const references = useReferences(Placement);
  const [isEditing, setEditing] = useState(false);
  const reach = useMyReach();
  const { read, edit } = me.may[Placement.name] ?? { read: [], edit: [] };
  if (isEditing)
    return (
      <RecordForm
        resource={Placement}
        record={placement}
        names={edit}
        references={references}
        onDone={() => setEditing(false)}
      />
    );
  return (
    <Card>
      <CardContent>
        {edit.length > 0 && reach.edits(Placement, placement) && (
          <Button startIcon={<EditOutlined />} onClick={() => setEditing(true)} sx={{ float: "right" }}>
            {t.records.edit}
          </Button>
        )}
        <FieldsView
          resource={Placement}
          record={placement}
          names={read.filter((name) => !system.includes(name))}
          references={references}
        />
      </CardContent>
    </Card>
  );
};
