import { Alert, Autocomplete, Button, ListSubheader, MenuItem, TextField } from "@mui/material";
import { addMonths } from "#shared/dates";
import { Placement } from "#shared/resources/placement";
import { brokenRule, eligibility } from "#shared/rules/eligibility";
import { rulesOn } from "#shared/rules/unit-rules";
import { useMyReach } from "../data/my-reach.ts";
import { type Speech, useSpeech } from "../i18n/language.ts";
import { firstFreeText, obstacleText } from "./obstacle-text.ts";
import { hasPlaces, type Room } from "./room.ts";
import { type EntryState, NO_REFERRAL } from "./use-entry.ts";

interface FieldProps {
  entry: EntryState;
  /** What the server said about a field. */
  error?: string;
}

const said = (error: string | undefined, help?: string) => ({ error: error !== undefined, helperText: error ?? help });

/** Who comes in: those who are not in already. */
export const HouseholdField = ({ entry, error }: FieldProps) => {
  const { t, words } = useSpeech();
  const reach = useMyReach();
  const choices = entry.households
    .filter(({ id, status }) => status !== "inHousing" && reach.acts(Placement, "admit", { householdId: id }))
    .map(({ id, code, name, type }) => ({
      id,
      label: [code, name, words.values.householdTypes[type]].filter((part) => part).join(" · "),
    }))
    .sort((a, b) => b.label.localeCompare(a.label));
  return (
    <Autocomplete
      options={choices}
      value={choices.find(({ id }) => id === entry.draft.householdId) ?? null}
      onChange={(_, choice) => entry.change({ householdId: choice?.id ?? "" })}
      renderInput={(props) => (
        <TextField {...props} required fullWidth label={t.households.household} {...said(error)} />
      )}
    />
  );
};

export const UnitField = ({ entry }: FieldProps) => {
  const { t } = useSpeech();
  return (
    <TextField
      select
      required
      fullWidth
      label={t.households.unit}
      value={entry.folders.length > 0 ? entry.draft.unitId : ""}
      onChange={({ target }) => {
        const months = entry.folders.find(({ unit }) => unit.id === target.value)?.unit.expectedStayMonths;
        entry.change({
          unitId: target.value,
          ...(months !== undefined &&
            entry.draft.expectedTo === "" && { expectedTo: addMonths(entry.draft.from, months) }),
        });
      }}
    >
      {entry.folders.map(({ unit }) => (
        <MenuItem key={unit.id} value={unit.id}>
          {unit.code} · {unit.name}
          {unit.municipality ? ` (${unit.municipality})` : ""}
        </MenuItem>
      ))}
    </TextField>
  );
};

const roomText = ({ t, f, say }: Speech, { place, obstacle, firstFreeOn }: Room): string =>
  [
    place?.name,
    obstacle && t.households.notFree[obstacle.reason],
    firstFreeOn && say(t.households.freeFrom, { date: f.date(firstFreeOn) }),
  ]
    .filter((part) => part)
    .join(" · ");

/** The places of the unit, free ones first; those that are not say why. */
export const PlaceField = ({ entry, error }: FieldProps) => {
  const speech = useSpeech();
  const { t } = speech;
  const { folder, rooms, draft } = entry;
  if (!folder) return null;
  if (!hasPlaces(folder))
    return (
      <Alert severity="info" sx={{ my: 1 }}>
        {t.households.pathsNote}
      </Alert>
    );
  const item = (room: Room) => (
    <MenuItem key={room.place?.id} value={room.place?.id} sx={{ whiteSpace: "normal" }}>
      {roomText(speech, room)}
    </MenuItem>
  );
  const free = rooms.filter(({ obstacle }) => !obstacle);
  const taken = rooms.filter(({ obstacle }) => obstacle);
  return (
    <TextField
      select
      required
      fullWidth
      label={t.households.place}
      value={rooms.some(({ place }) => place?.id === draft.placeId) ? draft.placeId : ""}
      onChange={({ target }) => entry.change({ placeId: target.value })}
      {...said(error)}
    >
      {free.length > 0 && <ListSubheader>{t.households.freePlaces}</ListSubheader>}
      {free.map(item)}
      {taken.length > 0 && <ListSubheader>{t.households.takenPlaces}</ListSubheader>}
      {taken.map(item)}
    </TextField>
  );
};

/** What stands in the way of the chosen place (or of the whole unit), before anybody asks the server. */
export const RoomNotice = ({ entry, today }: { entry: EntryState; today: string }) => {
  const speech = useSpeech();
  const { t, say, f } = speech;
  const { folder, rooms, whole, chosen } = entry;
  if (!folder) return null;
  const isFull = rooms.length > 0 && rooms.every(({ obstacle }) => obstacle);
  const room = [whole, chosen, isFull ? rooms[0] : undefined].find((one) => one?.obstacle);
  if (!room) return null;
  const days = (chosen ? [chosen] : rooms).flatMap(({ firstFreeOn }) => firstFreeOn ?? []).sort();
  const [day] = days;
  const canUse = day !== undefined && day <= today;
  return (
    <Alert
      severity="warning"
      sx={{ my: 1 }}
      action={
        canUse && (
          <Button color="inherit" size="small" onClick={() => entry.change({ from: day })}>
            {say(t.households.useDate, { date: f.date(day) })}
          </Button>
        )
      }
    >
      {obstacleText(speech, folder.unit, room)} {firstFreeText(speech, day)}
    </Alert>
  );
};

/** Which of the unit's criteria the chosen household does not meet. */
export const EligibilityNotice = ({ entry }: { entry: EntryState }) => {
  const { words, say } = useSpeech();
  const { folder, households, referrals, draft } = entry;
  const household = households.find(({ id }) => id === draft.householdId);
  if (!folder || !household) return null;
  const referral = referrals.find(({ id }) => id === (draft.referralId || referrals[0]?.id));
  const facts = { householdType: household.type, activeSocialProject: referral?.activeSocialProject };
  const broken = brokenRule(eligibility(rulesOn(folder.unit, draft.from), facts));
  if (!broken) return null;
  return (
    <Alert severity="warning" sx={{ my: 1 }}>
      {say(words.refusals.notEligible, { rule: words.eligibilityRules[broken.rule], unit: folder.unit.name })}
    </Alert>
  );
};

export const ReferralField = ({ entry, error }: FieldProps) => {
  const { t, words } = useSpeech();
  const [only] = entry.referrals;
  if (!only) return null;
  return (
    <TextField
      select
      fullWidth
      label={t.households.referral}
      value={entry.draft.referralId || only.id}
      onChange={({ target }) => entry.change({ referralId: target.value })}
      {...said(error, t.households.referralHelp)}
    >
      {entry.referrals.map(({ id, number, status }) => (
        <MenuItem key={id} value={id}>
          {number} · {words.values.referralStatuses[status]}
        </MenuItem>
      ))}
      <MenuItem value={NO_REFERRAL}>{t.households.noReferralChoice}</MenuItem>
    </TextField>
  );
};
