import type { SortKey } from "./view/sort.ts";

/** How the columns are laid out; kept for the next visit. Holds no data of any row. */
export interface Layout {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly frozen: readonly string[];
  /** In pixels, only of columns that have been resized. */
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: readonly SortKey[];
}

const texts = (value: unknown, known: ReadonlySet<string>): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string" && known.has(item)) : [];

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const sortKeys = (value: unknown, known: ReadonlySet<string>): SortKey[] =>
  (Array.isArray(value) ? value : []).flatMap((key: unknown) => {
    const field: unknown = isObject(key) ? Reflect.get(key, "field") : undefined;
    const descending = isObject(key) && Reflect.get(key, "descending") === true;
    return typeof field === "string" && known.has(field) ? [{ field, descending }] : [];
  });

const widths = (value: unknown, known: ReadonlySet<string>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).filter(
      (entry): entry is [string, number] => known.has(entry[0]) && typeof entry[1] === "number" && entry[1] > 0,
    ),
  );

/** The stored layout, without what this version of the columns does not know; undefined if there is none to be read. */
export const readLayout = (stored: string | null, fields: readonly string[]): Layout | undefined => {
  const known = new Set(fields);
  try {
    const found: unknown = JSON.parse(stored ?? "null");
    if (!isObject(found)) return undefined;
    const hidden = texts(Reflect.get(found, "hidden"), known);
    return {
      order: texts(Reflect.get(found, "order"), known),
      hidden: hidden.length === fields.length ? [] : hidden,
      frozen: texts(Reflect.get(found, "frozen"), known),
      widths: widths(Reflect.get(found, "widths"), known),
      sort: sortKeys(Reflect.get(found, "sort"), known),
    };
  } catch {
    return undefined;
  }
};

/** All columns in order: as stored, those that are new since then after the one they follow in the definition. */
export const orderFields = (fields: readonly string[], stored: readonly string[]): readonly string[] => {
  const ordered = stored.filter((field) => fields.includes(field));
  fields.forEach((field, place) => {
    if (ordered.includes(field)) return;
    const follows = ordered.indexOf(fields[place - 1] ?? "");
    ordered.splice(follows + 1, 0, field);
  });
  return ordered;
};

/** Moves a column to the place of another, as dragging its header there does. */
export const moveField = (fields: readonly string[], field: string, to: number): readonly string[] => {
  const others = fields.filter((other) => other !== field);
  return [...others.slice(0, Math.max(0, to)), field, ...others.slice(Math.max(0, to))];
};
