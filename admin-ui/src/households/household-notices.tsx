import { Alert, Stack } from "@mui/material";
import type { Household } from "#shared/resources/household";
import type { Person } from "#shared/resources/person";
import { Place } from "#shared/resources/place";
import type { Placement } from "#shared/resources/placement";
import type { BedShortage } from "#shared/rules/beds-watch";
import { fittingTypes, typeNoLongerFits } from "#shared/rules/household-members";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useToday } from "../today.ts";
import { useBedShortages } from "./use-household.ts";

/** Beds that are or will be missing: said, never forbidden. */
export const BedWarnings = ({ shortages }: { shortages: readonly BedShortage[] }) => {
  const { t, f, say } = useSpeech();
  const today = useToday();
  const names = new Map(useRecords(Place).map(({ id, name }) => [id, name]));
  return shortages.map(({ placeId, from, guests, beds }) => (
    <Alert key={placeId} severity="warning">
      {say(from <= today ? t.households.bedsMissing : t.households.bedsWillMiss, {
        place: names.get(placeId) ?? "…",
        guests,
        beds,
        date: f.date(from),
      })}
    </Alert>
  ));
};

interface HouseholdNoticesProps {
  household: Household;
  people: readonly Person[];
  placements: readonly Placement[];
}

/** What does not fit any more: more guests than beds, a type that says something else than who lives here. */
export const HouseholdNotices = ({ household, people, placements }: HouseholdNoticesProps) => {
  const { t, words, f, say } = useSpeech();
  const today = useToday();
  const shortages = useBedShortages(placements)(people);
  const isMistyped = typeNoLongerFits(household.type, people, today);
  if (shortages.length === 0 && !isMistyped) return null;
  const fitting = fittingTypes(people, today).map((type) => words.values.householdTypes[type]);
  return (
    <Stack sx={{ gap: 1, mb: 2.5 }}>
      <BedWarnings shortages={shortages} />
      {isMistyped && (
        <Alert severity="info">
          {say(t.households.typeNoLongerFits, {
            type: words.values.householdTypes[household.type],
            fitting: f.list(fitting),
          })}
        </Alert>
      )}
    </Stack>
  );
};
