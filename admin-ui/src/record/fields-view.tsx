import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import type { Field, Resource, StoredRecord } from "#shared/resource";
import { useSpeech } from "../i18n/language.ts";
import { mayRead, useParts } from "../parts.ts";
import { keyed } from "../sheet/model/keyed.ts";
import { labelOf, partLabelOf } from "./labels.ts";
import { membersOf } from "./members.ts";
import type { References } from "./references.ts";
import { memberIn, valueText } from "./value-text.ts";

interface ValueProps {
  field: Field;
  record: StoredRecord;
  references: References;
}

const Value = ({ field, record, references }: ValueProps) => {
  const speech = useSpeech();
  const { me } = useParts();
  const value = record[field.name];
  const text = valueText(field, value, { speech, references });
  if (text === "")
    return (
      <Typography component="span" variant="body2" color="textSecondary" sx={{ fontStyle: "italic" }}>
        {field.statedLater ? speech.words.report.toDefine : speech.t.records.notSet}
      </Typography>
    );
  if (field.editor === "reference" && field.refersTo && typeof value === "string" && mayRead(me, field.refersTo))
    return (
      <Link component={LinkBase} to={`/${field.refersTo}/${value}`}>
        {text}
      </Link>
    );
  return (
    <Box component="span" sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
      {text}
    </Box>
  );
};

interface ItemsProps extends ValueProps {
  resource: Resource;
}

const Items = ({ resource, field, record, references }: ItemsProps) => {
  const speech = useSpeech();
  const items = record[field.name];
  const path = `${resource.name}.${field.name}`;
  const members = membersOf(field.schema).filter(({ name }) => name !== "id");
  if (!Array.isArray(items) || items.length === 0)
    return (
      <Typography variant="body2" color="textSecondary" sx={{ fontStyle: "italic" }}>
        {speech.t.records.none}
      </Typography>
    );
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {members.map(({ name }) => (
              <TableCell key={name}>{partLabelOf(speech.words, path, name)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {keyed<unknown>(items).map(({ key, item }) => (
            <TableRow key={key}>
              {members.map((member) => (
                <TableCell key={member.name} sx={{ verticalAlign: "top", whiteSpace: "pre-wrap" }}>
                  {valueText(member, memberIn(item, member.name), { speech, references })}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};

const isWide = ({ editor }: Field) => editor === "list" || editor === "longText";

interface FieldsViewProps {
  resource: Resource;
  record: StoredRecord;
  names: readonly string[];
  references: References;
}

/** Fields of a record with their labels, short ones side by side, long ones below. */
export const FieldsView = ({ resource, record, names, references }: FieldsViewProps) => {
  const { words } = useSpeech();
  const fields = resource.fields.filter(({ name }) => names.includes(name));
  return (
    <Box component="dl" sx={gridStyle}>
      {[...fields.filter((field) => !isWide(field)), ...fields.filter(isWide)].map((field) => (
        <Box key={field.name} sx={isWide(field) ? { gridColumn: "1 / -1" } : {}}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {labelOf(words, resource.name, field.name)}
          </Typography>
          <Box component="dd" sx={{ m: 0 }}>
            {field.editor === "list" ? (
              <Items resource={resource} field={field} record={record} references={references} />
            ) : (
              <Value field={field} record={record} references={references} />
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
};

const gridStyle = { m: 0, display: "grid", gap: 2, gridTemplateColumns: "repeat(auto-fill, minmax(200px, 1fr))" };
