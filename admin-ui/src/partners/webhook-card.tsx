import { Button, Typography } from "@mui/material";
import { useState } from "react";
import type { PartnerClient } from "#shared/resources/partner-client";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { Section } from "../layout/section.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { renewWebhookSecret, type Shown } from "./calls.ts";
import { DeliveriesText } from "./deliveries-text.tsx";
import { ShownSecret } from "./shown-secret.tsx";

/** Where a partner is told of changes, and the key that signs what it is told. */
export const WebhookCard = ({ client }: { client: PartnerClient }) => {
  const { t, say } = useSpeech();
  const [isRenewing, setRenewing] = useState(false);
  const [shown, setShown] = useState<Shown>();
  const { webhookUrl, name } = client;
  return (
    <Section
      title={t.partners.webhook}
      actions={webhookUrl && <Button onClick={() => setRenewing(true)}>{t.partners.webhookKey}</Button>}
    >
      <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
        {webhookUrl ? say(t.partners.webhookTo, { url: webhookUrl }) : t.partners.webhookNowhere}
      </Typography>
      {webhookUrl && <DeliveriesText clientId={client.id} />}
      {isRenewing && (
        <RenewDialog
          client={client}
          onClose={() => setRenewing(false)}
          onShown={(made) => {
            setRenewing(false);
            setShown(made);
          }}
        />
      )}
      {shown && (
        <ShownSecret
          shown={shown}
          title={say(t.partners.webhookShown, { name })}
          label={t.partners.webhookSecret}
          onClose={() => setShown(undefined)}
        />
      )}
    </Section>
  );
};

interface RenewDialogProps {
  client: PartnerClient;
  onClose: () => void;
  onShown: (shown: Shown) => void;
}

const RenewDialog = ({ client, onClose, onShown }: RenewDialogProps) => {
  const { t } = useSpeech();
  const parts = useParts();
  const sending = useSending(async () => onShown(await renewWebhookSecret(parts, client.id)));
  return (
    <FormDialog
      title={t.partners.webhookTitle}
      action={t.partners.webhookKey}
      width="xs"
      sending={sending}
      onClose={onClose}
    >
      <Typography>{t.partners.webhookHelp}</Typography>
    </FormDialog>
  );
};
