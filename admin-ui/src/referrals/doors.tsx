import AddIcCallOutlined from "@mui/icons-material/AddIcCallOutlined";
import NightShelterOutlined from "@mui/icons-material/NightShelterOutlined";
import { Button } from "@mui/material";
import { lazy, Suspense, useState } from "react";
import { LinkBase } from "react-admin";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";

const EmergencyDialog = lazy(() =>
  import("./emergency/emergency-dialog.tsx").then((dialog) => ({ default: dialog.EmergencyDialog })),
);

/** The two ways in: somebody calls, or somebody needs a bed tonight. */
export const Doors = ({ size = "medium" }: { size?: "medium" | "large" }) => {
  const { t } = useSpeech();
  const { me } = useParts();
  const [isOpen, setOpen] = useState(false);
  if (!me.actions.includes("moveReferral")) return null;
  return (
    <>
      <Button
        variant="outlined"
        color="error"
        size={size}
        startIcon={<NightShelterOutlined />}
        onClick={() => setOpen(true)}
      >
        {t.referrals.emergency}
      </Button>
      <Button
        variant="contained"
        size={size}
        startIcon={<AddIcCallOutlined />}
        component={LinkBase}
        to="/referrals/new"
      >
        {t.referrals.newTitle}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <EmergencyDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
