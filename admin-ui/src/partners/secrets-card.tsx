import { Box, Button, Chip, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { PartnerClient } from "#shared/resources/partner-client";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { Section } from "../layout/section.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { addSecret, removeSecret, type Shown } from "./calls.ts";
import { NewSecretDialog } from "./new-secret-dialog.tsx";
import { ShownSecret } from "./shown-secret.tsx";

type Doing = "adding" | "removing" | undefined;

/** The secrets of a client, oldest first, and the two steps by which one takes the place of another. */
export const SecretsCard = ({ client }: { client: PartnerClient }) => {
  const { t, f, say } = useSpeech();
  const parts = useParts();
  const [doing, setDoing] = useState<Doing>();
  const [shown, setShown] = useState<Shown>();
  const isChanging = client.secrets.length > 1;
  const stateOf = (at: number) => (isChanging ? [t.partners.oldOne, t.partners.newOne][at] : t.partners.inUse);
  const next = isChanging ? (
    <Button color="error" onClick={() => setDoing("removing")}>
      {t.partners.remove}
    </Button>
  ) : (
    <Button onClick={() => setDoing("adding")}>{t.partners.newSecret}</Button>
  );
  return (
    <Section title={t.partners.secrets} actions={next}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {isChanging ? t.partners.secretsTwo : t.partners.secretsOne}
      </Typography>
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: "none", gap: 0.75 }}>
        {client.secrets.map(({ secretId, createdAt }, at) => (
          <Box component="li" key={secretId} sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
            <Chip size="small" variant="outlined" label={stateOf(at)} />
            <Typography variant="body2">{say(t.partners.madeOn, { date: f.instant(createdAt) })}</Typography>
          </Box>
        ))}
      </Stack>
      {doing === "adding" && (
        <NewSecretDialog
          title={t.partners.newSecretTitle}
          action={t.partners.newSecret}
          help={t.partners.newSecretHelp}
          make={() => addSecret(parts, client.id)}
          onClose={() => setDoing(undefined)}
          onShown={(made) => {
            setDoing(undefined);
            setShown(made);
          }}
        />
      )}
      {doing === "removing" && <RemoveDialog client={client} onClose={() => setDoing(undefined)} />}
      {shown && (
        <ShownSecret
          shown={shown}
          title={say(t.partners.shownTitle, { name: client.name })}
          label={t.partners.secret}
          onClose={() => setShown(undefined)}
        />
      )}
    </Section>
  );
};

interface DialogProps {
  client: PartnerClient;
  onClose: () => void;
}

const RemoveDialog = ({ client, onClose }: DialogProps) => {
  const { t, f, say } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  // Kept as it was when the dialog opened: what it asks about must not become another secret meanwhile.
  const [oldest] = useState(client.secrets[0]);
  const sending = useSending(async () => {
    if (oldest) await removeSecret(parts, client.id, oldest.secretId);
    notify(t.partners.removed, { type: "success" });
    onClose();
  });
  return (
    <FormDialog
      title={say(t.partners.removeTitle, { date: oldest ? f.instant(oldest.createdAt) : "" })}
      action={t.partners.remove}
      width="xs"
      sending={sending}
      onClose={onClose}
    >
      <Typography>{t.partners.removeHelp}</Typography>
    </FormDialog>
  );
};
