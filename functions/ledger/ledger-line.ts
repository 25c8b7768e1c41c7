import { createHmac } from "node:crypto";
import type { AttributeValue, DynamoDBRecord } from "aws-lambda";
import { ACCESS_KEY_PREFIX, REVISION_SORT_PREFIX } from "#functions/db/table-definition";

type Image = Record<string, AttributeValue>;

/** One thing that was added to the trace, or what became of one: who, when, what kind, which fields, and no value. */
export interface LedgerLine {
  event: "added" | "erased" | "tampered";
  sequence: string;
  pk: string;
  sk: string;
  at?: string;
  by?: string;
  action?: string;
  /** Of each field, a salted hash of what it was and what it became: whoever knows a value can show that it was this. */
  changes?: Record<string, { from?: string; to?: string }>;
  /** Salted hash of an access entry, or of what an item was after it was meddled with. */
  hash: string;
  purpose?: string;
  route?: string;
}

/** Hashes a value with a secret that the ledger's readers do not have: short values cannot be guessed. */
export type Hash = (value: unknown) => string;

const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export const saltedHash =
  (salt: string): Hash =>
  (value) =>
    createHmac("sha256", salt)
      .update(JSON.stringify(value, inOrder) ?? "")
      .digest("base64url");

const text = (image: Image, name: string): string | undefined => image[name]?.S;

const changesIn = (image: Image, hash: Hash): LedgerLine["changes"] =>
  Object.fromEntries(
    Object.entries(image.changes?.M ?? {}).map(([field, { M = {} }]) => [
      field,
      { ...(M.from && { from: hash(M.from) }), ...(M.to && { to: hash(M.to) }) },
    ]),
  );

const isRevision = (sk: string): boolean => sk.startsWith(REVISION_SORT_PREFIX);

/** The entry itself stands under whoever read; its copies are there to be found by, and add nothing. */
const isEntry = (pk: string): boolean =>
  pk.startsWith(`${ACCESS_KEY_PREFIX}BY#`) || pk.startsWith(`${ACCESS_KEY_PREFIX}BULK#`);

const isTrace = (pk: string, sk: string): boolean => isRevision(sk) || pk.startsWith(ACCESS_KEY_PREFIX);

const optional = (name: string, value: string | undefined) => (value === undefined ? {} : { [name]: value });

const told = (image: Image) => ({
  ...optional("at", text(image, "at")),
  ...optional("by", text(image, "by")),
  ...optional("action", text(image, "action")),
  ...optional("purpose", text(image, "purpose")),
  ...optional("route", text(image, "route")),
});

const isSame = (before: Image, after: Image, name: string): boolean =>
  JSON.stringify(before[name]) === JSON.stringify(after[name]);

/** By law, what a revision said of somebody may be taken out of it; that there was one, when, and by whom stays. */
const isErasure = (sk: string, before: Image, after: Image | undefined): boolean =>
  isRevision(sk) &&
  after !== undefined &&
  after.erasedOn?.S !== undefined &&
  ["version", "at", "by", "action"].every((name) => isSame(before, after, name));

/** @throws Error for a record without keys, which no table of ours sends */
const keysOf = ({ dynamodb }: DynamoDBRecord) => {
  const { pk, sk } = dynamodb?.Keys ?? {};
  if (pk?.S === undefined || sk?.S === undefined) throw new Error("A change of the table names its item.");
  return { pk: pk.S, sk: sk.S };
};

/** What a change of the table adds to the ledger; nothing where it is no trace of anything. */
export const ledgerLine = (record: DynamoDBRecord, hash: Hash): LedgerLine | undefined => {
  const { pk, sk } = keysOf(record);
  if (!isTrace(pk, sk)) return undefined;
  const { OldImage: before, NewImage: after, SequenceNumber: sequence = "" } = record.dynamodb ?? {};
  const image = after ?? before ?? {};
  const line = { sequence, pk, sk, ...told(image), hash: hash(image) };
  if (record.eventName !== "INSERT")
    return { event: isErasure(sk, before ?? {}, after) ? "erased" : "tampered", ...line };
  if (!isRevision(sk) && !isEntry(pk)) return undefined;
  return { event: "added", ...line, ...(isRevision(sk) && { changes: changesIn(image, hash) }) };
};
