import { type ColumnShape, isEmpty } from "../column.ts";
import { readDate, writeDate } from "./date.ts";
import { readMoney, readNumber, writeCents, writeMoney, writeNumber } from "./number.ts";
import { choicesOf, labelOf, readOption, readSeveral, readYesNo } from "./options.ts";
import { type Reading, read, type ValueContext } from "./reading.ts";

/** Understands what was typed or pasted into a cell. Nothing typed means no value: null. */
export const readValue = (text: string, column: ColumnShape, context: ValueContext): Reading => {
  if (text.trim() === "" || (column.emptyLabel !== undefined && text.trim() === column.emptyLabel)) return read(null);
  switch (column.kind) {
    case "text":
    case "readOnly":
      return read(text.replace(/\s*\n\s*/g, " ").trim());
    case "longText":
      return read(text.replace(/\s+$/, ""));
    case "number":
      return readNumber(text, context.locale);
    case "money":
      return readMoney(text, context.locale);
    case "date":
      return readDate(text, context.today);
    case "picklist":
    case "reference":
      return readOption(text, choicesOf(column, context));
    case "several":
      return readSeveral(text, choicesOf(column, context));
    case "yesNo":
      return readYesNo(text, context);
  }
};

/** The value as it stands in its cell and on the clipboard. Empty when there is none. */
export const writeValue = (value: unknown, column: ColumnShape, context: ValueContext): string => {
  if (isEmpty(value)) return "";
  if (typeof value === "boolean") return value ? context.yes : context.no;
  if (Array.isArray(value)) return value.map((item) => labelOf(choicesOf(column, context), String(item))).join(", ");
  if (typeof value === "number") return writeFigure(value, column, context);
  const text = String(value);
  if (column.kind === "date" || (column.kind === "readOnly" && column.options === undefined)) return writeDate(text);
  return column.options ? labelOf(column.options, text) : text;
};

const writeFigure = (value: number, column: ColumnShape, { locale }: ValueContext): string =>
  column.kind === "money" ? writeMoney(value, locale) : writeNumber(value, locale);

/** The text that stands in the editor when a cell is opened: as in the cell, without ornaments. */
export const editText = (value: unknown, column: ColumnShape, context: ValueContext): string => {
  if (typeof value === "number" && column.kind === "money") return writeCents(value, context.locale, false);
  if (typeof value === "number" && column.kind === "number") return writeNumber(value, context.locale, false);
  return writeValue(value, column, context);
};
