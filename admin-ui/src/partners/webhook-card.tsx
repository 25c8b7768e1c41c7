import { Button, Typography } from "@mui/material";
import { useState } from "react";
import type { PartnerClient } from "#shared/resources/partner-client";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useParts } from "../parts.ts";
import { renewWebhookSecret, type Shown } from "./calls.ts";
import { DeliveriesText } from "./deliveries-text.tsx";
import { NewSecretDialog } from "./new-secret-dialog.tsx";
import { ShownSecret } from "./shown-secret.tsx";

/** Where a partner is told of changes, and the key that signs what it is told. */
export const WebhookCard = ({ client }: { client: PartnerClient }) => {
  const { t, say } = useSpeech();
  const parts = useParts();
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
        <NewSecretDialog
          title={t.partners.webhookTitle}
          action={t.partners.webhookKey}
          help={t.partners.webhookHelp}
          make={() => renewWebhookSecret(parts, client.id)}
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
