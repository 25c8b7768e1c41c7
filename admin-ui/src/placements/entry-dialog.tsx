import { Placement } from "#shared/resources/placement";
import { enter } from "#shared/steps/placements";
import { useRecords } from "../data/use-records.ts";
import { AdmitDialog } from "./admit-dialog.tsx";
import { PlacementStepDialog } from "./placement-step-dialog.tsx";
import type { EntryDraft } from "./use-entry.ts";

const byDay = (a: Placement, b: Placement): number => (a.expectedIn ?? "").localeCompare(b.expectedIn ?? "");

interface EntryDialogProps {
  /** Who comes in, and what the place it was opened from knows besides. */
  given: Partial<EntryDraft> & Pick<EntryDraft, "householdId">;
  onClose: () => void;
}

/** Lets a household in: into the place that is kept for it, otherwise wherever there is room. */
export const EntryDialog = ({ given, onClose }: EntryDialogProps) => {
  const [kept] = useRecords(Placement)
    .filter(({ householdId, status }) => householdId === given.householdId && enter.from?.includes(status))
    .sort(byDay);
  return kept ? (
    <PlacementStepDialog step={enter} record={kept} onClose={onClose} />
  ) : (
    <AdmitDialog given={given} onClose={onClose} />
  );
};
