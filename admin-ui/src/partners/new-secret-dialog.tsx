import { Typography } from "@mui/material";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";
import type { Shown } from "./calls.ts";

interface NewSecretDialogProps {
  title: string;
  action: string;
  /** What comes of it for the partner. */
  help: string;
  make: () => Promise<Shown>;
  onShown: (shown: Shown) => void;
  onClose: () => void;
}

/** Asks before a secret is made, which is then shown once. */
export const NewSecretDialog = ({ title, action, help, make, onShown, onClose }: NewSecretDialogProps) => {
  const sending = useSending(async () => onShown(await make()));
  return (
    <FormDialog title={title} action={action} width="xs" sending={sending} onClose={onClose}>
      <Typography>{help}</Typography>
    </FormDialog>
  );
};
