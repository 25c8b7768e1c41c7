import { createHash } from "node:crypto";
import { paginateScan } from "@aws-sdk/lib-dynamodb";
import type { Stage } from "../stage.ts";

/** What a request was answered, kept under its idempotency key: a refusal is remembered too, and is no change. */
export const isReceipt = ({ pk }: Record<string, unknown>): boolean => String(pk).startsWith("REQUEST#");

/** An engine hands members over in any order. */
const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** A fingerprint of everything in a table but what only remembers that something was asked. */
export const digestOf = async (
  { client, tableName }: Pick<Stage, "client" | "tableName">,
  isMemory: (item: Record<string, unknown>) => boolean = isReceipt,
): Promise<string> => {
  const items: string[] = [];
  for await (const page of paginateScan({ client }, { TableName: tableName, ConsistentRead: true }))
    for (const item of page.Items ?? []) if (!isMemory(item)) items.push(JSON.stringify(item, inOrder));
  return createHash("sha256").update(items.sort().join("\n")).digest("hex");
};
