import { expect, it } from "vitest";
import { newEvent } from "#functions/db/partner-events";
import { createPost } from "#functions/webhooks/post";
import { createWebhooks } from "#functions/webhooks/webhooks";
import { aPartnerWorld, FARSI_PROSSIMO } from "#test/functions/partner-api/partner-world";
import { changesOf } from "#test/functions/projections/stream";
import { aReceiver, MASTER } from "./receiver.ts";

it("tells a partner as soon as the stream tells of an event, and nobody for other changes", async () => {
  const receiver = await aReceiver();
  const world = await aPartnerWorld({ stream: true });
  await world.client("farsi-prossimo", { ...FARSI_PROSSIMO, webhookUrl: receiver.url });
  const webhooks = createWebhooks({
    table: world.table,
    now: world.now,
    post: createPost({ allowLoopback: true }),
    master: async () => MASTER,
  });
  const first = await changesOf(world.table);
  await webhooks({ Records: first });
  await world.casAmica();
  const news = { type: "capacity.changed", data: { unit: "CAS" } } as const;
  await world.table.commit(await newEvent(world.table, "farsi-prossimo", { news, now: world.now() }));
  const later = (await changesOf(world.table)).slice(first.length);

  const answer = await webhooks({ Records: later });

  expect(answer).toEqual({ batchItemFailures: [] });
  expect(receiver.units()).toEqual(["CAS"]);
});
