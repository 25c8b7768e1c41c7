import AddRounded from "@mui/icons-material/AddRounded";
import { Box, Button } from "@mui/material";
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
  useSimpleFormIterator,
} from "react-admin";
import { useSpeech } from "../i18n/language.ts";
import { choicesFor } from "./columns.ts";
import { listWith, partLabelOf } from "./labels.ts";
import type { Member } from "./members.ts";
import type { References } from "./references.ts";

export interface Entry extends Member {
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
export const Entered = ({ entry, references }: { entry: Entry; references: References }) => {
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

/** Items one below the other, each with its inputs side by side and a way out. */
const ListInput = ({ entry, references }: { entry: Entry; references: References }) => {
  const { t, words } = useSpeech();
  return (
    <ArrayInput source={entry.source} label={entry.label} helperText={entry.help ?? false} sx={listStyle}>
      <SimpleFormIterator
        fullWidth
        disableClear
        disableReordering
        addButton={<AddItem label={t.records.addItem} />}
        sx={iteratorStyle}
      >
        <Box sx={itemStyle}>
          {(entry.members ?? [])
            .filter(({ name }) => name !== "id")
            .map((member) => (
              <Box
                key={member.name}
                sx={member.editor === "longText" || member.editor === "list" ? { gridColumn: "1 / -1" } : {}}
              >
                <Entered
                  references={references}
                  entry={{
                    ...member,
                    source: member.name,
                    label: partLabelOf(words, entry.path, member.name),
                    path: `${entry.path}.${member.name}`,
                  }}
                />
              </Box>
            ))}
        </Box>
      </SimpleFormIterator>
    </ArrayInput>
  );
};

const AddItem = ({ label }: { label: string }) => {
  const { add } = useSimpleFormIterator();
  return (
    <Button size="small" startIcon={<AddRounded />} onClick={() => add()}>
      {label}
    </Button>
  );
};

const listStyle = {
  mt: 2,
  "& > .MuiInputLabel-root": { fontWeight: 650, fontSize: "1rem", transform: "none", position: "static" },
};

/** The inputs of one item side by side, as many as fit. */
export const itemStyle = {
  display: "grid",
  columnGap: 1.5,
  gridTemplateColumns: "repeat(auto-fill, minmax(190px, 1fr))",
  flex: 1,
};

/** Each item of a list in a frame of its own. */
export const iteratorStyle = {
  "& .RaSimpleFormIterator-line.RaSimpleFormIterator-line": {
    border: "1px solid !important",
    borderColor: "var(--line) !important",
    borderRadius: 2,
    p: 1.5,
    mb: 1,
    alignItems: "flex-start",
  },
  "& .RaSimpleFormIterator-form": { flex: 1, minWidth: 0 },
  "& .RaSimpleFormIterator-action": { visibility: "visible" },
};
