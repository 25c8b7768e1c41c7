import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from "react";
import { Form, SaveButton, useNotify } from "react-admin";
import { Plan } from "#shared/resources/plan";
import { isProblem, type Problem } from "../api/problem.ts";
import { editsBetween } from "../data/edits.ts";
import { saveRecord } from "../data/saving.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { FieldInputs } from "../record/field-inputs.tsx";
import { useForeseen, weightyAmong } from "../record/foreseen.tsx";
import { withItemIds } from "../record/form-values.ts";
import { labelOf } from "../record/labels.ts";
import { type References, useReferences } from "../record/references.ts";
import { GoalsInput } from "./goals-input.tsx";
import type { Known } from "./names.ts";

interface PlanFormProps {
  plan: Plan;
  known: Known;
  onDone: () => void;
}

const groups = {
  who: ["kind", "personId", "reviewEveryMonths", "nextReviewOn", "responsibleIds"],
  participants: ["participants"],
  words: ["guestWords"],
  story: ["startingSituation", "resources", "difficulties"],
} as const;

const typed = [...Object.values(groups).flat(), "goals"];

/** Only people of this household can be chosen. */
const useOwnReferences = ({ people }: Known): References => {
  const references = useReferences(Plan);
  return useMemo(() => {
    const own = new Set(people.map(({ id }) => id));
    return {
      titleOf: references.titleOf,
      choicesOf: (resource) =>
        references.choicesOf(resource).filter(({ value }) => resource !== "people" || own.has(value)),
    };
  }, [references, people]);
};

/** What has been typed, saved field by field; what both changed comes back with the current values to start from. */
const useSaving = (plan: Plan, onDone: () => void) => {
  const { t, words, say, f } = useSpeech();
  const { client, collections } = useParts();
  const notify = useNotify();
  const [seen, setSeen] = useState<Record<string, unknown>>(plan);
  const [start, setStart] = useState<Record<string, unknown>>(plan);
  const [refusal, setRefusal] = useState<string>();
  const { isWanted, question } = useForeseen(Plan);
  const takeCurrent = ({ extra }: Problem, values: Record<string, unknown>) => {
    const current: Record<string, unknown> = { ...(typeof extra.current === "object" && extra.current) };
    const fields = Object.keys(current).map((name) => labelOf(words, Plan.name, name));
    setSeen({ ...seen, ...current });
    setStart({ ...plan, ...values, ...current });
    setRefusal(say(t.records.conflict, { fields: f.list(fields) }));
  };
  const save = async (values: Record<string, unknown>) => {
    const edits = editsBetween(seen, withItemIds(Plan, values), typed);
    if (Object.keys(edits).length === 0) return onDone();
    try {
      if (!(await isWanted(plan.id, edits)))
        return Object.fromEntries(weightyAmong(Plan, edits).map((name) => [name, t.records.foreseen.notYet]));
      const collection = collections.of(Plan.name);
      await saveRecord({ client, resource: Plan.name, collection }, { id: plan.id, edits });
      notify(t.records.saved, { type: "success" });
      return onDone();
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (error.code === "conflict") return takeCurrent(error, values);
      setRefusal(error.message);
      return error.errors;
    }
  };
  return { start, refusal, question, save };
};

/** Ctrl+Enter, or Cmd+Enter, saves from wherever one is typing. */
const submitOnKeys = (event: KeyboardEvent<HTMLElement>) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.closest("form")?.requestSubmit();
};

/** A draft to write on, in the order in which one thinks of it. */
export const PlanForm = ({ plan, known, onDone }: PlanFormProps) => {
  const { t } = useSpeech();
  const references = useOwnReferences(known);
  const { start, refusal, question, save } = useSaving(plan, onDone);
  const inputs = (names: readonly string[]) => <FieldInputs resource={Plan} names={names} references={references} />;
  const ofEdition = plan.previousId !== undefined;
  const who = groups.who.filter((name) => !(ofEdition && (name === "kind" || name === "personId")));
  return (
    <Form record={start} onSubmit={save} warnWhenUnsavedChanges>
      {question}
      <Stack onKeyDown={submitOnKeys} sx={{ maxWidth: 860, gap: 3 }}>
        {refusal && <Alert severity="error">{refusal}</Alert>}
        <Group title={t.plans.whoAndWhen}>{inputs(who)}</Group>
        <Group title={t.plans.participants}>{inputs(groups.participants)}</Group>
        <Group title={t.plans.guestWords}>{inputs(groups.words)}</Group>
        <Group title={t.plans.story}>{inputs(groups.story)}</Group>
        <Group title={t.plans.goals}>
          <GoalsInput references={references} />
        </Group>
        <Stack direction="row" spacing={1} sx={saveBarStyle}>
          <SaveButton label={t.plans.save} alwaysEnable />
          <Button onClick={onDone}>{t.frame.cancel}</Button>
          <Typography variant="body2" color="textSecondary" sx={{ alignSelf: "center" }}>
            {t.plans.saveHelp}
          </Typography>
        </Stack>
      </Stack>
    </Form>
  );
};

const Group = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography variant="h2" id={id} sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
};

const saveBarStyle = { position: "sticky", bottom: 0, py: 1.5, bgcolor: "background.default", zIndex: 1 };
