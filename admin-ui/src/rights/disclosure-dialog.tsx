import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { useId, useState } from "react";
import { Form, SaveButton, useNotify } from "react-admin";
import { useWatch } from "react-hook-form";
import { Disclosure } from "#shared/resources/disclosure";
import { isProblem } from "../api/problem.ts";
import { withoutUnset } from "../data/edits.ts";
import { createRecord } from "../data/saving.ts";
import { useSpeech } from "../i18n/language.ts";
import { Refused } from "../layout/refused.tsx";
import { unlessBeside } from "../layout/unless-beside.ts";
import { useParts } from "../parts.ts";
import { FieldInputs } from "../record/field-inputs.tsx";
import { useReferences } from "../record/references.ts";
import { useToday } from "../today.ts";
import { WithheldWarning } from "./withheld-warning.tsx";

export type KnownDisclosure = Pick<Disclosure, "householdId"> & Partial<Disclosure>;

interface DisclosureDialogProps {
  /** What the place it was opened from already knows; a letter and a plan know what it is and for whom. */
  given: KnownDisclosure;
  onClose: () => void;
}

const drawn = ["what", "document", "recipientId", "toPersonId", "on", "way", "note"];

/** Writes down that something left the house: what, to whom, when and how. It begins with today and with oneself. */
export const DisclosureDialog = ({ given, onClose }: DisclosureDialogProps) => {
  const { t } = useSpeech();
  const { client, me, collections } = useParts();
  const references = useReferences(Disclosure);
  const notify = useNotify();
  const titleId = useId();
  const today = useToday();
  const [start] = useState(() => ({ on: today, staffId: me.staffId, ...given }));
  const [refusal, setRefusal] = useState<string>();
  const isPaper = given.what !== undefined;
  const names = drawn.filter((name) => !(isPaper && name === "toPersonId"));
  const save = async (values: Record<string, unknown>) => {
    try {
      const saving = { client, resource: Disclosure.name, collection: collections.of(Disclosure.name) };
      await createRecord(saving, withoutUnset(values));
      notify(t.rights.recorded, { type: "success" });
      onClose();
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setRefusal(error.message);
      return error.errors;
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={unlessBeside(onClose)} aria-labelledby={titleId}>
      <Form onSubmit={save} record={start} noValidate>
        <DialogTitle id={titleId}>{isPaper ? t.rights.markSent : t.rights.addDisclosure}</DialogTitle>
        <DialogContent>
          {refusal && <Refused key={refusal}>{refusal}</Refused>}
          <Warned householdId={given.householdId} />
          <FieldInputs resource={Disclosure} names={names} references={references} />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <SaveButton alwaysEnable label={t.frame.save} icon={null} />
        </DialogActions>
      </Form>
    </Dialog>
  );
};

/** The recipient that is chosen now may be one who must not be told: said before the server refuses. */
const Warned = ({ householdId }: { householdId: string }) => {
  const recipientId: unknown = useWatch({ name: "recipientId" });
  return typeof recipientId === "string" && recipientId !== "" ? (
    <WithheldWarning householdId={householdId} recipientId={recipientId} />
  ) : null;
};
