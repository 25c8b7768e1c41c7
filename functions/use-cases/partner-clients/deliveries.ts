import { dequal } from "dequal";
import { lookAtDeliveries, putDeliveries } from "#functions/db/deliveries";
import { pageOf } from "#functions/db/partner-view";
import type { Context } from "#functions/use-cases/context";
import { knownClients } from "#functions/use-cases/known-partners";
import { untilWon } from "#functions/use-cases/retry";
import { getInScope } from "#functions/use-cases/scope";
import { deliveryOf, isToldTo } from "#functions/use-cases/tell-partner";
import type { DeliveryState } from "#shared/partner/delivery";
import { PartnerClient } from "#shared/resources/partner-client";

/** A longer queue needs no exact figure: somebody has to look after it in any case. */
const MOST_COUNTED = 1_000;

const waitingFor = async (ctx: Context, partner: string, after: string | undefined): Promise<number> => {
  const client = (await knownClients(ctx.table)).find(({ name }) => name === partner);
  if (!client) return 0;
  const kept = await pageOf(ctx.table, { partner, kind: "EVENT" }, { after: after ?? "0", limit: MOST_COUNTED });
  return kept.items.filter((event) => isToldTo(client, event)).length;
};

const stateOf = async (ctx: Context, partner: string): Promise<DeliveryState | undefined> => {
  const delivery = await deliveryOf(ctx.table, partner);
  if (!delivery) return undefined;
  const { url, after, attempts: _, leasedUntil: __, ...state } = delivery;
  return { ...state, waiting: url === undefined ? 0 : await waitingFor(ctx, partner, after) };
};

/** Brings what staff know of how a partner is told up to how it is told. */
export const refreshDeliveries = (ctx: Context, partner: string): Promise<void> =>
  untilWon(async () => {
    const seen = await lookAtDeliveries(ctx.table, partner);
    const state = await stateOf(ctx, partner);
    if (state && !dequal(state, seen.content)) await ctx.table.commit([putDeliveries(seen, state)]);
  });

/** How a client's webhook fares. Refuses with `notFound` for a client that this person may not know of. */
export const deliveriesOf = async (ctx: Context, id: string): Promise<DeliveryState> => {
  const { name } = await getInScope(ctx, PartnerClient, id);
  return (await lookAtDeliveries(ctx.table, name)).content ?? { waiting: 0, givenUp: 0 };
};
