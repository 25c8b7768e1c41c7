import { Typography } from "@mui/material";
import { dequal } from "dequal";
import { useState } from "react";
import { useNotify } from "react-admin";
import { StaffMember } from "#shared/resources/staff-member";
import { saveRecord } from "../data/saving.ts";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { labelOf } from "../record/labels.ts";
import { changeAccess } from "./calls.ts";
import { Choices } from "./choices.tsx";
import { useRoleChoices } from "./role-choices.ts";

interface RolesDialogProps {
  member: StaffMember;
  onClose: () => void;
}

/** What somebody may do, and where she works. */
export const RolesDialog = ({ member, onClose }: RolesDialogProps) => {
  const { t, words } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  // Taken once: what a colleague changes meanwhile does not wipe out what is being chosen.
  const [seen] = useState(member);
  const [roles, setRoles] = useState<string[]>(seen.roles);
  const [unitIds, setUnitIds] = useState<string[]>(seen.unitIds ?? []);
  const choices = useRoleChoices();
  const sending = useSending(async () => {
    const { client, collections } = parts;
    if (!dequal(roles, seen.roles)) await changeAccess(parts, seen.id, "roles", { roles });
    const saving = { client, collection: collections.of(StaffMember.name), resource: StaffMember.name };
    const edits = { unitIds: { from: seen.unitIds, to: unitIds } };
    if (!dequal(unitIds, seen.unitIds ?? [])) await saveRecord(saving, { id: seen.id, edits });
    notify(t.accounts.saved, { type: "success" });
    onClose();
  });
  const label = (name: string) => labelOf(words, StaffMember.name, name);
  return (
    <FormDialog
      title={`${t.accounts.changeRoles}: ${seen.name}`}
      action={t.frame.save}
      isReady={roles.length > 0}
      sending={sending}
      onClose={onClose}
    >
      <Typography variant="body2" color="textSecondary">
        {t.accounts.rolesHelp}
      </Typography>
      <Choices
        title={label("roles")}
        choices={choices.roles}
        chosen={roles}
        problem={roles.length === 0 ? t.accounts.atLeastOne : undefined}
        onChange={setRoles}
      />
      <Choices title={label("unitIds")} choices={choices.units} chosen={unitIds} onChange={setUnitIds} />
    </FormDialog>
  );
};
