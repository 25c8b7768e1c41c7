import { AdmitDialog } from "../placements/admit-dialog.tsx";
import { OptionDialog } from "../placements/option-dialog.tsx";
import { OutageDialog } from "../placements/outage-dialog.tsx";
import { PlacementStepDialog } from "../placements/placement-step-dialog.tsx";
import type { Intent } from "./intents.ts";
import type { People } from "./labels.ts";
import type { UnitFolder } from "./unit-facts.ts";

interface BoardDialogsProps {
  intent: Intent;
  folders: readonly UnitFolder[];
  people: People;
  onClose: () => void;
}

/** The dialog that what was done on the board ends in: nothing is saved before it has said yes. */
export const BoardDialogs = ({ intent, folders, people, onClose }: BoardDialogsProps) => {
  switch (intent.kind) {
    case "reserve": {
      const { kind: _kind, ...given } = intent;
      return <OptionDialog given={given} onClose={onClose} />;
    }
    case "admit":
      return <AdmitDialog given={{ unitId: intent.unitId, placeId: intent.placeId }} onClose={onClose} />;
    case "outage": {
      const { kind: _kind, ...given } = intent;
      const folder = folders.find(({ unit }) => unit.id === intent.place.unitId);
      return <OutageDialog {...given} folder={folder} people={people} onClose={onClose} />;
    }
    case "step": {
      const { step, placement, given } = intent;
      return <PlacementStepDialog step={step} record={placement} given={given} onClose={onClose} />;
    }
  }
};
