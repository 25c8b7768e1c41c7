import { Chip } from "@mui/material";
import { daysBetween } from "#shared/dates";
import type { Household } from "#shared/resources/household";
import { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { exchangeLateBy } from "#shared/rules/exchange";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useToday } from "../today.ts";

/** Days since the last exchange with the referring service; marked once they are more than the unit's cadence. */
export const SinceExchange = ({ household }: { household: Household }) => {
  const { t, f, count } = useSpeech();
  const today = useToday();
  const placement = useRecords(Placement).find(
    ({ householdId, status }) => householdId === household.id && status === "inProgress",
  );
  const unit = useRecords(Unit).find(({ id }) => id === placement?.unitId);
  const last = household.lastExchangeOn;
  const late = exchangeLateBy(
    {
      ...(last && { lastOn: last }),
      ...(placement?.actualIn && { enteredOn: placement.actualIn }),
      ...(unit?.exchangeEveryDays && { everyDays: unit.exchangeEveryDays }),
    },
    today,
  );
  const days = last === undefined ? undefined : daysBetween(last, today);
  const text =
    days === undefined
      ? t.diary.neverExchanged
      : days === 0
        ? t.diary.exchangeToday
        : count(t.diary.exchangeDaysAgo, days);
  return (
    <Chip
      size="small"
      variant={late !== undefined && late > 0 ? "filled" : "outlined"}
      color={late !== undefined && late > 0 ? "warning" : "default"}
      label={text}
      {...(last && { title: f.longDate(last) })}
    />
  );
};
