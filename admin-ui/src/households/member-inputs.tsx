import { AutocompleteInput, CheckboxGroupInput, SelectInput } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { Person } from "#shared/resources/person";
import type { Placement } from "#shared/resources/placement";
import { isGuestOn } from "#shared/rules/household-members";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useReferences } from "../record/references.ts";
import { useToday } from "../today.ts";
import { BedWarnings } from "./household-notices.tsx";
import { useBedShortages } from "./use-household.ts";

const nameOf = ({ lastName, firstName }: Person): string => `${lastName} ${firstName}`;

const asChoices = (people: readonly Person[]) => people.map((person) => ({ id: person.id, name: nameOf(person) }));

/** Who is head of the household from then on. */
export const HeadInput = ({ among }: { among: readonly Person[] }) => {
  const { words, t } = useSpeech();
  if (among.length === 0) return null;
  return (
    <SelectInput
      source="newHeadId"
      label={words.stepFields.newHeadId}
      choices={asChoices(among)}
      translateChoice={false}
      emptyText={t.households.nobodyYet}
      helperText={false}
      fullWidth
    />
  );
};

/** Which of the people go on elsewhere, and who is head of those who stay when the head goes. */
export const SplitInputs = ({ people }: { people: readonly Person[] }) => {
  const { words } = useSpeech();
  const today = useToday();
  const chosen: unknown = useWatch({ name: "personIds" });
  const ids = Array.isArray(chosen) ? chosen : [];
  const staying = people.filter(({ id }) => !ids.includes(id));
  const headGoes = people.some(({ id, relation }) => relation === "head" && ids.includes(id));
  return (
    <>
      <CheckboxGroupInput
        source="personIds"
        label={words.stepFields.personIds}
        choices={asChoices(people)}
        translateChoice={false}
        row={false}
        helperText={false}
      />
      {headGoes && <HeadInput among={staying.filter((person) => isGuestOn(person, today))} />}
    </>
  );
};

/** Whose record she had before, when she comes from another household: what is known of her is filled in. */
export const ReunionInput = ({ householdId }: { householdId: string }) => {
  const { words, t } = useSpeech();
  const { setValue } = useFormContext();
  const reason: unknown = useWatch({ name: "joiningReason" });
  const people = useRecords(Person);
  const references = useReferences(Person);
  if (reason !== "reunion") return null;
  const others = people.filter((one) => one.householdId !== householdId && one.leftOn === undefined);
  const choices = others.map((person) => ({
    id: person.id,
    name: `${nameOf(person)} · ${references.titleOf("households", person.householdId)}`,
  }));
  const fillIn = (id: unknown) => {
    const person = others.find((one) => one.id === id);
    for (const name of ["lastName", "firstName", "birthDate", "sex"] as const)
      if (person?.[name] !== undefined) setValue(name, person[name], { shouldDirty: true });
  };
  return (
    <AutocompleteInput
      source="formerlyId"
      label={words.stepFields.formerlyId}
      choices={choices}
      translateChoice={false}
      onChange={fillIn}
      helperText={t.households.reunionHelp}
      fullWidth
    />
  );
};

interface BedsHintProps {
  people: readonly Person[];
  placements: readonly Placement[];
}

/** Whether there is a bed for who is being added, before it is saved. */
export const BedsHint = ({ people, placements }: BedsHintProps) => {
  const today = useToday();
  const shortagesOf = useBedShortages(placements);
  const [on, residency]: unknown[] = useWatch({ name: ["on", "residency"] });
  if (residency === "nonResident") return null;
  const joinedOn = typeof on === "string" && on !== "" ? on : today;
  const [any] = people;
  if (!any) return null;
  const { leftOn: _, ...member } = any;
  const newcomer: Person = { ...member, id: "newcomer", residency: "guest", joinedOn };
  return <BedWarnings shortages={shortagesOf([...people, newcomer])} />;
};
