import type { Resource, StoredRecord } from "#shared/resource";
import type { Speech } from "../i18n/language.ts";
import type { SheetColumn } from "../sheet/sheet.tsx";
import type { Rights } from "./columns.ts";
import { labelOf } from "./labels.ts";

/** The field with which a record is put away. */
export const REMOVAL = "archived";

/** The column that the sheet writes when rows are put away; it is never drawn. Empty where this person may not do that. */
export const removalColumns = (
  resource: Resource,
  { edit }: Rights,
  { words }: Speech,
  mayEdit: (row: StoredRecord) => boolean,
): readonly SheetColumn<StoredRecord>[] =>
  edit.includes(REMOVAL)
    ? [
        {
          field: REMOVAL,
          label: labelOf(words, resource.name, REMOVAL),
          kind: "yesNo",
          editable: mayEdit,
          unseen: true,
          ...(resource.field(REMOVAL)?.weighs && { weighty: true }),
        },
      ]
    : [];
