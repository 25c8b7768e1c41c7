import type { DynamoDBRecord } from "aws-lambda";
import type { Resource } from "#shared/resource";
import type { Key } from "./table.ts";

/** An item that has changed, as the stream tells it. What it holds is read from the table: the stream may lag. */
export interface ChangedItem {
  key: Key;
  /** `INSERT`, `MODIFY` or `REMOVE`. */
  event: string;
  /** Text values of one attribute, before and after. */
  values: (attribute: string) => string[];
}

/** @throws Error for a record without keys, which no table of ours sends */
export const changedItem = ({ eventName, dynamodb }: DynamoDBRecord): ChangedItem => {
  const { pk, sk } = dynamodb?.Keys ?? {};
  if (pk?.S === undefined || sk?.S === undefined || eventName === undefined)
    throw new Error("A change of the table names its item.");
  const images = [dynamodb?.OldImage, dynamodb?.NewImage];
  return {
    key: { pk: pk.S, sk: sk.S },
    event: eventName,
    values: (attribute) => [...new Set(images.flatMap((image) => image?.[attribute]?.S ?? []))],
  };
};

/** The id of the record whose own item (or whose calendar, when asked for) this is. */
export const recordIdIn = ({ pk, sk }: Key, resource: Resource, part: "record" | "calendar" = "record") => {
  const [kind, id] = pk.split("#");
  return kind === resource.kind && sk === (part === "record" ? resource.kind : "CALENDAR") ? id : undefined;
};
