import { Box, Stack } from "@mui/material";
import type { Household } from "#shared/resources/household";
import { DiaryByReason } from "../access/diary-by-reason.tsx";
import { DiaryCard } from "../diary/diary-card.tsx";
import { mayRead, useParts } from "../parts.ts";
import { FeesCard, ReferralCard } from "./around-card.tsx";
import { DocumentsCard } from "./documents-card.tsx";
import { EducatorsCard } from "./educators-card.tsx";
import { HouseholdNotices } from "./household-notices.tsx";
import { BlockedCard, ParticipantsCard } from "./participants-card.tsx";
import { PeopleCard } from "./people-card.tsx";
import { PlacementsCard } from "./placements-card.tsx";
import { PlansCard } from "./plans-card.tsx";
import { SupportCard } from "./support-card.tsx";
import type { FileDiary } from "./use-file.ts";
import type { Belongings } from "./use-household.ts";

interface OverviewProps {
  household: Household;
  belongings: Belongings;
  /** Unset: not mine to read. */
  diary: FileDiary | undefined;
}

/** The whole household at a glance: who, where, what is being worked on, who stands around it. */
export const Overview = ({ household, belongings, diary }: OverviewProps) => {
  const { me } = useParts();
  const { people, placements, plans, reviews, referrals, feeAgreements, documents } = belongings;
  const opensByReason = me.actions.includes("openDiary") && me.may["diary-entries"]?.create !== true;
  const isRead = (field: string) => me.may.households?.read.includes(field) ?? false;
  return (
    <>
      {mayRead(me, "people") && <HouseholdNotices household={household} people={people} placements={placements} />}
      <Box sx={gridStyle}>
        <Stack sx={{ gap: 2.5, minWidth: 0 }}>
          {mayRead(me, "people") && (
            <>
              <PeopleCard household={household} people={people} placements={placements} />
              <ParticipantsCard household={household} people={people} />
              <BlockedCard people={people} />
            </>
          )}
          {mayRead(me, "plans") && <PlansCard householdId={household.id} plans={plans} reviews={reviews} />}
          {opensByReason && <DiaryByReason household={household} diary={diary} />}
          {!opensByReason && diary && (
            <DiaryCard household={household} entries={diary.entries} {...(diary.next && { next: diary.next })} />
          )}
        </Stack>
        <Stack sx={{ gap: 2.5, minWidth: 0 }}>
          <PlacementsCard placements={placements} />
          {isRead("educators") && <EducatorsCard household={household} />}
          {isRead("supportNetwork") && <SupportCard household={household} />}
          {mayRead(me, "documents") && (
            <DocumentsCard householdId={household.id} documents={documents} people={people} />
          )}
          {mayRead(me, "referrals") && <ReferralCard referrals={referrals} />}
          {mayRead(me, "fee-agreements") && <FeesCard agreements={feeAgreements} />}
        </Stack>
      </Box>
    </>
  );
};

const gridStyle = {
  display: "grid",
  gap: 2.5,
  alignItems: "start",
  gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 3fr) minmax(0, 2fr)" },
};
