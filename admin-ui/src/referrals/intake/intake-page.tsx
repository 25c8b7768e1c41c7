import { Box, Button, Link, Stack } from "@mui/material";
import { type KeyboardEvent, useEffect, useState } from "react";
import { LinkBase, useLocation, useNavigate, useNotify } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import { Referral } from "#shared/resources/referral";
import { receive } from "#shared/steps/referrals";
import { isProblem } from "../../api/problem.ts";
import { useSpeech } from "../../i18n/language.ts";
import { Page } from "../../layout/page.tsx";
import { Section } from "../../layout/section.tsx";
import { useParts } from "../../parts.ts";
import { nameOfMany } from "../../record/labels.ts";
import { takeStep } from "../../steps/calls.ts";
import { StepDialog } from "../../steps/step-dialog.tsx";
import { knownFields, missingFields } from "../../steps/step-form.ts";
import { stepWords } from "../../steps/step-words.ts";
import { useToday } from "../../today.ts";
import { ForWhom } from "./for-whom.tsx";
import { Leaving } from "./leaving.tsx";
import { SavedMark } from "./saved-mark.tsx";
import { type DraftPage, useDraft } from "./use-draft.ts";
import { WhatNeeded } from "./what-needed.tsx";
import { WhoRefers } from "./who-refers.tsx";

/** Receives a draft: at once when nothing is missing, otherwise after asking for what is. */
const useReceive = ({ flush, state, held }: DraftPage, onReceived: (id: string) => void) => {
  const parts = useParts();
  const notify = useNotify();
  const today = useToday();
  const { t, words, say, count } = useSpeech();
  const [wish, setWish] = useState<"flushing" | "asking">();
  const { record, saving } = state;
  const ask = async () => {
    if (held.length > 0) return notify(count(t.referrals.rowsHeld, held.length), { type: "warning" });
    setWish("flushing");
    await flush();
  };
  const take = async (draft: StoredRecord) => {
    if (draft.status !== "draft") return onReceived(draft.id);
    const missing = missingFields(receive, draft).filter((name) => name !== "receivedOn");
    if (missing.length > 0) return setWish("asking");
    try {
      await takeStep(parts, receive, draft.id, { receivedOn: draft.receivedOn ?? today });
      notify(say(t.steps.taken, { step: stepWords(words, receive).name }), { type: "success" });
      onReceived(draft.id);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setWish("asking");
    }
  };
  // The record as the server has it after the last input, which the flush has just brought.
  useEffect(() => {
    if (wish !== "flushing" || saving.state === "saving") return;
    setWish(undefined);
    if (record && saving.state !== "stuck") void take(record);
  });
  return { ask, isAsking: wish === "asking", isBusy: wish === "flushing", close: () => setWish(undefined) };
};

/** A new referral; asking for it again from the same address begins another one. */
export const NewReferralPage = () => {
  const { key } = useLocation();
  return <IntakePage key={key} />;
};

/** A referral while somebody is on the phone: nothing is required, everything is kept as it is typed. */
export const IntakePage = ({ referral }: { referral?: Referral }) => {
  const { t, words } = useSpeech();
  const navigate = useNavigate();
  const today = useToday();
  const draft = useDraft(referral);
  const [isReceived, setReceived] = useState(false);
  const received = (id: string) => {
    setReceived(true);
    navigate(`/referrals/${id}`, { replace: true });
  };
  const receiving = useReceive(draft, received);
  const { record } = draft.state;
  const savedId = record?.id;
  // The address becomes the draft's own, so that a reload finds it; the page stays, and with it the place of the cursor.
  useEffect(() => {
    if (savedId && !referral) history.replaceState(history.state, "", `#/referrals/${savedId}`);
  }, [savedId, referral]);
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || receiving.isAsking) return;
    event.preventDefault();
    void receiving.ask();
  };
  const number = typeof record?.number === "string" ? record.number : undefined;
  return (
    <Page
      title={number ? `${t.referrals.draftTitle} ${number}` : t.referrals.newTitle}
      subtitle={
        <>
          <Link component={LinkBase} to="/referrals">
            {nameOfMany(words, Referral.name)}
          </Link>
          {" · "}
          {t.referrals.intakeHelp}
        </>
      }
    >
      <Leaving isBehind={draft.isBehind && !isReceived} />
      <Stack sx={{ px: { xs: 2, md: 3 }, gap: 2, maxWidth: 1120 }} onKeyDown={byKey}>
        <Section title={t.referrals.whoRefers}>
          <WhoRefers draft={draft} />
        </Section>
        <Section title={t.referrals.forWhom}>
          <ForWhom draft={draft} />
        </Section>
        <Section title={t.referrals.whatNeeded}>
          <WhatNeeded draft={draft} />
        </Section>
        <Box sx={barStyle}>
          <SavedMark draft={draft} />
          <Box sx={{ flex: 1 }} />
          <Button component={LinkBase} to="/referrals">
            {t.referrals.later}
          </Button>
          <Button
            variant="contained"
            size="large"
            disabled={draft.isEmpty}
            loading={receiving.isBusy}
            onClick={() => void receiving.ask()}
          >
            {stepWords(words, receive).name}
          </Button>
        </Box>
      </Stack>
      {receiving.isAsking && record && (
        <StepDialog
          step={receive}
          record={record}
          hidden={knownFields(receive, record)}
          given={{ receivedOn: record.receivedOn ?? today }}
          onClose={receiving.close}
          onTaken={({ id }) => received(id)}
        />
      )}
    </Page>
  );
};

const barStyle = {
  position: "sticky",
  bottom: 0,
  zIndex: 2,
  display: "flex",
  flexWrap: "wrap",
  gap: 1.5,
  alignItems: "center",
  py: 1.5,
  mb: 1,
  bgcolor: "background.default",
  borderTop: 1,
  borderColor: "divider",
};
