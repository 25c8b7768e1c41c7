import { Alert, Box, Stack } from "@mui/material";
import { useState } from "react";
import type { Caseload } from "#shared/rules/caseload";
import { useSnapshots } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page, StaleNotice } from "../layout/page.tsx";
import { Empty, Failure, PageSkeleton } from "../layout/states.tsx";
import { useParts } from "../parts.ts";
import { CaseloadCard } from "./caseload-card.tsx";
import { HandoverDialog } from "./handover-dialog.tsx";
import { PastAssignments } from "./past-assignments.tsx";
import { useCaseload } from "./use-caseload.ts";

const needed = ["staff", "households"];

/** Who follows which households, and what awaits them. */
export const TeamPage = () => {
  const { t, say } = useSpeech();
  const { me, collections } = useParts();
  const { caseloads, uncovered, past } = useCaseload();
  const snapshots = [...useSnapshots(needed).values()];
  const [leaving, setLeaving] = useState<Caseload>();
  const failed = snapshots.find(({ state }) => state === "failed")?.problem;
  if (failed) return <Failure problem={failed} onRetry={() => collections.refresh()} />;
  if (snapshots.some(({ state }) => state === "opening")) return <PageSkeleton />;
  const mayHandOver = me.actions.includes("assignEducators");
  const codes = uncovered.map(({ id, code }) => code ?? id).join(", ");
  return (
    <Page title={t.team.title} subtitle={t.team.subtitle}>
      <StaleNotice snapshots={snapshots} />
      <Stack sx={{ px: { xs: 2, md: 3 }, pb: 4, gap: 2 }}>
        {uncovered.length > 0 && <Alert severity="warning">{say(t.team.uncovered, { codes })}</Alert>}
        {caseloads.length === 0 && <Empty title={t.team.nobody}>{t.team.nobodyDetail}</Empty>}
        <Box sx={columnsStyle}>
          {caseloads.map((caseload) => (
            <CaseloadCard
              key={caseload.staffId}
              caseload={caseload}
              {...(mayHandOver && { onHandOver: () => setLeaving(caseload) })}
            />
          ))}
        </Box>
        <PastAssignments past={past} />
      </Stack>
      {leaving && <HandoverDialog leaving={leaving} onClose={() => setLeaving(undefined)} />}
    </Page>
  );
};

/** Cards of unequal height, one below the other in two columns. */
const columnsStyle = {
  columnCount: { xs: 1, lg: 2 },
  columnGap: 2.5,
  "& > *": { breakInside: "avoid", mb: 2.5 },
};
