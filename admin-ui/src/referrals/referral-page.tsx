import EditOutlined from "@mui/icons-material/EditOutlined";
import LoginRounded from "@mui/icons-material/LoginRounded";
import NightShelterOutlined from "@mui/icons-material/NightShelterOutlined";
import { Box, Button, Link, Tab, Tabs } from "@mui/material";
import { lazy, Suspense, useState } from "react";
import { LinkBase, useParams } from "react-admin";
import { Organisation } from "#shared/resources/organisation";
import { Placement } from "#shared/resources/placement";
import { Referral } from "#shared/resources/referral";
import { mayBeAdmitted } from "#shared/rules/referral-lifecycle";
import { referralSteps } from "#shared/steps/referrals";
import { useMyReach } from "../data/my-reach.ts";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { useParts } from "../parts.ts";
import { History } from "../record/history.tsx";
import { nameOfMany, nameOfOne } from "../record/labels.ts";
import { RecordForm } from "../record/record-form.tsx";
import { RecordPage } from "../record/record-page.tsx";
import { useReferences } from "../record/references.ts";
import { WithRecord } from "../record/with-record.tsx";
import { StepButtons } from "../steps/step-buttons.tsx";
import { IntakePage } from "./intake/intake-page.tsx";
import { Marks } from "./marks.tsx";
import { Overview } from "./overview.tsx";
import { isReferral, ReferralStepForm } from "./referral-step-form.tsx";
import { Road } from "./road.tsx";
import { likelyStep } from "./standing.ts";

const EntryDialog = lazy(() =>
  import("../placements/entry-dialog.tsx").then((dialog) => ({ default: dialog.EntryDialog })),
);

const EmergencyDialog = lazy(() =>
  import("./emergency/emergency-dialog.tsx").then((dialog) => ({ default: dialog.EmergencyDialog })),
);

/** A referral on its way: while it is a draft the page it is written on, afterwards the page it is decided on. */
export const ReferralPage = () => {
  const { id = "" } = useParams<{ id: string }>();
  const { me } = useParts();
  // Whoever sees only who pays gets the plain page.
  if (!me.may.referrals?.read.includes("urgency")) return <RecordPage resource={Referral} />;
  return (
    <WithRecord resource={Referral} id={id}>
      {(record) => {
        if (!isReferral(record)) return <RecordPage resource={Referral} />;
        const isDraft = record.status === "draft" && me.actions.includes("moveReferral");
        return isDraft ? <IntakePage key={id} referral={record} /> : <Opened key={id} referral={record} />;
      }}
    </WithRecord>
  );
};

/** Accepted, and known by a code: the home is the next step. */
const Admit = ({ referral }: { referral: Referral }) => {
  const { t } = useSpeech();
  const mayAdmit = useMyReach().acts(Placement, "admit", referral);
  const [isOpen, setOpen] = useState(false);
  const { householdId, requestedUnitId, id } = referral;
  if (referral.status !== "accepted" || !householdId || !mayAdmit) return null;
  return (
    <>
      <Button variant="contained" startIcon={<LoginRounded />} onClick={() => setOpen(true)}>
        {t.referrals.admit}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <EntryDialog
            given={{ householdId, unitId: requestedUnitId ?? "", referralId: id }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
};

/** Somebody for whom a bed is needed tonight does not wait for the road to end. */
const EnterTonight = ({ referral }: { referral: Referral }) => {
  const { t } = useSpeech();
  const { me } = useParts();
  const [isOpen, setOpen] = useState(false);
  if (referral.status === "accepted" || !mayBeAdmitted(referral) || !me.actions.includes("moveReferral")) return null;
  return (
    <>
      <Button variant="outlined" color="error" startIcon={<NightShelterOutlined />} onClick={() => setOpen(true)}>
        {t.referrals.emergency}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <EmergencyDialog referral={referral} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};

type View = "overview" | "edit" | "history";

const Opened = ({ referral }: { referral: Referral }) => {
  const { t, words } = useSpeech();
  const { me } = useParts();
  const [view, setView] = useState<View>("overview");
  const service = useRecords(Organisation).find(({ id }) => id === referral.referringServiceId);
  const edit = me.may.referrals?.edit ?? [];
  return (
    <Page
      title={`${nameOfOne(words, Referral.name)} ${referral.number ?? ""}`}
      mark={<Marks referral={referral} />}
      subtitle={
        <>
          <Link component={LinkBase} to="/referrals">
            {nameOfMany(words, Referral.name)}
          </Link>
          {service && ` · ${service.name}`}
        </>
      }
      actions={
        <>
          {edit.length > 0 && view !== "edit" && (
            <Button variant="outlined" startIcon={<EditOutlined />} onClick={() => setView("edit")}>
              {t.records.edit}
            </Button>
          )}
          <Admit referral={referral} />
          <EnterTonight referral={referral} />
          <StepButtons
            steps={referralSteps}
            record={referral}
            likely={(open) => likelyStep(referral, open)}
            Form={ReferralStepForm}
          />
        </>
      }
    >
      <Road referral={referral} />
      <Tabs
        value={view === "history" ? "history" : "overview"}
        onChange={(_, next) => setView(next)}
        sx={{ px: { xs: 1, md: 2 } }}
      >
        <Tab value="overview" label={t.households.overview} id="tab-overview" aria-controls="panel" />
        <Tab value="history" label={t.records.history} id="tab-history" aria-controls="panel" />
      </Tabs>
      <Box
        role="tabpanel"
        id="panel"
        aria-labelledby={`tab-${view === "history" ? "history" : "overview"}`}
        sx={{ p: { xs: 2, md: 3 } }}
      >
        {view === "overview" && <Overview referral={referral} />}
        {view === "edit" && <Editing referral={referral} names={edit} onDone={() => setView("overview")} />}
        {view === "history" && <History resource={Referral} id={referral.id} version={referral.version} />}
      </Box>
    </Page>
  );
};

interface EditingProps {
  referral: Referral;
  names: readonly string[];
  onDone: () => void;
}

const Editing = ({ referral, names, onDone }: EditingProps) => {
  const references = useReferences(Referral);
  return <RecordForm resource={Referral} record={referral} names={names} references={references} onDone={onDone} />;
};
