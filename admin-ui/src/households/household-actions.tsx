import LoginRounded from "@mui/icons-material/LoginRounded";
import LogoutRounded from "@mui/icons-material/LogoutRounded";
import { Button } from "@mui/material";
import { useState } from "react";
import type { Household } from "#shared/resources/household";
import type { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { DepartureDialog } from "../placements/departure-dialog.tsx";
import { EntryDialog } from "../placements/entry-dialog.tsx";
import { OptionDialog } from "../placements/option-dialog.tsx";
import { RestrictionButton } from "./restriction-button.tsx";

interface HouseholdActionsProps {
  household: Household;
  placements: readonly Placement[];
}

/** What can be done with a household now: let it in while it is out, record its departure while it is in. */
export const HouseholdActions = ({ household, placements }: HouseholdActionsProps) => {
  const { t } = useSpeech();
  const { me } = useParts();
  const units = useRecords(Unit);
  const [dialog, setDialog] = useState<"option" | "admit" | "depart">();
  const current = placements.find(({ status }) => status === "inProgress");
  const close = () => setDialog(undefined);
  return (
    <>
      {!current && me.actions.includes("reservePlace") && (
        <Button variant="outlined" onClick={() => setDialog("option")}>
          {t.placements.optionTitle}
        </Button>
      )}
      {!current && me.actions.includes("admit") && (
        <Button variant="contained" startIcon={<LoginRounded />} onClick={() => setDialog("admit")}>
          {t.households.admit}
        </Button>
      )}
      {current && me.actions.includes("depart") && (
        <Button variant="outlined" startIcon={<LogoutRounded />} onClick={() => setDialog("depart")}>
          {t.households.depart}
        </Button>
      )}
      <RestrictionButton household={household} />
      {dialog === "option" && <OptionDialog given={{ householdId: household.id }} onClose={close} />}
      {dialog === "admit" && <EntryDialog given={{ householdId: household.id }} onClose={close} />}
      {dialog === "depart" && current && (
        <DepartureDialog
          placement={current}
          unit={units.find(({ id }) => id === current.unitId)}
          code={household.code ?? ""}
          onClose={close}
        />
      )}
    </>
  );
};
