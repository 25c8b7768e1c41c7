import EditOutlined from "@mui/icons-material/EditOutlined";
import { Box, Button, Card, CardContent, Chip, Link, Stack, Tab, Tabs } from "@mui/material";
import { useState } from "react";
import { LinkBase, useParams } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { isProblem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { Failure, PageSkeleton } from "../layout/states.tsx";
import { mayRead, useParts } from "../parts.ts";
import { FieldsView } from "../record/fields-view.tsx";
import { History } from "../record/history.tsx";
import { nameOfMany, nameOfOne } from "../record/labels.ts";
import { RecordForm } from "../record/record-form.tsx";
import { useReferences } from "../record/references.ts";
import { WithRecord } from "../record/with-record.tsx";
import { EducatorsCard, FeesCard, ReferralCard } from "./around-card.tsx";
import { HouseholdActions } from "./household-actions.tsx";
import { PeopleCard } from "./people-card.tsx";
import { PlacementsCard } from "./placements-card.tsx";
import { PlansCard } from "./plans-card.tsx";
import { type Belongings, useBelongings, useFile } from "./use-household.ts";

const isHousehold = (record: StoredRecord): record is Household => "type" in record;

/** A household with everything that belongs to it. */
export const HouseholdPage = () => {
  const { id = "" } = useParams<{ id: string }>();
  const { error, refetch } = useFile(id);
  if (isProblem(error) && error.status !== 404) return <Failure problem={error} onRetry={refetch} />;
  return (
    <WithRecord resource={Household} id={id}>
      {(record) => (isHousehold(record) ? <Opened key={id} household={record} /> : <PageSkeleton />)}
    </WithRecord>
  );
};

type View = "overview" | "details" | "history";

const Opened = ({ household }: { household: Household }) => {
  const { t, words } = useSpeech();
  const [view, setView] = useState<View>("overview");
  const belongings = useBelongings(household.id, household.referralId);
  const name = nameOfOne(words, Household.name);
  return (
    <Page
      title={`${name} ${household.code}`}
      mark={
        <>
          <Chip size="small" label={words.values.householdTypes[household.type]} />
          {household.status && (
            <Chip
              size="small"
              color="primary"
              variant="outlined"
              label={words.values.householdStatuses[household.status]}
            />
          )}
        </>
      }
      subtitle={
        <>
          <Link component={LinkBase} to="/households">
            {nameOfMany(words, Household.name)}
          </Link>
          {household.name && ` · ${household.name}`}
        </>
      }
      actions={<HouseholdActions household={household} placements={belongings.placements} />}
    >
      <Tabs value={view} onChange={(_, next) => setView(next)} sx={{ px: { xs: 1, md: 2 } }}>
        <Tab value="overview" label={t.households.overview} id="tab-overview" aria-controls="panel" />
        <Tab value="details" label={t.households.details} id="tab-details" aria-controls="panel" />
        <Tab value="history" label={t.records.history} id="tab-history" aria-controls="panel" />
      </Tabs>
      <Box role="tabpanel" id="panel" aria-labelledby={`tab-${view}`} sx={{ p: { xs: 2, md: 3 } }}>
        {view === "overview" && <Overview household={household} belongings={belongings} />}
        {view === "details" && <Details household={household} />}
        {view === "history" && <History resource={Household} id={household.id} version={household.version} />}
      </Box>
    </Page>
  );
};

const Overview = ({ household, belongings }: { household: Household; belongings: Belongings }) => {
  const { me } = useParts();
  const { people, placements, plans, reviews, referrals, feeAgreements } = belongings;
  return (
    <Box
      sx={{
        display: "grid",
        gap: 2.5,
        alignItems: "start",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 3fr) minmax(0, 2fr)" },
      }}
    >
      <Stack sx={{ gap: 2.5 }}>
        {mayRead(me, "people") && <PeopleCard householdId={household.id} people={people} />}
        {mayRead(me, "plans") && <PlansCard householdId={household.id} plans={plans} reviews={reviews} />}
      </Stack>
      <Stack sx={{ gap: 2.5 }}>
        <PlacementsCard placements={placements} />
        {me.may.households?.read.includes("educators") && <EducatorsCard educators={household.educators} />}
        {mayRead(me, "referrals") && <ReferralCard referrals={referrals} />}
        {mayRead(me, "fee-agreements") && <FeesCard agreements={feeAgreements} />}
      </Stack>
    </Box>
  );
};

const system = ["id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy", "archived"];

const Details = ({ household }: { household: Household }) => {
  const { t } = useSpeech();
  const { me } = useParts();
  const references = useReferences(Household);
  const [isEditing, setEditing] = useState(false);
  const { read, edit } = me.may.households ?? { read: [], edit: [] };
  if (isEditing)
    return (
      <RecordForm
        resource={Household}
        record={household}
        names={edit}
        references={references}
        onDone={() => setEditing(false)}
      />
    );
  return (
    <Card>
      <CardContent>
        <FieldsView
          resource={Household}
          record={household}
          names={read.filter((one) => !system.includes(one))}
          references={references}
        />
        {edit.length > 0 && (
          <Button sx={{ mt: 2 }} variant="outlined" startIcon={<EditOutlined />} onClick={() => setEditing(true)}>
            {t.records.edit}
          </Button>
        )}
      </CardContent>
    </Card>
  );
};
