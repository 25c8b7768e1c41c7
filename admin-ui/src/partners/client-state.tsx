import { Chip } from "@mui/material";
import type { PartnerClient } from "#shared/resources/partner-client";
import { useSpeech } from "../i18n/language.ts";

/** Whether a partner gets answers at all, in a word. */
export const ClientState = ({ client: { suspended, archived } }: { client: PartnerClient }) => {
  const { t } = useSpeech();
  const isShut = suspended || archived;
  return (
    <Chip
      size="small"
      color={isShut ? "error" : "success"}
      variant="outlined"
      label={isShut ? t.partners.suspended : t.partners.active}
    />
  );
};
