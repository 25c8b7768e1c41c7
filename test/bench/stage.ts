import { DeleteTableCommand } from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Context as LambdaContext } from "aws-lambda";
import { sinkInto } from "#functions/access-log/entry-line";
import { openTable } from "#functions/db/table";
import type { Handler } from "#functions/http/api";
import type { Event } from "#functions/http/reply";
import { createStaffApi } from "#functions/staff-api/api";
import { openDocumentClient } from "#infra/local/connection";
import { createTable } from "#infra/local/table";
import { type Answer, type CallOptions, callOf } from "#test/staff-call";
import { type Listener, listenTo } from "./wire.ts";

/** Answers an event that it serves; anything else than a good answer is thrown. */
type Handle = (event: Event) => ReturnType<Handler>;

/**
 * A table of the one shape with the staff API on it, three times: as it runs, overheard, and rehearsed. Each writes down
 * who reads whose data, on lines that go nowhere.
 */
export interface Stage {
  client: DynamoDBDocumentClient;
  endpoint: string;
  tableName: string;
  handle: Handle;
  /** Calls the API as the coordinator and expects to be served. */
  call: (address: string, options?: CallOptions) => Promise<Answer["body"]>;
  overheard: Listener & { handle: Handle };
  rehearsed: Listener & { handle: Handle };
  /** Removes the table and lets go of the engine. */
  close: () => Promise<void>;
}

const context = {} as LambdaContext;

const served = (handler: Handler) => async (event: Event) => {
  const reply = await handler(event, context);
  if (reply.statusCode >= 300) throw new Error(`${reply.statusCode} ${reply.body} to ${event.rawPath}`);
  return reply;
};

/** Sets a fresh table up on an engine. */
export const openStage = async (endpoint: string, tableName: string): Promise<Stage> => {
  const client = openDocumentClient(endpoint);
  await createTable(client, tableName, { stream: false });
  const accessSink = sinkInto(() => undefined);
  const apiOn = (on: DynamoDBDocumentClient) => createStaffApi({ table: openTable(on, tableName), accessSink });
  const handler = apiOn(client);
  const ask = callOf(handler);
  const withListener = (listener: Listener) => ({ ...listener, handle: served(apiOn(listener.client)) });
  const overheard = withListener(listenTo(endpoint));
  const rehearsed = withListener(listenTo(endpoint, { rehearse: true }));
  return {
    client,
    endpoint,
    tableName,
    handle: served(handler),
    overheard,
    rehearsed,
    async call(address, options) {
      const { status, body } = await ask("coordinator", address, options);
      if (status >= 300) throw new Error(`${status} to ${address}: ${JSON.stringify(body)}`);
      return body;
    },
    async close() {
      await client.send(new DeleteTableCommand({ TableName: tableName }));
      for (const open of [client, overheard.client, rehearsed.client]) open.destroy();
    },
  };
};
