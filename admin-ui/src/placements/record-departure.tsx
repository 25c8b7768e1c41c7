import LogoutRounded from "@mui/icons-material/LogoutRounded";
import { Button } from "@mui/material";
import { useState } from "react";
import { useRecordContext } from "react-admin";
import { Household } from "#shared/resources/household";
import type { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { DepartureDialog } from "./departure-dialog.tsx";

/** Ends the stay whose page this is, while somebody is in. */
export const RecordDeparture = () => {
  const placement = useRecordContext<Placement>();
  const { t } = useSpeech();
  const { me } = useParts();
  const units = useRecords(Unit);
  const households = useRecords(Household);
  const [isOpen, setOpen] = useState(false);
  if (placement?.status !== "inProgress" || !me.actions.includes("depart")) return null;
  return (
    <>
      <Button variant="outlined" startIcon={<LogoutRounded />} onClick={() => setOpen(true)}>
        {t.households.depart}
      </Button>
      {isOpen && (
        <DepartureDialog
          placement={placement}
          unit={units.find(({ id }) => id === placement.unitId)}
          code={households.find(({ id }) => id === placement.householdId)?.code ?? ""}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};
