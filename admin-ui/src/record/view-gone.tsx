import { Alert } from "@mui/material";
import { useSpeech } from "../i18n/language.ts";

/** Says that the view in the address is not to be had; closing it takes it out of the address. */
export const ViewGone = ({ onClose }: { onClose: () => void }) => {
  const { t } = useSpeech();
  return (
    <Alert severity="info" onClose={onClose} closeText={t.frame.close} sx={{ mx: { xs: 2, md: 3 }, mb: 1.5 }}>
      {t.records.viewGone}
    </Alert>
  );
};
