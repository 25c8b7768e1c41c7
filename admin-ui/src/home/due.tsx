import { Box, Button, Link, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import type { Deadline } from "#shared/rules/deadlines";
import type { Step } from "#shared/step";
import { useSnapshot } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useOpenSteps } from "../steps/step-buttons.tsx";
import { StepDialog } from "../steps/step-dialog.tsx";
import { stepWords } from "../steps/step-words.ts";
import { useToday } from "../today.ts";
import { givenBy, pathTo, stepSettling } from "./settling.ts";

const useWhen = () => {
  const { t, count } = useSpeech();
  return (days: number) => {
    if (days === 0) return t.home.dueToday;
    return days < 0 ? count(t.home.overdueBy, -days) : count(t.home.dueIn, days);
  };
};

interface OfferedProps {
  deadline: Deadline;
  about: string;
  step: Step;
  record: StoredRecord;
}

const Offered = ({ deadline, about, step, record }: OfferedProps) => {
  const { words } = useSpeech();
  const today = useToday();
  const [isTaking, setTaking] = useState(false);
  if (useOpenSteps([step], record).length === 0) return null;
  const { name } = stepWords(words, step);
  return (
    <>
      <Button size="small" onClick={() => setTaking(true)} aria-label={`${name}: ${about}`} sx={{ py: 0, minWidth: 0 }}>
        {name}
      </Button>
      {isTaking && (
        <StepDialog step={step} record={record} given={givenBy(deadline, today)} onClose={() => setTaking(false)} />
      )}
    </>
  );
};

/** The step that settles it, where I may take it now. */
const Settle = ({ deadline, about }: { deadline: Deadline; about: string }) => {
  const record = useSnapshot(deadline.resource).byId.get(deadline.id);
  const step = stepSettling(deadline);
  return step && record ? <Offered deadline={deadline} about={about} step={step} record={record} /> : null;
};

/** One deadline: what, about whom, by when, and what settles it. */
export const Due = ({ deadline, about }: { deadline: Deadline; about: string }) => {
  const { t, words, f } = useSpeech();
  const when = useWhen();
  const kind = words.values.deadlineKinds[deadline.kind];
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ gap: 1.5, py: 0.75, alignItems: "baseline", borderTop: 1, borderColor: "divider" }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link component={LinkBase} to={pathTo(deadline)}>
          {kind}
        </Link>
        {about && (
          <Typography component="span" variant="body2" color="textSecondary">
            {" "}
            · {about}
          </Typography>
        )}
      </Box>
      <Settle deadline={deadline} about={about || t.home.due} />
      <Typography variant="body2" sx={{ whiteSpace: "nowrap" }} title={f.longDate(deadline.due)}>
        {f.date(deadline.due)}{" "}
        <Box component="span" sx={{ color: "text.secondary", display: { xs: "none", sm: "inline" } }}>
          ({when(deadline.days)})
        </Box>
      </Typography>
    </Stack>
  );
};
