import AddRounded from "@mui/icons-material/AddRounded";
import { Box, Button, Link, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import { ageOn } from "#shared/dates";
import { Person } from "#shared/resources/person";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useParts } from "../parts.ts";
import { CreateDialog } from "../record/create-dialog.tsx";
import { useToday } from "../today.ts";

const byAge = (a: Person, b: Person): number => (a.birthDate ?? "9").localeCompare(b.birthDate ?? "9");

const PersonLine = ({ person }: { person: Person }) => {
  const { t, words, f, say, count } = useSpeech();
  const today = useToday();
  const ageText = (years: number) => (years < 1 ? t.households.infant : count(t.households.age, years));
  const { birthDate, relation, leftOn, languages } = person;
  const facts = [
    relation && words.values.relations[relation],
    birthDate && ageText(ageOn(birthDate, today)),
    languages,
    leftOn && say(t.households.left, { date: f.date(leftOn) }),
  ].filter((fact) => fact);
  return (
    <Box component="li" sx={{ py: 0.75, borderTop: 1, borderColor: "divider" }}>
      <Link component={LinkBase} to={`/people/${person.id}`}>
        {person.lastName} {person.firstName}
      </Link>
      <Typography variant="body2" color="textSecondary">
        {facts.join(" · ")}
      </Typography>
    </Box>
  );
};

const People = ({ people }: { people: readonly Person[] }) => (
  <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
    {[...people].sort(byAge).map((person) => (
      <PersonLine key={person.id} person={person} />
    ))}
  </Box>
);

/** Who lives or lived here, and apart from them who only takes part. */
export const PeopleCard = ({ householdId, people }: { householdId: string; people: readonly Person[] }) => {
  const { t } = useSpeech();
  const { me } = useParts();
  const [isAdding, setAdding] = useState(false);
  const guests = people.filter(({ residency }) => residency !== "nonResident");
  const others = people.filter(({ residency }) => residency === "nonResident");
  return (
    <Section
      title={t.households.people}
      actions={
        me.may.people?.create && (
          <Button size="small" startIcon={<AddRounded />} onClick={() => setAdding(true)}>
            {t.households.addPerson}
          </Button>
        )
      }
    >
      {people.length === 0 && <Typography color="textSecondary">{t.households.noPeople}</Typography>}
      {guests.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mb: 0.5 }}>
            {t.households.guests}
          </Typography>
          <People people={guests} />
        </>
      )}
      {others.length > 0 && (
        <Stack sx={{ mt: 1.5, p: 1.5, borderRadius: 2, border: 1, borderStyle: "dashed", borderColor: "divider" }}>
          <Typography variant="h3">{t.households.nonResidents}</Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
            {t.households.nonResidentsNote}
          </Typography>
          <People people={others} />
        </Stack>
      )}
      {isAdding && <CreateDialog resource={Person} given={{ householdId }} onClose={() => setAdding(false)} />}
    </Section>
  );
};
