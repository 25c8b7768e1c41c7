import { Box, Button, Link, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import type { Role } from "#shared/access";
import type { Deadline } from "#shared/rules/deadlines";
import { openSteps } from "#shared/step";
import { useSnapshot } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
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

/** The step that settles it, where I may take it now. */
const Settle = ({ deadline, about }: { deadline: Deadline; about: string }) => {
  const { words } = useSpeech();
  const { me } = useParts();
  const today = useToday();
  const record = useSnapshot(deadline.resource).byId.get(deadline.id);
  const [isTaking, setTaking] = useState(false);
  const step = stepSettling(deadline);
  if (!step || !record || openSteps([step], record, me.roles as Role[], today).length === 0) return null;
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
