import type { Resource, StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import type { Speech } from "../i18n/language.ts";
import { valueLabel } from "./labels.ts";

/** Finds a record of a kind, where it is known. */
export type Lookup = (resource: string, id: string) => StoredRecord | undefined;

/** Kinds whose title means little without the record they belong to: "PI 1" of whom? */
const namedByOwner = ["plans", "placements", "reviews"];

const ISO_DATE = /\d{4}-\d{2}-\d{2}/g;

const ownerTitle = (resource: Resource, record: StoredRecord, speech: Speech, lookUp: Lookup): string => {
  const { belongsTo } = resource;
  const id = belongsTo && record[belongsTo.by];
  const owner = typeof id === "string" ? lookUp(belongsTo?.resource ?? "", id) : undefined;
  const kind = resourceNamed(belongsTo?.resource ?? "");
  return owner && kind ? titleText(kind, owner, speech, lookUp) : "";
};

/** A definition knows no language: its titles carry picklist values and dates as they are stored. */
const inWords = (title: string, resource: Resource, record: StoredRecord, { words, f }: Speech): string => {
  const values = resource.fields
    .filter(({ editor }) => editor === "picklist")
    .map(({ list, name }) => ({ list, value: record[name] }));
  return title
    .split(" ")
    .map((word) => {
      const picked = values.find(({ value }) => value === word);
      return picked ? valueLabel(words, picked.list, word) : word;
    })
    .join(" ")
    .replace(ISO_DATE, (date) => f.date(date));
};

/** What stands for a record wherever it is named. */
export const titleText = (resource: Resource, record: StoredRecord, speech: Speech, lookUp: Lookup): string => {
  const own = inWords(resource.title(record), resource, record, speech);
  const owner = namedByOwner.includes(resource.name) ? ownerTitle(resource, record, speech, lookUp) : "";
  return owner ? `${owner} · ${own}` : own;
};

/** Whether what stands for a record tells something that not everybody may read: a person's title is her name. */
export const namesSomebody = (resource: Resource, record: StoredRecord): boolean => {
  const title = resource.title(record);
  const guarded = resource.fields.filter(({ sensitivity }) => sensitivity !== "plain").map(({ name }) => record[name]);
  return guarded.some((value) => typeof value === "string" && value !== "" && title.includes(value));
};
