import LockRounded from "@mui/icons-material/LockRounded";
import { Alert, Box, Chip, Link, Tab, Tabs } from "@mui/material";
import { useState } from "react";
import { LinkBase, RecordContextProvider, useLocation, useParams } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { ReadersLink } from "../access/readers-link.tsx";
import { isProblem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { Failure, PageSkeleton } from "../layout/states.tsx";
import { mayRead, PartsContext, useParts } from "../parts.ts";
import { History } from "../record/history.tsx";
import { nameOfMany, nameOfOne } from "../record/labels.ts";
import { WithRecord } from "../record/with-record.tsx";
import { RightsView } from "../rights/rights-view.tsx";
import { HouseholdActions } from "./household-actions.tsx";
import { HouseholdDetails } from "./household-details.tsx";
import { HouseholdMissing } from "./household-missing.tsx";
import { Overview } from "./overview.tsx";
import { type FileDiary, useFile } from "./use-file.ts";
import { useBelongings } from "./use-household.ts";
import { Wide } from "./wide.tsx";

const isHousehold = (record: StoredRecord): record is Household => "type" in record;

const missing: readonly number[] = [400, 404, 422];
const refused = 403;

/** A household with everything that belongs to it, read in one answer. */
export const HouseholdPage = () => {
  const { id = "" } = useParams<{ id: string }>();
  const { parts, nearby, isHere, isMine, diary, error, refetch } = useFile(id);
  // Who has just lost sight of a household keeps nothing of it, neither on a page that stands open.
  if (isProblem(error) && missing.includes(error.status)) return <HouseholdMissing />;
  if (isProblem(error) && (!isHere || error.status === refused)) return <Failure problem={error} onRetry={refetch} />;
  if (!isHere) return <PageSkeleton />;
  return (
    <PartsContext value={parts}>
      {isProblem(error) && <Failure problem={error} onRetry={refetch} />}
      <WithRecord resource={Household} id={id}>
        {(record) =>
          isHousehold(record) ? (
            // The forms that open here begin empty, and not with the household's own values.
            <RecordContextProvider value={undefined}>
              <Opened key={id} household={record} isMine={isMine} diary={diary} widen={nearby.widen} />
            </RecordContextProvider>
          ) : (
            <PageSkeleton />
          )
        }
      </WithRecord>
    </PartsContext>
  );
};

type View = "overview" | "details" | "rights" | "history";

interface OpenedProps {
  household: Household;
  isMine: boolean;
  diary: FileDiary | undefined;
  widen: () => () => void;
}

const Opened = ({ household, isMine, diary, widen }: OpenedProps) => {
  const { t, words } = useSpeech();
  const { me } = useParts();
  const asked = new URLSearchParams(useLocation().search).get("view");
  const [view, setView] = useState<View>(asked === "rights" ? "rights" : "overview");
  const belongings = useBelongings(household.id, household.referralId);
  const name = nameOfOne(words, Household.name);
  return (
    <Page
      title={`${name} ${household.code}`}
      mark={<Marks household={household} />}
      subtitle={
        <>
          <Link component={LinkBase} to="/households">
            {nameOfMany(words, Household.name)}
          </Link>
          {household.name && ` · ${household.name}`}
        </>
      }
      actions={
        <>
          <ReadersLink householdId={household.id} />
          {!household.archived && <HouseholdActions household={household} placements={belongings.placements} />}
        </>
      }
    >
      <Tabs value={view} onChange={(_, next) => setView(next)} sx={{ px: { xs: 1, md: 2 } }}>
        <Tab value="overview" label={t.households.overview} id="tab-overview" aria-controls="panel" />
        <Tab value="details" label={t.households.details} id="tab-details" aria-controls="panel" />
        {mayRead(me, "people") && <Tab value="rights" label={t.rights.tab} id="tab-rights" aria-controls="panel" />}
        <Tab value="history" label={t.records.history} id="tab-history" aria-controls="panel" />
      </Tabs>
      <Box role="tabpanel" id="panel" aria-labelledby={`tab-${view}`} sx={{ p: { xs: 2, md: 3 } }}>
        {!isMine && (
          <Alert severity="info" sx={{ mb: 2.5 }}>
            {t.households.notMine}
          </Alert>
        )}
        {view === "overview" && <Overview household={household} belongings={belongings} diary={diary} />}
        {view === "details" && (
          <Wide widen={widen}>
            <HouseholdDetails household={household} />
          </Wide>
        )}
        {view === "rights" && (
          <Wide widen={widen}>
            <RightsView household={household} people={belongings.people} plans={belongings.plans} />
          </Wide>
        )}
        {view === "history" && (
          <Wide widen={widen}>
            <History resource={Household} id={household.id} version={household.version} />
          </Wide>
        )}
      </Box>
    </Page>
  );
};

const Marks = ({ household: { type, status, restricted, archived } }: { household: Household }) => {
  const { t, words } = useSpeech();
  return (
    <>
      {type && <Chip size="small" label={words.values.householdTypes[type]} />}
      {status && (
        <Chip size="small" color="primary" variant="outlined" label={words.values.householdStatuses[status]} />
      )}
      {archived && <Chip size="small" label={t.records.archived} />}
      {restricted && (
        <Chip
          size="small"
          color="warning"
          icon={<LockRounded />}
          label={words.fields.households.restricted}
          title={t.households.restrictedMeans}
        />
      )}
    </>
  );
};
