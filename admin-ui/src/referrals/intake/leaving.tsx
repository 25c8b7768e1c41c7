import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useBlocker } from "react-admin";
import { useSpeech } from "../../i18n/language.ts";

/** Asks before a page is left on which something has not reached the server. */
export const Leaving = ({ isBehind }: { isBehind: boolean }) => {
  const { t } = useSpeech();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isBehind && currentLocation.pathname !== nextLocation.pathname,
  );
  if (blocker.state !== "blocked") return null;
  return (
    <Dialog open onClose={blocker.reset} aria-labelledby="leaving-title">
      <DialogTitle id="leaving-title">{t.referrals.leaveTitle}</DialogTitle>
      <DialogContent>
        <Typography>{t.referrals.leaveDetail}</Typography>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={blocker.proceed} color="error">
          {t.referrals.leave}
        </Button>
        <Button variant="contained" autoFocus onClick={blocker.reset}>
          {t.referrals.stay}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
