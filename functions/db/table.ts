import { ConditionalCheckFailedException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { Refusal } from "#shared/refusal";

export interface Key {
  pk: string;
  sk: string;
}

export type Item = Record<string, unknown> & Key;

type Put = { Put: { Item: Item } & Condition };
type Check = { ConditionCheck: { Key: Key } & Condition };
type Condition = {
  ConditionExpression: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
};

/** One part of a transaction. There is no way to write one without its condition. */
export interface Write {
  action: Put | Check;
  /** What to answer when its condition fails; without it, somebody else was faster and the work begins again. */
  otherwise?: Refusal;
  /** Several parts of a transaction may ask for this; it is written once. */
  once?: true;
  /** Its condition holds whenever those of the rest of its transaction do: trying it out reads nothing for it. */
  follows?: true;
}

/** Somebody else wrote first. Nothing has been written; whoever catches it reads again. */
export class LostRace extends Error {
  override name = "LostRace";
}

export interface Range {
  index?: "under" | "changed";
  partition: string;
  /** Only sort keys that begin with this. */
  begins?: string;
  /** Only sort keys after this one. */
  after?: string;
  startKey?: Record<string, unknown>;
  limit?: number;
  /** In descending order of the sort key. */
  newestFirst?: boolean;
}

export interface Page {
  items: Item[];
  nextKey?: Record<string, unknown>;
}

/** Actions of one transaction; DynamoDB's own limit. */
export const MAX_WRITES = 100;

export type Table = ReturnType<typeof openTable>;

const BATCH = 100;

/** The few ways in which this application speaks to its table. Base-table reads are strongly consistent. */
export const openTable = (client: DynamoDBDocumentClient, name: string) => ({
  name,

  async get(key: Key): Promise<Item | undefined> {
    const { Item } = await asked(client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true })));
    return Item as Item | undefined;
  },

  /**
   * The items behind the keys, in the order of the keys; no key, or one without an item, answers `undefined`. What is
   * only looked at, and decides nothing, may be read at half the price and a moment late.
   */
  async getMany(keys: readonly (Key | undefined)[], { consistent = true } = {}): Promise<(Item | undefined)[]> {
    const wanted = keys.filter((key) => key !== undefined);
    const unique = [...new Map(wanted.map((key) => [written(key), key])).values()];
    const found = new Map<string, Item>();
    for (let start = 0; start < unique.length; start += BATCH) {
      let left: Key[] = unique.slice(start, start + BATCH);
      while (left.length > 0) {
        const { Responses, UnprocessedKeys } = await asked(
          client.send(new BatchGetCommand({ RequestItems: { [name]: { Keys: left, ConsistentRead: consistent } } })),
        );
        for (const item of (Responses?.[name] ?? []) as Item[]) found.set(written(item), item);
        left = (UnprocessedKeys?.[name]?.Keys ?? []) as Key[];
      }
    }
    return keys.map((key) => key && found.get(written(key)));
  },

  /** One page of a partition of the table or of an index, in the order of the sort key. */
  async page(range: Range): Promise<Page> {
    const { Items, LastEvaluatedKey } = await asked(client.send(new QueryCommand(queryFor(name, range))));
    return { items: (Items ?? []) as Item[], nextKey: LastEvaluatedKey };
  },

  /** All of a range, however many pages. */
  async all(range: Range): Promise<Item[]> {
    const items: Item[] = [];
    let startKey = range.startKey;
    do {
      const page = await this.page({ ...range, startKey });
      items.push(...page.items);
      startKey = page.nextKey;
    } while (startKey);
    return items;
  },

  /** Writes everything or nothing. */
  async commit(wanted: Write[]): Promise<void> {
    const writes = withoutRepeats(wanted);
    try {
      await client.send(new TransactWriteCommand({ TransactItems: writes.map(({ action }) => within(name, action)) }));
    } catch (error) {
      throw explained(error, writes);
    }
  },

  /** Counts one more where fewer than `ceiling` have been counted, and answers how many there are; nothing when full. */
  async tally(key: Key, ceiling: number, expiresAt: number): Promise<number | undefined> {
    try {
      const { Attributes } = await asked(
        client.send(
          new UpdateCommand({
            TableName: name,
            Key: key,
            UpdateExpression: "SET expiresAt = :expiresAt ADD #count :one",
            ConditionExpression: "attribute_not_exists(#count) OR #count < :ceiling",
            ExpressionAttributeNames: { "#count": "count" },
            ExpressionAttributeValues: { ":one": 1, ":ceiling": ceiling, ":expiresAt": expiresAt },
            ReturnValues: "UPDATED_NEW",
          }),
        ),
      );
      return Number(Attributes?.count);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  },

  /** Adds `count` to a counter and answers its new value. Numbers that are taken and not used stay unused. */
  async add(key: Key, count: number, ceiling: number): Promise<number> {
    const { Attributes } = await asked(
      client.send(
        new UpdateCommand({
          TableName: name,
          Key: key,
          UpdateExpression: "ADD #last :count",
          ConditionExpression: "attribute_not_exists(#last) OR #last <= :room",
          ExpressionAttributeNames: { "#last": "last" },
          ExpressionAttributeValues: { ":count": count, ":room": ceiling - count },
          ReturnValues: "UPDATED_NEW",
        }),
      ),
    );
    return Number(Attributes?.last);
  },
});

