import { Typography } from "@mui/material";
import { useNotify } from "react-admin";
import type { Caseload } from "#shared/rules/caseload";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { handOver } from "./calls.ts";
import { HandoverFields } from "./handover-fields.tsx";
import { Passings } from "./passings.tsx";
import { useHandover } from "./use-handover.ts";

interface HandoverDialogProps {
  leaving: Caseload;
  onClose: () => void;
}

/** Hands over the households of somebody who leaves, in one step, and says before what will change. */
export const HandoverDialog = ({ leaving: { staffId, name }, onClose }: HandoverDialogProps) => {
  const { t, say, count } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const handover = useHandover(staffId);
  const moving = handover.passings.filter(({ toStaffId }) => toStaffId !== "");
  const sending = useSending(async () => {
    const households = moving.map(({ householdId, toStaffId }) => ({ householdId, toStaffId }));
    const { on, role } = handover;
    const moved = await handOver(parts, staffId, { on, households, ...(role && { role }) });
    notify(count(t.team.handedOver, moved), { type: "success" });
    onClose();
  });
  const { problem } = sending;
  return (
    <FormDialog
      title={say(t.team.handOverTitle, { name })}
      action={count(t.team.confirmHandover, moving.length)}
      isReady={moving.length > 0}
      sending={sending}
      refusal={problem && [problem.message, ...Object.values(problem.errors)].join(" ")}
      onClose={onClose}
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t.team.handOverHelp}
      </Typography>
      <HandoverFields handover={handover} />
      <Typography variant="h3" component="h3" sx={{ mt: 1.5, mb: 0.5 }}>
        {t.team.preview}
      </Typography>
      <Passings handover={handover} />
    </FormDialog>
  );
};
