import { Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useNotify } from "react-admin";
import type { StaffMember } from "#shared/resources/staff-member";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";

export interface AboutProps {
  member: StaffMember;
  onClose: () => void;
}

interface AskedProps extends AboutProps {
  title: string;
  help: string;
  action: string;
  /** Said once it is done. */
  said?: string;
  /** Shuts somebody out. */
  isGrave?: boolean;
  deed: () => Promise<unknown>;
  children?: ReactNode;
}

/** Asks once more, says what follows, and does it. */
export const AskedDialog = ({ member, title, help, action, said, isGrave, deed, children, onClose }: AskedProps) => {
  const { say } = useSpeech();
  const notify = useNotify();
  const { name } = member;
  const sending = useSending(async () => {
    await deed();
    if (said) notify(say(said, { name }), { type: "success" });
    onClose();
  });
  return (
    <FormDialog title={say(title, { name })} action={action} isGrave={isGrave} sending={sending} onClose={onClose}>
      <Typography sx={{ mb: children ? 2 : 0 }}>{help}</Typography>
      {children}
    </FormDialog>
  );
};
