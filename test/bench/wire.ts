import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { openDocumentClient } from "#infra/local/connection";

/** One call to the table, as it was made, and what it consumed. */
export interface Call {
  command: string;
  input: object;
  readUnits: number;
  writeUnits: number;
}

/** A client that writes down what is asked of it. */
export interface Listener {
  client: DynamoDBDocumentClient;
  /** The calls since the last time this was asked. */
  heard: () => Call[];
}

const commands = {
  GetItemCommand: GetCommand,
  BatchGetItemCommand: BatchGetCommand,
  QueryCommand,
  TransactWriteItemsCommand: TransactWriteCommand,
  UpdateItemCommand: UpdateCommand,
} as const;

const Consumed = z.object({
  CapacityUnits: z.number().default(0),
  ReadCapacityUnits: z.number().optional(),
  WriteCapacityUnits: z.number().optional(),
});
const Consumption = z.object({ ConsumedCapacity: z.union([z.array(Consumed), Consumed]).optional() });

const TransactInput = z.object({
  TransactItems: z
    .array(z.object({ Put: z.object({ Item: z.record(z.string(), z.unknown()) }).optional() }))
    .default([]),
});

const writing = new Set(["TransactWriteItemsCommand", "UpdateItemCommand"]);

const unitsOf = (command: string, output: unknown): { readUnits: number; writeUnits: number } => {
  const { ConsumedCapacity: consumed = [] } = Consumption.parse(output);
  const total = [consumed].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
  return writing.has(command) ? { readUnits: 0, writeUnits: total } : { readUnits: total, writeUnits: 0 };
};

interface Listening {
  /** Transactions are written down and not sent: what a task would write, without writing it. */
  rehearse?: boolean;
}

/** A client of its own on an endpoint that hears every call and its consumed capacity, indexes included. */
export const listenTo = (endpoint: string, { rehearse = false }: Listening = {}): Listener => {
  const client = openDocumentClient(endpoint);
  let calls: Call[] = [];
  client.middlewareStack.add(
    (next, { commandName: command = "" }) =>
      async (args) => {
        const call: Call = { command, input: args.input, readUnits: 0, writeUnits: 0 };
        calls.push(call);
        if (rehearse && command === "TransactWriteItemsCommand")
          return { output: { $metadata: {} }, response: undefined };
        const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "INDEXES" } });
        Object.assign(call, unitsOf(command, answer.output));
        return answer;
      },
    { step: "initialize", name: "listener" },
  );
  return {
    client,
    heard: () => {
      const since = calls;
      calls = [];
      return since;
    },
  };
};

/** The items that some calls have put into the table. */
export const itemsPut = (calls: readonly Call[]): Record<string, unknown>[] =>
  calls
    .filter(({ writeUnits }) => writeUnits > 0)
    .flatMap(({ input }) => TransactInput.parse(input).TransactItems)
    .flatMap(({ Put }) => (Put ? [Put.Item] : []));

/** The same calls once more, one after the other, with nothing of ours around them; the answers of the reads. */
export const replay = async (client: DynamoDBDocumentClient, calls: readonly Call[]): Promise<unknown[]> => {
  const answers: unknown[] = [];
  for (const { command, input } of calls) answers.push(await client.send(commandFor(command, input)));
  return answers;
};

const isKnown = (command: string): command is keyof typeof commands => command in commands;

const commandFor = (command: string, input: object): GetCommand => {
  if (!isKnown(command)) throw new Error(`The bench cannot repeat a ${command}.`);
  // A recorded input belongs to its own command; the compiler cannot know that the two were recorded together.
  return new commands[command](input as never) as GetCommand;
};
