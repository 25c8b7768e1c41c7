import { Alert } from "@mui/material";
import type { Resource, StoredRecord } from "#shared/resource";
import { useMyReach } from "../data/my-reach.ts";
import { useSpeech } from "../i18n/language.ts";

/** Why there is nothing to press on a page about a household that others answer for. */
export const OnlyReading = ({ resource, record }: { resource: Resource; record: StoredRecord }) => {
  const { t } = useSpeech();
  if (!useMyReach().isForeign(resource, record)) return null;
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {t.records.notMine}
    </Alert>
  );
};
