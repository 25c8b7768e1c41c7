import {
  ArrayInput,
  AutocompleteArrayInput,
  AutocompleteInput,
  BooleanInput,
  DateInput,
  NullableBooleanInput,
  NumberInput,
  required,
  SelectArrayInput,
  SelectInput,
  SimpleFormIterator,
  TextInput,
} from "react-admin";
import type { Resource } from "#shared/resource";
import { useSpeech } from "../i18n/language.ts";
import { choicesFor } from "./columns.ts";
import { helpOf, labelOf, listWith, partLabelOf } from "./labels.ts";
import { type Member, membersOf } from "./members.ts";
import type { References } from "./references.ts";

interface Entry extends Member {
  source: string;
  label: string;
  help?: string;
  list?: string;
  /** Where the words of its members stand: `plans.goals`. */
  path: string;
  /** A yes-or-no that is also allowed to be unknown. */
  mayBeUnknown?: boolean;
}

const cents = (value: number | null): number | null => (value === null ? null : Math.round(value * 100));
const euro = (value: unknown): number | "" => (typeof value === "number" ? value / 100 : "");

/** One input for one field, chosen by its editor. */
const Entered = ({ entry, references }: { entry: Entry; references: References }) => {
  const speech = useSpeech();
  const { source, label, editor, values } = entry;
  const list = entry.list ?? listWith(speech.words, values ?? []);
  const choices = [...(choicesFor({ ...entry, ...(list && { list }) }, { speech, references }) ?? [])];
  const common = {
    source,
    label,
    helperText: entry.help ?? (false as const),
    fullWidth: true,
    ...(entry.required && { validate: required() }),
  };
  const chosen = { ...common, choices, optionValue: "value", optionText: "label", translateChoice: false };
  switch (editor) {
    case "picklist":
      return <SelectInput {...chosen} emptyText={speech.t.records.notSet} />;
    case "reference":
      return <AutocompleteInput {...chosen} />;
    case "references":
      return <AutocompleteArrayInput {...chosen} />;
    case "several":
      return <SelectArrayInput {...chosen} />;
    case "yesNo":
      return entry.mayBeUnknown ? <NullableBooleanInput {...common} /> : <BooleanInput {...common} />;
    case "date":
      return <DateInput {...common} />;
    case "number":
      return <NumberInput {...common} step={1} />;
    case "money":
      return (
        <NumberInput
          {...common}
          step={0.01}
          format={euro}
          parse={(typed) => cents(typed === "" ? null : Number(typed))}
        />
      );
    case "longText":
      return <TextInput {...common} multiline minRows={3} maxRows={14} />;
    case "list":
      return <ListInput entry={entry} references={references} />;
    case "instant":
    case "text":
      return <TextInput {...common} />;
  }
};

const ListInput = ({ entry, references }: { entry: Entry; references: References }) => {
  const { words } = useSpeech();
  return (
    <ArrayInput source={entry.source} label={entry.label} helperText={entry.help ?? false}>
      <SimpleFormIterator inline fullWidth disableClear disableReordering sx={iteratorStyle}>
        {(entry.members ?? [])
          .filter(({ name }) => name !== "id")
          .map((member) => (
            <Entered
              key={member.name}
              references={references}
              entry={{
                ...member,
                source: member.name,
                label: partLabelOf(words, entry.path, member.name),
                path: `${entry.path}.${member.name}`,
              }}
            />
          ))}
      </SimpleFormIterator>
    </ArrayInput>
  );
};

const iteratorStyle = {
  "& .RaSimpleFormIterator-line": { py: 1, alignItems: "flex-start" },
  "& .RaSimpleFormIterator-inline": { flexWrap: "wrap", gap: 1, "& > *": { flex: "1 1 180px" } },
};

interface FieldInputProps {
  resource: Resource;
  name: string;
  references: References;
}

/** The input for a field of a definition. */
export const FieldInput = ({ resource, name, references }: FieldInputProps) => {
  const { words } = useSpeech();
  const field = resource.field(name);
  if (!field) return null;
  const help = helpOf(words, resource.name, name);
  return (
    <Entered
      references={references}
      entry={{
        ...field,
        source: name,
        label: labelOf(words, resource.name, name),
        path: `${resource.name}.${name}`,
        mayBeUnknown: field.schema.safeParse(undefined).data === undefined,
        members: membersOf(field.schema),
        ...(help && { help }),
      }}
    />
  );
};
