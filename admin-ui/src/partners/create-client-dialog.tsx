import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useId, useState } from "react";
import { Form, SaveButton } from "react-admin";
import { partnerScopes } from "#shared/partner/scopes";
import { PartnerClient } from "#shared/resources/partner-client";
import { isProblem } from "../api/problem.ts";
import { withoutUnset } from "../data/edits.ts";
import { useSpeech } from "../i18n/language.ts";
import { Refused } from "../layout/refused.tsx";
import { unlessBeside } from "../layout/unless-beside.ts";
import { useParts } from "../parts.ts";
import { FieldInputs } from "../record/field-inputs.tsx";
import { useReferences } from "../record/references.ts";
import { createClient, type Shown } from "./calls.ts";

const asked = ["name", "organisationId", "unitIds", "scopes", "requestsPerMinute", "requestsPerDay", "webhookUrl"];

/** Enough for a program that asks sensibly; a loop that has gone wrong is stopped early. */
const start = { scopes: [...partnerScopes], unitIds: [], requestsPerMinute: 60, requestsPerDay: 10_000 };

interface CreateClientDialogProps {
  onClose: () => void;
  onCreated: (shown: Shown) => void;
}

/** Everything that a new client needs; its first secret comes with the answer. */
export const CreateClientDialog = ({ onClose, onCreated }: CreateClientDialogProps) => {
  const { t } = useSpeech();
  const id = useId();
  const parts = useParts();
  const references = useReferences(PartnerClient);
  const [refusal, setRefusal] = useState<string>();
  const save = async (values: Record<string, unknown>) => {
    try {
      onCreated(await createClient(parts, withoutUnset(values)));
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setRefusal(error.message);
      return error.errors;
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={unlessBeside(onClose)} aria-labelledby={id}>
      <Form onSubmit={save} record={start}>
        <DialogTitle id={id}>{t.partners.createTitle}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {t.partners.createHelp}
          </Typography>
          {refusal && <Refused key={refusal}>{refusal}</Refused>}
          <FieldInputs resource={PartnerClient} names={asked} references={references} />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <SaveButton alwaysEnable label={t.partners.create} icon={null} />
        </DialogActions>
      </Form>
    </Dialog>
  );
};
