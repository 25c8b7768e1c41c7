import ArrowDropDownRounded from "@mui/icons-material/ArrowDropDownRounded";
import { Button, Divider, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import { useNotify, useRecordContext } from "react-admin";
import { Referral } from "#shared/resources/referral";
import { isProblem } from "../api/problem.ts";
import { saveRecord } from "../data/saving.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { valueLabel } from "../record/labels.ts";
import { CloseReferralDialog } from "./close-referral-dialog.tsx";
import { nextSteps } from "./next-steps.ts";

/** Takes a referral one step on, along the road that its life cycle allows. */
export const MoveReferral = () => {
  const referral = useRecordContext<Referral>();
  const { t, words } = useSpeech();
  const { client, me, collections } = useParts();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [closing, setClosing] = useState<string>();
  if (!referral || !me.may.referrals?.edit.includes("status")) return null;
  const steps = nextSteps(referral.status);
  if (steps.onward.length + steps.closing.length === 0) return null;
  const saving = { client, resource: Referral.name, collection: collections.of(Referral.name) };
  const move = async (status: string) => {
    setAnchor(null);
    try {
      await saveRecord(saving, { id: referral.id, edits: { status: { from: referral.status, to: status } } });
      notify(t.records.saved, { type: "success" });
    } catch (error) {
      if (!isProblem(error)) throw error;
      notify([error.message, ...Object.values(error.errors)].join(" "), { type: "error" });
    }
  };
  const close = (status: string) => {
    setAnchor(null);
    setClosing(status);
  };
  const labelOf = (status: string) => valueLabel(words, "referralStatuses", status);
  return (
    <>
      <Button
        variant="contained"
        endIcon={<ArrowDropDownRounded />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t.referrals.move}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {steps.onward.map((status) => (
          <MenuItem key={status} onClick={() => void move(status)}>
            {labelOf(status)}
          </MenuItem>
        ))}
        {steps.onward.length > 0 && steps.closing.length > 0 && <Divider />}
        {steps.closing.map((status) => (
          <MenuItem key={status} onClick={() => close(status)} sx={{ color: "error.main" }}>
            {labelOf(status)}…
          </MenuItem>
        ))}
      </Menu>
      {closing && <CloseReferralDialog referral={referral} status={closing} onClose={() => setClosing(undefined)} />}
    </>
  );
};
