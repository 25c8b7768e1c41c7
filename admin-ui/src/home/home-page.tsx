import { Box, Link, Stack, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { useFolders } from "../board/unit-facts.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page, StaleNotice } from "../layout/page.tsx";
import { Failure, PageSkeleton } from "../layout/states.tsx";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { Changes } from "./changes.tsx";
import { Deadlines } from "./deadlines.tsx";
import { FreeNow } from "./free-now.tsx";
import { OpenReferrals } from "./referrals.tsx";
import { useDeadlines } from "./use-deadlines.ts";

/** What needs attention today. */
export const HomePage = () => {
  const { t, f } = useSpeech();
  const { me, collections } = useParts();
  const today = useToday();
  const { folders, snapshots } = useFolders();
  const deadlines = useDeadlines(today);
  const failed = snapshots.find(({ state }) => state === "failed")?.problem;
  if (failed) return <Failure problem={failed} onRetry={() => collections.refresh()} />;
  if (snapshots.some(({ state }) => state === "opening")) return <PageSkeleton />;
  return (
    <Page
      title={t.home.title}
      subtitle={
        <Box component="span" sx={{ display: "inline-block", "&::first-letter": { textTransform: "uppercase" } }}>
          {f.longDate(today)}
        </Box>
      }
    >
      <StaleNotice snapshots={snapshots} />
      <Stack sx={{ px: { xs: 2, md: 3 }, pb: 4, gap: 2.5 }}>
        <Box component="section" aria-labelledby="free-now">
          <Stack direction="row" sx={{ alignItems: "baseline", justifyContent: "space-between", mb: 1 }}>
            <Typography variant="h2" id="free-now">
              {t.home.freeNow}
            </Typography>
            <Link component={LinkBase} to="/board">
              {t.home.toBoard}
            </Link>
          </Stack>
          <FreeNow folders={folders} today={today} />
        </Box>
        <Box
          sx={{
            display: "grid",
            gap: 2.5,
            alignItems: "start",
            gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 3fr) minmax(0, 2fr)" },
          }}
        >
          <Stack sx={{ gap: 2.5 }}>
            <Deadlines deadlines={deadlines} />
            <Changes />
          </Stack>
          <Stack sx={{ gap: 2.5 }}>
            {me.may.referrals?.read.includes("urgency") && <OpenReferrals today={today} />}
          </Stack>
        </Box>
      </Stack>
    </Page>
  );
};
