import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import RadioButtonUncheckedOutlined from "@mui/icons-material/RadioButtonUncheckedOutlined";
import { Box, Link, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { LinkBase } from "react-admin";
import type { Plan } from "#shared/resources/plan";
import type { Goal } from "#shared/rules/goal-story";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { keyed } from "../sheet/model/keyed.ts";
import { useToday } from "../today.ts";

/** What the goal says of itself, and in which editions of the plan it stands. */
export const GoalFacts = ({ goal, plans }: { goal: Goal; plans: readonly Plan[] }) => {
  const { t, words, f } = useSpeech();
  const facts: [label: string, value: string | undefined][] = [
    [t.goal.area, words.values.goalAreas[goal.area]],
    [t.goal.indicator, goal.indicator],
    [t.goal.due, goal.dueOn && f.date(goal.dueOn)],
    [t.goal.responsible, goal.responsible],
  ];
  return (
    <Section title={t.goal.title}>
      <Box
        component="dl"
        sx={{ m: 0, display: "grid", gridTemplateColumns: "max-content 1fr", columnGap: 2, rowGap: 0.5 }}
      >
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <Fact key={label} label={label}>
              {value}
            </Fact>
          ))}
        <Fact label={t.goal.editions}>
          {plans.map(({ id, kind, edition, status }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <Link component={LinkBase} to={`/plans/${id}`}>
                {kind} {edition}
              </Link>{" "}
              ({words.values.planStatuses[status].toLowerCase()})
            </span>
          ))}
        </Fact>
      </Box>
    </Section>
  );
};

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <Typography component="dt" variant="body2" color="textSecondary">
      {label}
    </Typography>
    <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: "anywhere" }}>
      {children}
    </Typography>
  </>
);

type Action = Goal["actions"][number];

/** What was agreed to do for it; what is late stands out. */
export const GoalActions = ({ actions }: { actions: readonly Action[] }) => {
  const { t } = useSpeech();
  return (
    <Section title={t.goal.actions} total={actions.length}>
      {actions.length === 0 && <Typography color="textSecondary">{t.goal.noActions}</Typography>}
      <Stack component="ul" sx={{ listStyle: "none", m: 0, p: 0, gap: 1 }}>
        {keyed(actions).map(({ key, item }) => (
          <ActionLine key={key} action={item} />
        ))}
      </Stack>
    </Section>
  );
};

const ActionLine = ({ action: { text, dueOn, doneOn, who } }: { action: Action }) => {
  const { t, f, say } = useSpeech();
  const today = useToday();
  const isLate = doneOn === undefined && dueOn !== undefined && dueOn < today;
  const when = doneOn
    ? say(t.goal.actionDone, { date: f.date(doneOn) })
    : dueOn && say(isLate ? t.goal.actionLate : t.goal.actionDue, { date: f.date(dueOn) });
  const Icon = doneOn ? CheckCircleOutlined : RadioButtonUncheckedOutlined;
  return (
    <Stack component="li" direction="row" sx={{ gap: 1 }}>
      <Icon aria-hidden fontSize="small" sx={{ color: doneOn ? "success.main" : "text.secondary", mt: "1px" }} />
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
          {text}
        </Typography>
        <Typography variant="body2" sx={{ color: isLate ? "error.main" : "text.secondary" }}>
          {[who, when].filter(Boolean).join(" · ")}
        </Typography>
      </Box>
    </Stack>
  );
};
