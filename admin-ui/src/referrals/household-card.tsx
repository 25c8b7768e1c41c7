import { Box, Chip, Link, Stack, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { Household } from "#shared/resources/household";
import type { Referral } from "#shared/resources/referral";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { keyed } from "../sheet/model/keyed.ts";
import { useToday } from "../today.ts";
import { Facts } from "./facts.tsx";

type Member = Referral["members"][number];

const MemberLine = ({ member }: { member: Member }) => {
  const { t, words, say, count } = useSpeech();
  const today = useToday();
  const name = [member.lastName, member.firstName].filter((part) => part).join(" ");
  const age = Number(today.slice(0, 4)) - member.birthYear;
  return (
    <Box component="li" sx={{ py: 0.75, borderTop: 1, borderColor: "divider" }}>
      <Typography variant="body2">
        <strong>{name || words.values.memberRoles[member.role]}</strong>
        {name && ` · ${words.values.memberRoles[member.role]}`}
        {member.relation && ` · ${member.relation}`}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {say(t.referrals.bornIn, { year: member.birthYear })} ·{" "}
        {age < 1 ? t.households.infant : count(t.referrals.aboutAge, age)}
        {member.phone && ` · ${member.phone}`}
      </Typography>
    </Box>
  );
};

/** For whom: the household where it is known, and who belongs to it as the service told it. */
export const HouseholdCard = ({ referral }: { referral: Referral }) => {
  const { t, words } = useSpeech();
  const household = useRecords(Household).find(({ id }) => id === referral.householdId);
  const members = referral.members ?? [];
  return (
    <Section title={t.referrals.household} total={members.length}>
      <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap", mb: 1 }}>
        {referral.householdType && <Chip size="small" label={words.values.householdTypes[referral.householdType]} />}
        {referral.householdId ? (
          <Link component={LinkBase} to={`/households/${referral.householdId}`}>
            {household?.code ?? "…"}
          </Link>
        ) : (
          <Typography variant="body2" color="textSecondary">
            {t.referrals.notHouseholdYet}
          </Typography>
        )}
        {referral.protectedAddress && (
          <Chip size="small" color="error" variant="outlined" label={words.fields.referrals.protectedAddress} />
        )}
      </Stack>
      {members.length > 0 && (
        <Box component="ul" sx={{ listStyle: "none", m: 0, mb: 1.5, p: 0 }}>
          {keyed(members).map(({ key, item }) => (
            <MemberLine key={key} member={item} />
          ))}
        </Box>
      )}
      <Facts
        referral={referral}
        names={["activeSocialProject"]}
        whenSaid={["activeSocialProjectSince", "previousPlacement"]}
      />
    </Section>
  );
};
