import { createServer, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { newEvent } from "#functions/db/partner-events";
import { untilWon } from "#functions/use-cases/retry";
import { createPost, type PostOptions } from "#functions/webhooks/post";
import { createWebhooks } from "#functions/webhooks/webhooks";
import type { PartnerClientView } from "#shared/partner/client";
import type { PartnerEvent } from "#shared/partner/event";
import { aPartnerWorld } from "#test/functions/partner-api/partner-world";
import { listening } from "#test/infra/local/gateway/served";

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  path: string;
}

/** A partner's machine that takes what it is sent and answers what a test wants. */
export const aReceiver = async (
  answer: (count: number) => number | undefined = () => 204,
  beforeAnswer: () => Promise<void> = async () => undefined,
) => {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: await text(request), path: request.url ?? "" });
    await beforeAnswer();
    const status = answer(received.length);
    // No status: it lets us wait.
    if (status !== undefined) response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end();
  });
  const url = `${await listening(server)}/hook`;
  return { url, received, units: () => received.map(({ body }) => JSON.parse(body).data.unit) };
};

export const MASTER = Buffer.alloc(32, 7);

/** A world whose one partner wants to be told at an address of this machine. */
export const aToldWorld = async (
  url: string,
  view: Partial<PartnerClientView> = {},
  post: PostOptions = {},
  options: { stream?: boolean } = {},
) => {
  const world = await aPartnerWorld(options);
  await world.client("farsi-prossimo", { webhookUrl: url, ...view });
  const troubles: unknown[] = [];
  const webhooks = createWebhooks(
    {
      table: world.table,
      now: world.now,
      post: createPost({ allowLoopback: true, patience: 500, ...post }),
      master: async () => MASTER,
    },
    (trouble) => troubles.push(trouble),
  );
  const deliver = () => webhooks({ deliver: "due" });
  await deliver();
  return {
    ...world,
    troubles,
    webhooks,
    deliver,
    happen: (unit: string) =>
      untilWon(async () => {
        const news = { type: "capacity.changed", data: { unit } } as const;
        await world.table.commit(await newEvent(world.table, "farsi-prossimo", { news, now: world.now() }));
      }),
    feed: async () => ((await world.call("/partner/v1/changes")).json as { items: PartnerEvent[] }).items,
  };
};
