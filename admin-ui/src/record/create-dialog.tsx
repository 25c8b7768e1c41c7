import ExpandMoreRounded from "@mui/icons-material/ExpandMoreRounded";
import { Box, Button, Collapse, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useState } from "react";
import { Form, SaveButton, useNotify } from "react-admin";
import type { Resource, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { isProblem } from "../api/problem.ts";
import { withoutUnset } from "../data/edits.ts";
import { useMyReach } from "../data/my-reach.ts";
import { createRecord } from "../data/saving.ts";
import { useSpeech } from "../i18n/language.ts";
import { Refused } from "../layout/refused.tsx";
import { useParts } from "../parts.ts";
import { FieldInputs } from "./field-inputs.tsx";
import { defaultsOf, formOrder, withItemIds } from "./form-values.ts";
import { nameOfOne } from "./labels.ts";
import { type References, useReferences } from "./references.ts";

interface CreateDialogProps {
  resource: Resource;
  /** Values that the place it was opened from already knows. */
  given?: Record<string, unknown>;
  onClose: () => void;
  onCreated?: (record: StoredRecord) => void;
}

/** What fields may point to, households only as far as something may be made for them. */
const useOfferedHouseholds = (resource: Resource): References => {
  const references = useReferences(resource);
  const reach = useMyReach();
  return {
    ...references,
    choicesOf(name) {
      const choices = references.choicesOf(name);
      if (name !== Household.name) return choices;
      return choices.filter(({ value }) => reach.edits(resource, { householdId: value }));
    },
  };
};

/** A new record: what is required at once, everything else on demand. */
export const CreateDialog = ({ resource, given = {}, onClose, onCreated }: CreateDialogProps) => {
  const { t, words, say } = useSpeech();
  const { client, me, collections } = useParts();
  const references = useOfferedHouseholds(resource);
  const notify = useNotify();
  const [refusal, setRefusal] = useState<string>();
  // Named outright: a form inside another record's page would otherwise begin with all of that record.
  const [start] = useState(() => ({ ...defaultsOf(resource), ...given }));
  const [showsAll, setShowsAll] = useState(false);
  const { first, rest } = formOrder(resource, me.may[resource.name]?.edit ?? []);
  const save = async (values: Record<string, unknown>) => {
    try {
      const saving = { client, resource: resource.name, collection: collections.of(resource.name) };
      const record = await createRecord(saving, withoutUnset(withItemIds(resource, values)));
      notify(say(t.records.created, { title: resource.title(record) }), { type: "success" });
      onCreated?.(record);
      onClose();
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setRefusal(error.message);
      if (rest.some((name) => name in error.errors)) setShowsAll(true);
      return error.errors;
    }
  };
  const inputs = (names: readonly string[]) => (
    <FieldInputs resource={resource} names={names} references={references} />
  );
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="create-title">
      <Form onSubmit={save} record={start}>
        <DialogTitle id="create-title">
          {say(t.records.createTitle, { resource: nameOfOne(words, resource.name) })}
        </DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {t.records.createHelp}
          </Typography>
          {refusal && <Refused key={refusal}>{refusal}</Refused>}
          {inputs(first)}
          <Button
            onClick={() => setShowsAll(!showsAll)}
            aria-expanded={showsAll}
            startIcon={<ExpandMoreRounded sx={{ transform: showsAll ? "rotate(180deg)" : "none" }} />}
          >
            {showsAll ? t.records.fewerFields : t.records.moreFields}
          </Button>
          <Collapse in={showsAll} unmountOnExit>
            <Box>{inputs(rest)}</Box>
          </Collapse>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <SaveButton alwaysEnable label={t.frame.save} />
        </DialogActions>
      </Form>
    </Dialog>
  );
};
