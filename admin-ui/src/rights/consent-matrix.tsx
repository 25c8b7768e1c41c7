import { type Theme, Typography, useMediaQuery } from "@mui/material";
import { useState } from "react";
import { consentKinds, type Person } from "#shared/resources/person";
import type { Plan } from "#shared/resources/plan";
import { giveConsent, giveNotice, withdrawConsent } from "#shared/steps/rights";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useToday } from "../today.ts";
import { ConsentCell, NoticeCell } from "./consent-cells.tsx";
import { ConsentDialog, type Recording } from "./consent-dialog.tsx";
import { ConsentList, ConsentTable, type Purpose } from "./consent-layouts.tsx";
import { consentState } from "./consent-state.ts";

interface ConsentMatrixProps {
  people: readonly Person[];
  plans: readonly Plan[];
}

/** The notice and every purpose, each with its cell. */
const usePurposes = (plans: readonly Plan[], onRecord: (recording: Recording) => void): Purpose[] => {
  const { t, words } = useSpeech();
  const today = useToday();
  const notice: Purpose = {
    name: "notice",
    title: t.rights.notice,
    cell: (person) => <NoticeCell person={person} onRecord={() => onRecord({ step: giveNotice, person, given: {} })} />,
  };
  const ofKind = (kind: (typeof consentKinds)[number]): Purpose => ({
    name: kind,
    title: words.values.consentKinds[kind],
    cell: (person) => {
      const state = consentState(person, kind, plans, today);
      const step = state.is === "given" && !state.askAgain ? withdrawConsent : giveConsent;
      const record = () => onRecord({ step, person, given: { kinds: [kind] } });
      return <ConsentCell person={person} kind={kind} state={state} onRecord={record} />;
    },
  });
  return [notice, ...consentKinds.map(ofKind)];
};

/** Who has been told and who has agreed to what. */
export const ConsentMatrix = ({ people, plans }: ConsentMatrixProps) => {
  const { t } = useSpeech();
  const today = useToday();
  const [recording, setRecording] = useState<Recording>();
  const purposes = usePurposes(plans, setRecording);
  const isWide = useMediaQuery<Theme>((theme) => theme.breakpoints.up("lg"));
  const present = people.filter(({ leftOn }) => leftOn === undefined || leftOn > today);
  const Layout = isWide ? ConsentTable : ConsentList;
  return (
    <Section title={t.rights.matrix}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {present.length === 0 ? t.rights.nobody : t.rights.matrixNote}
      </Typography>
      {present.length > 0 && <Layout people={present} purposes={purposes} />}
      {recording && <ConsentDialog {...recording} people={present} onClose={() => setRecording(undefined)} />}
    </Section>
  );
};
