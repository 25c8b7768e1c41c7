import { Box, Chip, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Referral } from "#shared/resources/referral";
import { isOpen } from "#shared/rules/referral-lifecycle";
import { BRISK, useRecords, useSnapshot } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page, StaleNotice } from "../layout/page.tsx";
import { Failure, PageSkeleton, RowsSkeleton } from "../layout/states.tsx";
import { useParts } from "../parts.ts";
import { GridPage } from "../record/grid-page.tsx";
import { nameOfMany } from "../record/labels.ts";
import { Doors } from "./doors.tsx";

const ReferralBoard = lazy(() =>
  import("./board/referral-board.tsx").then((board) => ({ default: board.ReferralBoard })),
);

type View = "table" | "board";
const KEPT = "soglia.referrals.view";

/** All referrals, as a table or as a board; what was chosen last is chosen next time. */
export const ReferralsPage = () => {
  const { t } = useSpeech();
  const { me } = useParts();
  const [view, setView] = useState<View>(() => (localStorage.getItem(KEPT) === "board" ? "board" : "table"));
  // A board needs to know urgency and type: whoever sees only who pays has the table.
  if (!me.may.referrals?.read.includes("urgency")) return <GridPage resource={Referral} />;
  const choose = (next: View | null) => {
    if (!next) return;
    localStorage.setItem(KEPT, next);
    setView(next);
  };
  const actions = (
    <>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view}
        onChange={(_, next) => choose(next)}
        aria-label={t.referrals.view}
      >
        <ToggleButton value="table">{t.referrals.asTable}</ToggleButton>
        <ToggleButton value="board">{t.referrals.asBoard}</ToggleButton>
      </ToggleButtonGroup>
      <Doors />
    </>
  );
  return view === "table" ? <GridPage resource={Referral} actions={actions} /> : <Board actions={actions} />;
};

const Board = ({ actions }: { actions: ReactNode }) => {
  const { words, t, count } = useSpeech();
  const { collections } = useParts();
  const snapshot = useSnapshot(Referral.name, BRISK);
  const open = useRecords(Referral).filter(({ status }) => isOpen(status)).length;
  if (snapshot.state === "failed" && snapshot.problem)
    return <Failure problem={snapshot.problem} onRetry={collections.of(Referral.name).refresh} />;
  if (snapshot.state === "opening") return <PageSkeleton />;
  return (
    <Page
      fill
      title={nameOfMany(words, Referral.name)}
      mark={<Chip size="small" label={count(t.referrals.openCount, open)} />}
      actions={actions}
    >
      <StaleNotice snapshots={[snapshot]} />
      <Suspense
        fallback={
          <Box sx={{ px: 3 }}>
            <RowsSkeleton />
          </Box>
        }
      >
        <ReferralBoard />
      </Suspense>
    </Page>
  );
};
