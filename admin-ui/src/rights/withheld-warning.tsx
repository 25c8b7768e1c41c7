import { Alert } from "@mui/material";
import { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import { Person } from "#shared/resources/person";
import { isWithheld } from "#shared/rules/consents";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useToday } from "../today.ts";

interface WithheldWarningProps {
  householdId: string | undefined;
  /** Whom the paper is for; unset: it could go to anybody. */
  recipientId?: string;
}

/** Says, beside a paper that is about to leave, who must not be told anything about this household. */
export const WithheldWarning = ({ householdId, recipientId }: WithheldWarningProps) => {
  const { t, f, say } = useSpeech();
  const today = useToday();
  const lists = [
    ...useRecords(Household).filter(({ id }) => id === householdId),
    ...useRecords(Person).filter((person) => person.householdId === householdId),
  ].map(({ withheldFrom }) => withheldFrom);
  const kept = useRecords(Organisation).filter(
    ({ id }) => (recipientId === undefined || id === recipientId) && isWithheld(lists, id, today),
  );
  const [first] = kept;
  if (householdId === undefined || !first) return null;
  return (
    <Alert severity="error" sx={{ mb: 1 }}>
      {recipientId === undefined
        ? say(t.rights.withheldSome, { names: f.list(kept.map(({ name }) => name)) })
        : say(t.rights.withheldWarning, { organisation: first.name })}
    </Alert>
  );
};
