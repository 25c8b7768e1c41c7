import type { Field, Resource, StoredRecord } from "#shared/resource";
import type { Me } from "../api/me.ts";
import type { Speech } from "../i18n/language.ts";
import type { ColumnKind, SheetColumn, Tone } from "../sheet/model/column.ts";
import { dueLook } from "./due-look.ts";
import { labelOf, valueLabel } from "./labels.ts";
import type { Choice, References } from "./references.ts";
import { toneOf } from "./tones.ts";

export type Rights = Me["may"][string];

const kinds: Record<Field["editor"], ColumnKind> = {
  text: "text",
  longText: "longText",
  number: "number",
  money: "money",
  date: "date",
  instant: "readOnly",
  picklist: "picklist",
  reference: "reference",
  references: "several",
  yesNo: "yesNo",
  several: "several",
  list: "readOnly",
};

/** A column that is not a field: its value follows from the record and from others. Read only, sorted and filtered. */
export interface DerivedColumn {
  name: string;
  label: string;
  kind: "date" | "picklist" | "number";
  width: number;
  options?: readonly Choice[];
  value: (record: StoredRecord) => string | number | undefined;
  tone?: (record: StoredRecord) => Tone | undefined;
  remark?: (record: StoredRecord) => string | undefined;
}

interface Drawing {
  resource: Resource;
  rights: Rights;
  /** Why a row may only be read, whatever its columns allow; nothing when it may be changed. Absent: all may be. */
  whyClosed?: (row: StoredRecord) => string | undefined;
  speech: Speech;
  references: References;
  /** Stand behind the column of this field, or last. */
  derived?: { after: string; columns: readonly DerivedColumn[] };
  /** Whether records of a kind may be made from the cells that point to them. */
  mayMake?: (kind: string) => boolean;
  /** The civil date by which days are near or have passed; without it none is. */
  today?: string;
  /** Records of the same kind, by which a day may count no more. */
  beside?: readonly StoredRecord[];
}

/** The values a picklist may take, in the order of the words. */
export const picklistChoices = ({ words }: Speech, list: string): readonly Choice[] => {
  const labels = Object.entries(words.values).find(([name]) => name === list)?.[1] ?? {};
  return Object.keys(labels).map((value) => ({ value, label: valueLabel(words, list, value) }));
};

export const choicesFor = (
  { list, refersTo }: Pick<Field, "list" | "refersTo">,
  { speech, references }: Pick<Drawing, "speech" | "references">,
): readonly Choice[] | undefined => {
  if (list) return picklistChoices(speech, list);
  return refersTo ? references.choicesOf(refersTo) : undefined;
};

/** Why somebody may not type here, in a sentence; nothing when they may. */
export const whyReadOnly = ({ setBy, name }: Field, { edit }: Rights, { words }: Speech): string | undefined => {
  if (setBy === "action") return words.fieldErrors.setByAction;
  if (setBy === "system") return words.fieldErrors.setBySystem;
  return edit.includes(name) ? undefined : words.fieldErrors.fieldForbidden;
};

const derivedColumn = (
  { name, kind, value, tone, remark, ...rest }: DerivedColumn,
  { t }: Speech,
): SheetColumn<StoredRecord> => ({
  ...rest,
  field: name,
  kind,
  editable: false,
  whyReadOnly: t.records.derived,
  valueOf: value,
  ...(tone && { tone: (_: unknown, row: StoredRecord) => tone(row) }),
  ...(remark && { remark: (_: unknown, row: StoredRecord) => remark(row) }),
});

/** The grid's columns for a kind of record, as its definition describes them and this person may see them. */
export const columnsOf = (drawing: Drawing): SheetColumn<StoredRecord>[] => {
  const { derived, speech } = drawing;
  const columns = fieldColumns(drawing);
  if (!derived) return columns;
  const place = columns.findIndex(({ field }) => field === derived.after);
  const added = derived.columns.map((column) => derivedColumn(column, speech));
  return columns.toSpliced(place < 0 ? columns.length : place + 1, 0, ...added);
};

/** Closed for a reason of the whole column, or row by row. */
const opening = (why: string | undefined, whyClosed: Drawing["whyClosed"]) => {
  if (why !== undefined) return { editable: false, whyReadOnly: why };
  if (!whyClosed) return { editable: true };
  return { editable: (row: StoredRecord) => whyClosed(row) === undefined, whyReadOnly: whyClosed };
};

const fieldColumns = (drawing: Drawing): SheetColumn<StoredRecord>[] => {
  const { resource, rights, speech, whyClosed, today, beside = [], mayMake } = drawing;
  return resource.fields
    .filter(({ grid, name }) => grid !== undefined && rights.read.includes(name))
    .map((field) => {
      const why = whyReadOnly(field, rights, speech);
      const options = choicesFor(field, drawing);
      const tone = toneOf(field.list);
      return {
        field: field.name,
        label: labelOf(speech.words, resource.name, field.name),
        kind: kinds[field.editor],
        width: field.grid ?? 0,
        ...opening(why, whyClosed),
        required: field.required,
        ...(field.weighs && { weighty: true }),
        ...(field.sensitivity === "secret" && { staysInside: true }),
        ...(options && { options }),
        ...(tone && { tone }),
        ...(field.refersTo && mayMake?.(field.refersTo) && { creates: true }),
        ...(field.due && today !== undefined && dueLook(field.name, field.due, { today, speech, beside })),
        ...(field.statedLater && { emptyLabel: speech.words.report.toDefine }),
        ...(field.editor === "instant" && { valueOf: (row: StoredRecord) => instantIn(row[field.name], speech) }),
      };
    });
};

const instantIn = (value: unknown, { f }: Speech): unknown => (typeof value === "string" ? f.instant(value) : value);
