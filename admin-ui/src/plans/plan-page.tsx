import { Box, Tab, Tabs } from "@mui/material";
import { useState } from "react";
import { useParams } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import { Plan } from "#shared/resources/plan";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { PageSkeleton } from "../layout/states.tsx";
import { History } from "../record/history.tsx";
import { WithRecord } from "../record/with-record.tsx";
import { PlanForm } from "./plan-form.tsx";
import { PlanActions, PlanMarks, PlanSubtitle } from "./plan-header.tsx";
import { PlanOverview } from "./plan-overview.tsx";
import { PlanSent } from "./plan-sent.tsx";
import { ReviewDialog } from "./review-dialog.tsx";
import { useAround } from "./use-plan.ts";

const isPlan = (record: StoredRecord): record is Plan => "kind" in record && "goals" in record;

/** A plan with its goals, its editions and its reviews. */
export const PlanPage = () => {
  const { id = "" } = useParams<{ id: string }>();
  return (
    <WithRecord resource={Plan} id={id}>
      {(record) => (isPlan(record) ? <Opened key={id} plan={record} /> : <PageSkeleton />)}
    </WithRecord>
  );
};

type View = "plan" | "history";

const Opened = ({ plan }: { plan: Plan }) => {
  const { t, say } = useSpeech();
  const around = useAround(plan);
  const [view, setView] = useState<View>("plan");
  const [isEditing, setEditing] = useState(false);
  const [isReviewing, setReviewing] = useState(false);
  const { household } = around;
  if (!household) return <PageSkeleton />;
  const title = say(t.plans.title, { kind: plan.kind, code: household.code ?? "" });
  return (
    <Page
      title={title}
      mark={<PlanMarks plan={plan} />}
      subtitle={<PlanSubtitle plan={plan} around={around} />}
      actions={
        !isEditing && (
          <>
            <PlanSent plan={plan} household={household} />
            <PlanActions
              plan={plan}
              around={{ ...around, household }}
              onEdit={() => {
                setView("plan");
                setEditing(true);
              }}
              onReview={() => setReviewing(true)}
            />
          </>
        )
      }
    >
      <Tabs value={view} onChange={(_, next) => setView(next)} sx={{ px: { xs: 1, md: 2 } }}>
        <Tab value="plan" label={t.plans.plan} id="tab-plan" aria-controls="panel" />
        <Tab value="history" label={t.records.history} id="tab-history" aria-controls="panel" disabled={isEditing} />
      </Tabs>
      <Box role="tabpanel" id="panel" aria-labelledby={`tab-${view}`} sx={{ p: { xs: 2, md: 3 } }}>
        {view === "history" && <History resource={Plan} id={plan.id} version={plan.version} />}
        {view === "plan" && isEditing && <PlanForm plan={plan} known={around} onDone={() => setEditing(false)} />}
        {view === "plan" && !isEditing && <PlanOverview plan={plan} around={around} />}
      </Box>
      {isReviewing && (
        <ReviewDialog
          plan={plan}
          known={around}
          title={say(t.plans.reviewTitle, { plan: title })}
          onClose={() => setReviewing(false)}
        />
      )}
    </Page>
  );
};
