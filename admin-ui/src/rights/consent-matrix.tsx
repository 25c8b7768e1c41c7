import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from "@mui/material";
import { useState } from "react";
import { consentKinds, type Person } from "#shared/resources/person";
import type { Plan } from "#shared/resources/plan";
import { giveConsent, giveNotice, withdrawConsent } from "#shared/steps/rights";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useToday } from "../today.ts";
import { ConsentCell, NoticeCell } from "./consent-cells.tsx";
import { ConsentDialog, type Recording } from "./consent-dialog.tsx";
import { consentState } from "./consent-state.ts";
import { CopyButton } from "./copy-button.tsx";

interface ConsentMatrixProps {
  people: readonly Person[];
  plans: readonly Plan[];
}

/** Who has been told and who has agreed to what: a row for each person, a column for each purpose. */
export const ConsentMatrix = ({ people, plans }: ConsentMatrixProps) => {
  const { t, words } = useSpeech();
  const today = useToday();
  const [recording, setRecording] = useState<Recording>();
  const present = people.filter(({ leftOn }) => leftOn === undefined || leftOn > today);
  return (
    <Section title={t.rights.matrix}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {present.length === 0 ? t.rights.nobody : t.rights.matrixNote}
      </Typography>
      {present.length > 0 && (
        <TableContainer tabIndex={0} role="group" aria-label={t.rights.matrix}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t.rights.person}</TableCell>
                <TableCell>{t.rights.notice}</TableCell>
                {consentKinds.map((kind) => (
                  <TableCell key={kind}>{words.values.consentKinds[kind]}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {present.map((person) => (
                <TableRow key={person.id}>
                  <TableCell component="th" scope="row" sx={{ whiteSpace: "nowrap" }}>
                    {person.lastName} {person.firstName}
                    <CopyButton person={person} />
                  </TableCell>
                  <NoticeCell person={person} onRecord={() => setRecording({ step: giveNotice, person, given: {} })} />
                  {consentKinds.map((kind) => {
                    const state = consentState(person, kind, plans, today);
                    const step = state.is === "given" && !state.askAgain ? withdrawConsent : giveConsent;
                    const given = { kinds: [kind] };
                    return (
                      <ConsentCell
                        key={kind}
                        person={person}
                        kind={kind}
                        state={state}
                        onRecord={() => setRecording({ step, person, given })}
                      />
                    );
                  })}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {recording && <ConsentDialog {...recording} people={present} onClose={() => setRecording(undefined)} />}
    </Section>
  );
};
