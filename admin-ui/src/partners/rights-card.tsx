import { Box, Button, Checkbox, FormControlLabel, FormGroup, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { type PartnerScope, partnerScopes } from "#shared/partner/scopes";
import type { PartnerClient } from "#shared/resources/partner-client";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { Section } from "../layout/section.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { valueLabel } from "../record/labels.ts";
import { setScopes } from "./calls.ts";

/** What a client may ask for, one line each, and the way to change it. */
export const RightsCard = ({ client }: { client: PartnerClient }) => {
  const { t, words } = useSpeech();
  const [isChanging, setChanging] = useState(false);
  return (
    <Section
      title={t.partners.rights}
      actions={<Button onClick={() => setChanging(true)}>{t.partners.changeRights}</Button>}
    >
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {client.scopes.map((scope) => (
          <Typography key={scope} component="li" variant="body2">
            {valueLabel(words, "partnerScopes", scope)}
          </Typography>
        ))}
      </Box>
      {isChanging && <RightsDialog client={client} onClose={() => setChanging(false)} />}
    </Section>
  );
};

const RightsDialog = ({ client, onClose }: { client: PartnerClient; onClose: () => void }) => {
  const { t, words, say } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const [chosen, setChosen] = useState<readonly PartnerScope[]>(client.scopes);
  const sending = useSending(async () => {
    await setScopes(parts, client.id, chosen);
    notify(t.partners.rightsSaved, { type: "success" });
    onClose();
  }, chosen);
  const toggle = (scope: PartnerScope) =>
    setChosen(partnerScopes.filter((one) => (one === scope ? !chosen.includes(one) : chosen.includes(one))));
  return (
    <FormDialog
      title={say(t.partners.rightsTitle, { name: client.name })}
      action={t.frame.save}
      width="xs"
      sending={sending}
      isReady={chosen.length > 0}
      onClose={onClose}
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t.partners.rightsHelp}
      </Typography>
      <FormGroup>
        {partnerScopes.map((scope) => (
          <FormControlLabel
            key={scope}
            control={<Checkbox checked={chosen.includes(scope)} onChange={() => toggle(scope)} />}
            label={valueLabel(words, "partnerScopes", scope)}
          />
        ))}
      </FormGroup>
      {chosen.length === 0 && (
        <Typography variant="body2" color="error" role="alert">
          {t.partners.oneAtLeast}
        </Typography>
      )}
    </FormDialog>
  );
};
