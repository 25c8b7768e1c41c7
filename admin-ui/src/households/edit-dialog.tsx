import { Dialog, DialogContent, DialogTitle } from "@mui/material";
import type { Resource, StoredRecord } from "#shared/resource";
import { RecordForm } from "../record/record-form.tsx";
import { useReferences } from "../record/references.ts";

interface EditDialogProps {
  title: string;
  resource: Resource;
  record: StoredRecord;
  names: readonly string[];
  onClose: () => void;
}

/** Some fields of a record, changed without leaving the page. */
export const EditDialog = ({ title, resource, record, names, onClose }: EditDialogProps) => {
  const references = useReferences(resource);
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="edit-title">
      <DialogTitle id="edit-title">{title}</DialogTitle>
      <DialogContent>
        <RecordForm resource={resource} record={record} names={names} references={references} onDone={onClose} />
      </DialogContent>
    </Dialog>
  );
};
