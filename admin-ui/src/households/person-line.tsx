import { Box, Link, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { LinkBase } from "react-admin";
import { addMonths, ageOn, daysBetween } from "#shared/dates";
import { Household } from "#shared/resources/household";
import type { Person } from "#shared/resources/person";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useToday } from "../today.ts";

/** Days ahead from which a birthday is worth saying. */
const BIRTHDAY_DAYS = 14;

/** Days until the next birthday; 0 on the day itself. The day of birth is not one. */
const daysToBirthday = (birthDate: string, today: string): number => {
  const years = ageOn(birthDate, today);
  const turned = addMonths(birthDate, 12 * years);
  return years > 0 && turned === today ? 0 : daysBetween(today, addMonths(birthDate, 12 * (years + 1)));
};

const useAge = () => {
  const { t, f, say, count } = useSpeech();
  const today = useToday();
  return ({ birthDate, leftOn }: Person): (string | false)[] => {
    if (!birthDate || birthDate > today) return [];
    const years = ageOn(birthDate, today);
    const days = daysToBirthday(birthDate, today);
    const isNear = leftOn === undefined && days <= BIRTHDAY_DAYS;
    return [
      years < 1 ? t.households.infant : count(t.households.age, years),
      isNear &&
        (days === 0
          ? t.households.birthdayToday
          : say(t.households.birthday, { date: f.shortDate(addMonths(birthDate, 12 * (years + 1))) })),
    ];
  };
};

/** Where she came from and where she went on to, when that is a household of ours. */
const Elsewhere = ({ person: { cameFromId, wentToId } }: { person: Person }) => {
  const { t } = useSpeech();
  const codes = new Map(useRecords(Household).map(({ id, code }) => [id, code]));
  const link = (label: string, id: string | undefined) =>
    id && (
      <Typography variant="body2" color="textSecondary">
        {label}{" "}
        <Link component={LinkBase} to={`/households/${id}`}>
          {codes.get(id) ?? "…"}
        </Link>
      </Typography>
    );
  return (
    <>
      {link(t.households.cameFrom, cameFromId)}
      {link(t.households.wentTo, wentToId)}
    </>
  );
};

interface PersonLineProps {
  person: Person;
  /** What can be done with her now. */
  actions?: ReactNode;
}

/** A member of the household in two lines: the name, then what one needs to know at once. */
export const PersonLine = ({ person, actions }: PersonLineProps) => {
  const { t, words, f, say } = useSpeech();
  const today = useToday();
  const ageOf = useAge();
  const { relation, joinedOn, leftOn, leavingReason, languages, phone } = person;
  const facts = [
    relation && words.values.relations[relation],
    ...ageOf(person),
    languages,
    phone,
    joinedOn && joinedOn > today && say(t.households.joins, { date: f.date(joinedOn) }),
    leftOn && say(t.households.left, { date: f.date(leftOn) }),
    leavingReason && words.values.leavingReasons[leavingReason].toLowerCase(),
  ].filter((fact) => fact);
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ py: 0.75, gap: 1, borderTop: 1, borderColor: "divider", alignItems: "center" }}
    >
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
        <Link component={LinkBase} to={`/people/${person.id}`}>
          {person.lastName} {person.firstName}
        </Link>
        <Typography variant="body2" color="textSecondary">
          {facts.join(" · ")}
        </Typography>
        <Elsewhere person={person} />
      </Box>
      {actions}
    </Stack>
  );
};
