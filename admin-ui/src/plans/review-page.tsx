import EditOutlined from "@mui/icons-material/EditOutlined";
import { Box, Button, Chip, Link, Tab, Tabs } from "@mui/material";
import { useState } from "react";
import { LinkBase, useParams } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import { Plan } from "#shared/resources/plan";
import { Review } from "#shared/resources/review";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { PageSkeleton } from "../layout/states.tsx";
import { useParts } from "../parts.ts";
import { History } from "../record/history.tsx";
import { RecordForm } from "../record/record-form.tsx";
import { useReferences } from "../record/references.ts";
import { WithRecord } from "../record/with-record.tsx";
import { PrintButton } from "./print-button.tsx";
import { ReviewView } from "./review-view.tsx";
import { usePapers } from "./use-papers.ts";
import { type Around, useAround } from "./use-plan.ts";

const isReview = (record: StoredRecord): record is Review => "planId" in record && "heldOn" in record;

/** A review with its minutes. */
export const ReviewPage = () => {
  const { id = "" } = useParams<{ id: string }>();
  const plans = useRecords(Plan);
  return (
    <WithRecord resource={Review} id={id}>
      {(record) => {
        const plan = isReview(record) ? plans.find((one) => one.id === record.planId) : undefined;
        return isReview(record) && plan ? <Opened key={id} review={record} plan={plan} /> : <PageSkeleton />;
      }}
    </WithRecord>
  );
};

type View = "minutes" | "history";

interface OpenedProps {
  review: Review;
  plan: Plan;
}

const Opened = ({ review, plan }: OpenedProps) => {
  const { t, words, f, say } = useSpeech();
  const around = useAround(plan);
  const references = useReferences(Review);
  const [view, setView] = useState<View>("minutes");
  const [isEditing, setEditing] = useState(false);
  const { household } = around;
  if (!household) return <PageSkeleton />;
  const ofPlan = say(t.plans.title, { kind: plan.kind, code: household.code ?? "" });
  return (
    <Page
      title={say(t.plans.reviewOf, { date: f.date(review.heldOn) })}
      mark={<Chip size="small" label={words.values.reviewKinds[review.kind]} />}
      subtitle={
        <Link component={LinkBase} to={`/plans/${plan.id}`}>
          {ofPlan} · {say(t.plans.edition, { edition: plan.edition }).toLowerCase()}
        </Link>
      }
      actions={
        !isEditing && (
          <Actions review={review} plan={plan} around={{ ...around, household }} onEdit={() => setEditing(true)} />
        )
      }
    >
      <Tabs value={view} onChange={(_, next) => setView(next)} sx={{ px: { xs: 1, md: 2 } }}>
        <Tab value="minutes" label={t.plans.minutes} id="tab-minutes" aria-controls="panel" />
        <Tab value="history" label={t.records.history} id="tab-history" aria-controls="panel" disabled={isEditing} />
      </Tabs>
      <Box role="tabpanel" id="panel" aria-labelledby={`tab-${view}`} sx={{ p: { xs: 2, md: 3 } }}>
        {view === "history" && <History resource={Review} id={review.id} version={review.version} />}
        {view === "minutes" && isEditing && (
          <RecordForm
            resource={Review}
            record={review}
            names={["decisions", "minutes"]}
            references={references}
            onDone={() => setEditing(false)}
          />
        )}
        {view === "minutes" && !isEditing && <ReviewView review={review} plan={plan} />}
      </Box>
    </Page>
  );
};

interface ActionsProps extends OpenedProps {
  around: Around & { household: NonNullable<Around["household"]> };
  onEdit: () => void;
}

const Actions = ({ review, plan, around, onEdit }: ActionsProps) => {
  const { t } = useSpeech();
  const { me } = useParts();
  const { printReview } = usePapers({ plan, household: around.household, known: around });
  const isMine = review.createdBy === me.username || me.roles.includes("coordinator");
  const mayEdit = isMine && (me.may[Review.name]?.edit ?? []).includes("minutes");
  return (
    <>
      <PrintButton print={(speech) => printReview(review, speech)} />
      {mayEdit && (
        <Button variant="outlined" startIcon={<EditOutlined />} onClick={onEdit}>
          {t.plans.editMinutes}
        </Button>
      )}
    </>
  );
};
