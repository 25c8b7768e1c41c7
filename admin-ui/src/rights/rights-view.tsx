import { Stack } from "@mui/material";
import type { Household } from "#shared/resources/household";
import type { Person } from "#shared/resources/person";
import type { Plan } from "#shared/resources/plan";
import { mayRead, useParts } from "../parts.ts";
import { RetentionCard } from "../retention/retention-card.tsx";
import { ConsentMatrix } from "./consent-matrix.tsx";
import { DisclosuresCard } from "./disclosures-card.tsx";
import { WithholdingsCard } from "./withholdings-card.tsx";

interface RightsViewProps {
  household: Household;
  people: readonly Person[];
  plans: readonly Plan[];
}

/** What people's rights ask of us, for one household. */
export const RightsView = ({ household, people, plans }: RightsViewProps) => {
  const { me } = useParts();
  const known = people.filter(({ safetyBlock }) => !safetyBlock);
  return (
    <Stack sx={{ gap: 2.5, minWidth: 0 }}>
      <ConsentMatrix people={known} plans={plans} />
      <WithholdingsCard household={household} people={known} />
      {mayRead(me, "disclosures") && <DisclosuresCard household={household} people={people} />}
      {me.may.households?.read.includes("retentionHold") && <RetentionCard household={household} people={known} />}
    </Stack>
  );
};
