/**
 * Bytes of an item as DynamoDB bills them: UTF-8 names and values, a number about a byte for two digits and one more,
 * three bytes for a list or map and one for each member.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export const itemBytes = (item: Record<string, unknown>): number =>
  Object.entries(item)
    .filter(([, value]) => value !== undefined)
    .reduce((sum, [name, value]) => sum + textBytes(name) + valueBytes(value), 0);

const textBytes = (text: string) => Buffer.byteLength(text);

const numberBytes = (value: number) => Math.ceil(String(Math.abs(value)).replace(/\D|^0+|0+$/g, "").length / 2) + 1;

const valueBytes = (value: unknown): number => {
  if (typeof value === "string") return textBytes(value);
  if (typeof value === "number") return numberBytes(value);
  if (Array.isArray(value)) return value.reduce<number>((sum, member) => sum + 1 + valueBytes(member), 3);
  if (typeof value !== "object" || value === null) return 1;
  return 3 + itemBytes({ ...value }) + Object.keys(value).length;
};

/** Units that reading so many bytes takes: one for each 4 kB begun, half of it when it may be a moment old. */
export const readUnits = (bytes: number, { consistent }: { consistent: boolean }): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);

/** Units that writing an item of so many bytes takes: one for each kB begun. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));
