import AddRounded from "@mui/icons-material/AddRounded";
import { Autocomplete, Box, Button, MenuItem, TextField } from "@mui/material";
import type { Household, HouseholdType } from "#shared/resources/household";
import { householdTypes } from "#shared/resources/household";
import { useSpeech } from "../../i18n/language.ts";
import { Pills } from "../intake/pills.tsx";
import { type Arrival, anArrival, type EmergencyDraft } from "./emergency-draft.ts";

interface WhoProps {
  draft: EmergencyDraft;
  change: (changes: Partial<EmergencyDraft>) => void;
  households: readonly Household[];
  errors: Readonly<Record<string, string>>;
}

const KnownHousehold = ({ draft, change, households, errors }: WhoProps) => {
  const { words, t } = useSpeech();
  const choices = households
    .filter(({ status }) => status !== "inHousing")
    .map(({ id, code, name, type }) => ({
      id,
      type,
      label: [code, name, words.values.householdTypes[type]].filter((part) => part).join(" · "),
    }))
    .sort((a, b) => b.label.localeCompare(a.label));
  return (
    <Autocomplete
      autoHighlight
      options={choices}
      value={choices.find(({ id }) => id === draft.householdId) ?? null}
      onChange={(_, choice) => change({ householdId: choice?.id ?? "", type: choice?.type })}
      renderInput={(props) => (
        <TextField
          {...props}
          autoFocus
          label={t.households.household}
          error={errors.householdId !== undefined}
          helperText={errors.householdId}
        />
      )}
    />
  );
};

interface ArrivalRowProps {
  arrival: Arrival;
  position: number;
  onChange: (changes: Partial<Arrival>) => void;
}

const relations = ["head", "child", "partner", "other"] as const;

const ArrivalRow = ({ arrival, position, onChange }: ArrivalRowProps) => {
  const { t, words, say } = useSpeech();
  const labels = words.fields.people;
  return (
    <Box role="group" aria-label={say(t.referrals.memberNumber, { n: position })} sx={rowStyle}>
      <TextField
        label={labels.lastName}
        value={arrival.lastName}
        onChange={({ target }) => onChange({ lastName: target.value })}
      />
      <TextField
        label={labels.firstName}
        value={arrival.firstName}
        onChange={({ target }) => onChange({ firstName: target.value })}
      />
      <TextField
        type="date"
        label={labels.birthDate}
        value={arrival.birthDate}
        onChange={({ target }) => onChange({ birthDate: target.value })}
        helperText={arrival.birthYear && say(t.referrals.bornIn, { year: arrival.birthYear })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        select
        label={labels.relation}
        value={arrival.relation}
        onChange={({ target }) => onChange({ relation: relations.find((one) => one === target.value) ?? "other" })}
      >
        {relations.map((relation) => (
          <MenuItem key={relation} value={relation}>
            {words.values.relations[relation]}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
};

const withRows = (type: HouseholdType, people: readonly Arrival[]): readonly Arrival[] =>
  type === "singleWoman" || people.length > 1 ? people : [...people, anArrival("child")];

const NewHousehold = ({ draft, change, errors }: WhoProps) => {
  const { t, words } = useSpeech();
  const put = (key: string, changes: Partial<Arrival>) =>
    change({ people: draft.people.map((one) => (one.key === key ? { ...one, ...changes } : one)) });
  return (
    <>
      <Pills
        label={words.fields.referrals.householdType}
        choices={householdTypes.map((type) => ({ value: type, label: words.values.householdTypes[type] }))}
        value={draft.type}
        onChange={(type) => change({ type, people: withRows(type, draft.people) })}
        error={errors.type}
      />
      {draft.people.map((arrival, index) => (
        <ArrivalRow
          key={arrival.key}
          arrival={arrival}
          position={index + 1}
          onChange={(changes) => put(arrival.key, changes)}
        />
      ))}
      {errors.people && (
        <Box component="p" role="alert" sx={{ color: "error.main", fontSize: "0.8rem", m: 0, mt: 0.5 }}>
          {errors.people}
        </Box>
      )}
      <Button
        size="small"
        startIcon={<AddRounded />}
        onClick={() => change({ people: [...draft.people, anArrival("child")] })}
      >
        {t.referrals.addMember}
      </Button>
    </>
  );
};

/** Who comes in tonight: somebody new, or a household that is known. */
export const Who = (props: WhoProps) => {
  const { t } = useSpeech();
  const { draft, change } = props;
  return (
    <>
      <Pills
        label={t.referrals.who}
        choices={[
          { value: "new", label: t.referrals.newHousehold },
          { value: "known", label: t.referrals.knownHousehold },
        ]}
        value={draft.who}
        onChange={(who) => change({ who, type: undefined, householdId: "" })}
      />
      <Box sx={{ mt: 1.5 }}>{draft.who === "known" ? <KnownHousehold {...props} /> : <NewHousehold {...props} />}</Box>
    </>
  );
};

const rowStyle = {
  display: "grid",
  columnGap: 1.25,
  mt: 0.5,
  gridTemplateColumns: { xs: "1fr 1fr", sm: "1.2fr 1.2fr 1fr 1fr" },
};
