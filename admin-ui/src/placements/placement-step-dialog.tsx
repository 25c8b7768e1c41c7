import { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { depart, transfer } from "#shared/steps/placements";
import { useFolders } from "../board/unit-facts.ts";
import { useRecords } from "../data/use-records.ts";
import { useParts } from "../parts.ts";
import { StepDialog, type StepDialogProps } from "../steps/step-dialog.tsx";
import { DepartureDialog } from "./departure-dialog.tsx";
import { StepWhatIf } from "./step-what-if.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";

/** Steps whose form shows the unit as it would be. */
const shown: readonly string[] = ["confirm", "reschedule", "enter", "extend"];

/** The form of a step on a stay: its own where more help is needed than the definition can give. */
export const PlacementStepDialog = (props: StepDialogProps) => {
  const { step, record, onClose } = props;
  const { me } = useParts();
  const { codes } = useFolders();
  const units = useRecords(Unit);
  const placement = useRecords(Placement).find(({ id }) => id === record.id);
  if (!placement) return null;
  const rest = {
    onClose,
    ...(props.onTaken && { onTaken: props.onTaken }),
    ...(props.given && { given: props.given }),
  };
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
  // What only the area manager may do is not offered to anybody else.
  const hidden = me.actions.includes("override") ? [] : ["overrideReason"];
  const form = { ...props, hidden: [...(props.hidden ?? []), ...hidden] };
  if (!shown.includes(step.name)) return <StepDialog {...form} />;
  return (
    <StepDialog {...form} size="md">
      <StepWhatIf placement={placement} step={step.name} />
    </StepDialog>
  );
};
