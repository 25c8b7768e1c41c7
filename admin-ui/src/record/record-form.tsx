import { Alert, Button, Stack } from "@mui/material";
import { useState } from "react";
import { Form, SaveButton, useNotify } from "react-admin";
import type { Resource, StoredRecord } from "#shared/resource";
import { isProblem, type Problem } from "../api/problem.ts";
import { editsBetween } from "../data/edits.ts";
import { saveRecord } from "../data/saving.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { FieldInputs } from "./field-inputs.tsx";
import { useForeseen, weightyAmong } from "./foreseen.tsx";
import { formOrder, withItemIds } from "./form-values.ts";
import { labelOf } from "./labels.ts";
import type { References } from "./references.ts";

interface RecordFormProps {
  resource: Resource;
  record: StoredRecord;
  names: readonly string[];
  references: References;
  onDone: () => void;
}

/**
 * All fields of a record that this person may change. What somebody else changes meanwhile does not touch the form: a
 * field that both changed comes back as a conflict, with the current values to start from.
 */
export const RecordForm = ({ resource, record, names, references, onDone }: RecordFormProps) => {
  const { t, words, say, f } = useSpeech();
  const { client, collections } = useParts();
  const notify = useNotify();
  // What the edits are counted from, and what the form begins with: apart once somebody else's values came in.
  const [seen, setSeen] = useState(record);
  const [start, setStart] = useState(record);
  const [refusal, setRefusal] = useState<string>();
  const { first, rest } = formOrder(resource, names);
  const collection = collections.of(resource.name);
  const foreseen = useForeseen(resource);
  const takeCurrent = ({ extra }: Problem, values: Record<string, unknown>) => {
    const current: Record<string, unknown> = { ...(typeof extra.current === "object" && extra.current) };
    const fields = Object.keys(current).map((name) => labelOf(words, resource.name, name));
    setSeen({ ...seen, ...current });
    setStart({ ...record, ...values, ...current });
    setRefusal(say(t.records.conflict, { fields: f.list(fields) }));
  };
  const save = async (values: Record<string, unknown>) => {
    const edits = editsBetween(seen, withItemIds(resource, values), [...first, ...rest]);
    if (Object.keys(edits).length === 0) return onDone();
    try {
      if (!(await foreseen.isWanted(record.id, edits)))
        return Object.fromEntries(weightyAmong(resource, edits).map((name) => [name, t.records.foreseen.notYet]));
      await saveRecord({ client, resource: resource.name, collection }, { id: record.id, edits });
      notify(t.records.saved, { type: "success" });
      return onDone();
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (error.code === "conflict") return takeCurrent(error, values);
      setRefusal(error.message);
      return error.errors;
    }
  };
  return (
    <Form record={start} onSubmit={save} warnWhenUnsavedChanges>
      {foreseen.question}
      <Stack sx={{ maxWidth: 760 }}>
        {refusal && (
          <Alert severity="error" sx={{ mb: 1 }}>
            {refusal}
          </Alert>
        )}
        <FieldInputs resource={resource} names={[...first, ...rest]} references={references} />
        <Stack direction="row" spacing={1} sx={saveBarStyle}>
          <SaveButton label={t.frame.save} alwaysEnable />
          <Button onClick={onDone}>{t.frame.cancel}</Button>
        </Stack>
      </Stack>
    </Form>
  );
};

const saveBarStyle = { position: "sticky", bottom: 0, py: 1.5, bgcolor: "background.default", zIndex: 1 };
