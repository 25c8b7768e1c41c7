import AddRounded from "@mui/icons-material/AddRounded";
import { Alert, Box, Button, FormHelperText, Link } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import { Household, householdTypes } from "#shared/resources/household";
import { useRecords } from "../../data/use-records.ts";
import { useSpeech } from "../../i18n/language.ts";
import { emptyMember, type MemberDraft, rowsFor } from "./intake-values.ts";
import { Known } from "./known.tsx";
import { MemberRow } from "./member-row.tsx";
import { Pills } from "./pills.tsx";
import type { DraftPage } from "./use-draft.ts";

/** Why members were not taken, for the row at this position among those that were sent. */
const errorsAt = (refused: Readonly<Record<string, string>>, position: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(refused).flatMap(([path, reason]) => {
      const [field, at, name] = path.split(".");
      return field === "members" && at === String(position) && name ? [[name, reason]] : [];
    }),
  );

/** The household that the referral is about, where it is known already. */
const Chosen = ({ draft }: { draft: DraftPage }) => {
  const { t } = useSpeech();
  const { householdId } = draft.values;
  const household = useRecords(Household).find(({ id }) => id === householdId);
  if (householdId === undefined) return null;
  return (
    <Alert
      severity="success"
      sx={{ mt: 1 }}
      action={
        <Button color="inherit" size="small" onClick={() => draft.change({ householdId: undefined })}>
          {t.referrals.unlink}
        </Button>
      }
    >
      {t.referrals.aboutHousehold}{" "}
      <Link component={LinkBase} to={`/households/${householdId}`} target="_blank">
        {household?.code ?? "…"}
      </Link>
    </Alert>
  );
};

/** Who needs a home. */
export const ForWhom = ({ draft }: { draft: DraftPage }) => {
  const { t, words } = useSpeech();
  const { values, change, state } = draft;
  const { members } = values;
  const [addedKey, setAddedKey] = useState<string>();
  const add = () => {
    const member = emptyMember(members.length === 0 ? "adult" : "minor");
    setAddedKey(member.key);
    change({ members: [...members, member] });
  };
  const put = (key: string, changes: Partial<MemberDraft>) =>
    change({ members: members.map((member) => (member.key === key ? { ...member, ...changes } : member)) });
  return (
    <>
      <Pills
        label={words.fields.referrals.householdType}
        choices={householdTypes.map((type) => ({ value: type, label: words.values.householdTypes[type] }))}
        value={values.householdType}
        onChange={(householdType) => change({ householdType, members: rowsFor(householdType, members) })}
        error={state.refused.householdType}
      />
      <Box sx={{ mt: 1.5 }}>
        {members.map((member, index) => (
          <Box key={member.key} sx={{ borderTop: index > 0 ? 1 : 0, borderColor: "divider" }}>
            <MemberRow
              member={member}
              position={index + 1}
              errors={errorsAt(state.refused, index)}
              isNew={member.key === addedKey}
              onChange={(changes) => put(member.key, changes)}
              onRemove={() => change({ members: members.filter(({ key }) => key !== member.key) })}
            />
            <Known member={member} householdId={values.householdId} onUse={(householdId) => change({ householdId })} />
          </Box>
        ))}
      </Box>
      {state.refused.members && <FormHelperText error>{state.refused.members}</FormHelperText>}
      <Button size="small" startIcon={<AddRounded />} onClick={add}>
        {t.referrals.addMember}
      </Button>
      <Chosen draft={draft} />
    </>
  );
};