const written = ({ pk, sk }: Key) => `${pk} ${sk}`;

const keyIn = (action: Put | Check): Key => ("Put" in action ? action.Put.Item : action.ConditionCheck.Key);

const withoutRepeats = (writes: readonly Write[]): Write[] => {
  const seen = new Set<string>();
  return writes.filter(({ action, once }) => {
    if (!once) return true;
    const key = written(keyIn(action));
    return !seen.has(key) && seen.add(key);
  });
};

const within = (table: string, action: Put | Check): NonNullable<TransactWriteCommandInput["TransactItems"]>[number] =>
  "Put" in action
    ? { Put: { TableName: table, ...action.Put } }
    : { ConditionCheck: { TableName: table, ...action.ConditionCheck } };

const queryFor = (
  table: string,
  { index, partition, begins, after, startKey, limit, newestFirst }: Range,
): QueryCommandInput => {
  const prefix = index ?? "";
  const [pk, sk] = index ? [`${prefix}Pk`, `${prefix}Sk`] : ["pk", "sk"];
  const second = begins !== undefined ? " AND begins_with(#sk, :sk)" : after !== undefined ? " AND #sk > :sk" : "";
  return {
    TableName: table,
    IndexName: index,
    ConsistentRead: index === undefined,
    KeyConditionExpression: `#pk = :pk${second}`,
    ExpressionAttributeNames: { "#pk": pk, ...(second && { "#sk": sk }) },
    ExpressionAttributeValues: { ":pk": partition, ...(second && { ":sk": begins ?? after }) },
    ExclusiveStartKey: startKey,
    Limit: limit,
    ScanIndexForward: !newestFirst,
  };
};

/** The table is overrun, and the SDK has already waited and tried again: nothing is wrong with what was asked. */
const overrun = new Set(["ThrottlingException", "ProvisionedThroughputExceededException", "RequestLimitExceeded"]);

const isOverrun = (error: unknown) => error instanceof Error && overrun.has(error.name);

const asked = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    throw isOverrun(error) ? new Refusal("busy") : error;
  }
};

/** Reasons why a transaction came to nothing that are nobody's fault and may be gone at the next attempt. */
const passing = new Set<string | undefined>([
  "TransactionConflict",
  "ThrottlingError",
  "ProvisionedThroughputExceeded",
]);

const isSizeError = (error: unknown) =>
  error instanceof Error && error.name === "ValidationException" && /size|too (large|big)/i.test(error.message);

/** A failed condition is somebody's answer or a lost race; anything else stays what it was. */
const explained = (error: unknown, writes: Write[]): unknown => {
  if (isSizeError(error)) return new Refusal("tooLarge", { params: { max: "400 kB" } });
  if (isOverrun(error)) return new Refusal("busy");
  if (error instanceof Error && error.name === "TransactionInProgressException") return new LostRace();
  if (!(error instanceof TransactionCanceledException)) return error;
  const reasons = (error.CancellationReasons ?? []).map(({ Code }) => Code);
  const failed = reasons.indexOf("ConditionalCheckFailed");
  if (failed >= 0) return writes[failed]?.otherwise ?? new LostRace();
  if (reasons.some((reason) => passing.has(reason))) return new LostRace();
  if (reasons.includes("ValidationError")) return new Refusal("tooLarge", { params: { max: "400 kB" } });
  return error;
};
