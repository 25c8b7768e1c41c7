import { TextField, Typography } from "@mui/material";
import { type ReactNode, useState } from "react";
import { useNotify } from "react-admin";
import type { StaffMember } from "#shared/resources/staff-member";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import type { AccountDeed } from "./account-actions.tsx";
import { changeAccess, type Handover, inviteAgain } from "./calls.ts";
import { RolesDialog } from "./roles-dialog.tsx";

interface AboutProps {
  member: StaffMember;
  onClose: () => void;
}

interface AskedProps extends AboutProps {
  title: string;
  help: string;
  action: string;
  /** Said once it is done. */
  said?: string;
  deed: () => Promise<unknown>;
  children?: ReactNode;
}

/** Asks once more, says what follows, and does it. */
const Asked = ({ member, title, help, action, said, deed, children, onClose }: AskedProps) => {
  const { say } = useSpeech();
  const notify = useNotify();
  const { name } = member;
  const sending = useSending(async () => {
    await deed();
    if (said) notify(say(said, { name }), { type: "success" });
    onClose();
  });
  return (
    <FormDialog title={say(title, { name })} action={action} sending={sending} onClose={onClose}>
      <Typography sx={{ mb: children ? 2 : 0 }}>{help}</Typography>
      {children}
    </FormDialog>
  );
};

const EndWork = ({ member, onClose }: AboutProps) => {
  const { t } = useSpeech();
  const parts = useParts();
  const [on, setOn] = useState(member.activeTo ?? "");
  const { endWork, endWorkTitle, endWorkHelp, lastDay, saved } = t.accounts;
  return (
    <Asked
      member={member}
      title={endWorkTitle}
      help={endWorkHelp}
      action={endWork}
      said={saved}
      deed={() => changeAccess(parts, member.id, "end-of-work", on === "" ? {} : { on })}
      onClose={onClose}
    >
      <TextField
        type="date"
        fullWidth
        autoFocus
        label={lastDay}
        value={on}
        onChange={({ target }) => setOn(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </Asked>
  );
};

interface DeedDialogProps extends AboutProps {
  deed: AccountDeed;
  onInvited: (handover: Handover) => void;
}

/** The dialog of what is to be done about somebody's access. */
export const DeedDialog = ({ deed, member, onInvited, onClose }: DeedDialogProps) => {
  const { t } = useSpeech();
  const parts = useParts();
  const about = { member, onClose };
  const { accounts } = t;
  switch (deed) {
    case "changeRoles":
      return <RolesDialog {...about} />;
    case "endWork":
      return <EndWork {...about} />;
    case "suspend":
      return (
        <Asked
          {...about}
          title={accounts.suspendTitle}
          help={accounts.suspendHelp}
          action={accounts.suspend}
          said={accounts.suspended}
          deed={() => changeAccess(parts, member.id, "suspension")}
        />
      );
    case "reinstate":
      return (
        <Asked
          {...about}
          title={`${accounts.reinstate}: %{name}`}
          help={accounts.reinstated.replace("%{name}", member.name)}
          action={accounts.reinstate}
          said={accounts.reinstated}
          deed={() => changeAccess(parts, member.id, "reinstatement")}
        />
      );
    case "inviteAgain":
      return (
        <Asked
          {...about}
          title={accounts.inviteAgainTitle}
          help={accounts.inviteAgainHelp}
          action={accounts.inviteAgain}
          deed={async () => onInvited(await inviteAgain(parts, member.id))}
        />
      );
  }
};
