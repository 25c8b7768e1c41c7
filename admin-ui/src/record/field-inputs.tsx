import { Box } from "@mui/material";
import type { Resource } from "#shared/resource";
import { useSpeech } from "../i18n/language.ts";
import { Entered } from "./inputs.tsx";
import { helpOf, labelOf } from "./labels.ts";
import { membersOf } from "./members.ts";
import type { References } from "./references.ts";

interface FieldInputProps {
  resource: Resource;
  name: string;
  references: References;
}

interface FieldInputsProps {
  resource: Resource;
  names: readonly string[];
  references: References;
}

/** Short fields two by two, long ones and lists over the whole width. */
export const FieldInputs = ({ resource, names, references }: FieldInputsProps) => (
  <Box
    sx={{
      display: "grid",
      columnGap: 2,
      gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
    }}
  >
    {names.map((name) => {
      const editor = resource.field(name)?.editor;
      const isWide = editor === "longText" || editor === "list" || names.length === 1;
      return (
        <Box key={name} sx={isWide ? { gridColumn: "1 / -1" } : {}}>
          <FieldInput resource={resource} name={name} references={references} />
        </Box>
      );
    })}
  </Box>
);

/** The input for a field of a definition. */
const FieldInput = ({ resource, name, references }: FieldInputProps) => {
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
