import { Alert, Button } from "@mui/material";
import { LinkBase } from "react-admin";
import type { Plan } from "#shared/resources/plan";
import { isWritable } from "#shared/rules/plan-frozen";
import { type PlanGap, planGaps } from "#shared/rules/plan-gaps";
import { useSpeech } from "../i18n/language.ts";

const noticeStyle = { mb: 2, "& ul": { m: 0, pl: 2.5 } };

const Gaps = ({ gaps }: { gaps: readonly PlanGap[] }) => {
  const { t } = useSpeech();
  const said: Record<PlanGap, string> = {
    planWithoutGoals: t.plans.missingGoals,
    planWithoutIndicator: t.plans.missingIndicator,
    planWithoutParticipants: t.plans.missingParticipants,
  };
  return (
    <Alert severity="info" sx={noticeStyle}>
      {t.plans.missing}
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>{said[gap]}</li>
        ))}
      </ul>
    </Alert>
  );
};

/** How a plan stands and what comes next, where that is not plain from its status alone. */
export const PlanNotices = ({ plan, editions }: { plan: Plan; editions: readonly Plan[] }) => {
  const { t, say } = useSpeech();
  const gaps = planGaps(plan);
  const next = editions.find(({ id, archived }) => id === plan.nextId && !archived);
  const inForce = editions.find(({ status }) => status === "active" || status === "underReview");
  if (isWritable(plan.status) || plan.status === "shared") {
    if (gaps.length > 0) return <Gaps gaps={gaps} />;
    return (
      <Alert severity="info" sx={noticeStyle}>
        {plan.status === "shared" ? t.plans.waiting : t.plans.readyToShare}
      </Alert>
    );
  }
  if (plan.status === "replaced" && inForce)
    return (
      <Alert
        severity="info"
        sx={noticeStyle}
        action={
          <Button color="inherit" component={LinkBase} to={`/plans/${inForce.id}`}>
            {t.plans.openInForce}
          </Button>
        }
      >
        {t.plans.over}
      </Alert>
    );
  if (!next || plan.status === "replaced") return null;
  return (
    <Alert
      severity="info"
      sx={noticeStyle}
      action={
        <Button color="inherit" component={LinkBase} to={`/plans/${next.id}`}>
          {say(t.plans.openNext, { edition: next.edition })}
        </Button>
      }
    >
      {say(t.plans.nextWaiting, { edition: next.edition })}
    </Alert>
  );
};
