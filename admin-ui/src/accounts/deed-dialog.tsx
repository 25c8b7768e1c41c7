import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import type { AccountDeed } from "./account-actions.tsx";
import { type AboutProps, AskedDialog } from "./asked-dialog.tsx";
import { changeAccess, type Handover, inviteAgain } from "./calls.ts";
import { EmailDialog } from "./email-dialog.tsx";
import { EndWorkDialog } from "./end-work-dialog.tsx";
import { RolesDialog } from "./roles-dialog.tsx";

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
    case "changeEmail":
      return <EmailDialog {...about} />;
    case "endWork":
      return <EndWorkDialog {...about} />;
    case "suspend":
      return (
        <AskedDialog
          {...about}
          isGrave
          title={accounts.suspendTitle}
          help={accounts.suspendHelp}
          action={accounts.suspend}
          said={accounts.suspended}
          deed={() => changeAccess(parts, member.id, "suspension")}
        />
      );
    case "reinstate":
      return (
        <AskedDialog
          {...about}
          title={accounts.reinstateTitle}
          help={accounts.reinstateHelp}
          action={accounts.reinstate}
          said={accounts.reinstated}
          deed={() => changeAccess(parts, member.id, "reinstatement")}
        />
      );
    case "inviteAgain":
      return (
        <AskedDialog
          {...about}
          title={accounts.inviteAgainTitle}
          help={accounts.inviteAgainHelp}
          action={accounts.inviteAgain}
          deed={async () => onInvited(await inviteAgain(parts, member.id))}
        />
      );
  }
};
