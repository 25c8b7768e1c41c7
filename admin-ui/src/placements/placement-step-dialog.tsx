import type { StoredRecord } from "#shared/resource";
import type { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import type { Step } from "#shared/step";
import { depart, transfer } from "#shared/steps/placements";
import { useFolders } from "../board/unit-facts.ts";
import { useRecords } from "../data/use-records.ts";
import { StepDialog } from "../steps/step-dialog.tsx";
import { DepartureDialog } from "./departure-dialog.tsx";
import { StepWhatIf } from "./step-what-if.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";

interface PlacementStepDialogProps {
  step: Step;
  placement: Placement;
  given?: Record<string, unknown>;
  onClose: () => void;
  onTaken?: (record: StoredRecord) => void;
}

/** Steps whose form shows the unit as it would be. */
const shown: readonly string[] = ["confirm", "reschedule", "enter", "extend"];

/** The form of a step on a stay: its own where more help is needed than the definition can give. */
export const PlacementStepDialog = ({ step, placement, given, onClose, onTaken }: PlacementStepDialogProps) => {
  const { codes } = useFolders();
  const units = useRecords(Unit);
  const rest = { onClose, ...(onTaken && { onTaken }), ...(given && { given }) };
  if (step.name === transfer.name) return <TransferDialog placement={placement} {...rest} />;
  if (step.name === depart.name)
    return (
      <DepartureDialog
        placement={placement}
        unit={units.find(({ id }) => id === placement.unitId)}
        code={codes.get(placement.householdId) ?? ""}
        onClose={onClose}
      />
    );
  return (
    <StepDialog step={step} record={placement} {...rest}>
      {shown.includes(step.name) && <StepWhatIf placement={placement} step={step.name} />}
    </StepDialog>
  );
};
