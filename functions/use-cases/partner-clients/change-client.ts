import type { Write } from "#functions/db/table";
import type { Context } from "#functions/use-cases/context";
import { onceOnly } from "#functions/use-cases/once";
import { settledRecord } from "#functions/use-cases/plan-edit";
import { getInScope } from "#functions/use-cases/scope";
import { nextVersion, replacement } from "#functions/use-cases/writes";
import { PartnerClient } from "#shared/resources/partner-client";
import { viewFollows } from "./client-view.ts";

interface Change {
  id: string;
  /** The action of its revision, and a part of what the idempotency key stands for. */
  action: string;
  told?: unknown;
}

/**
 * Changes a client's record, its revision and its view in one transaction, once per idempotency key. `changes` may be
 * asked again when somebody else was faster; nothing to change writes nothing.
 */
export const changeClient = (
  ctx: Context,
  { id, action, told }: Change,
  changes: (before: PartnerClient) => Promise<Partial<PartnerClient> | undefined>,
): Promise<PartnerClient> =>
  onceOnly(ctx, { action, id, told }, async (remember) => {
    const before = await getInScope(ctx, PartnerClient, id);
    const wanted = await changes(before);
    const after =
      wanted && (settledRecord(ctx, PartnerClient, nextVersion(ctx, before, wanted), before) as PartnerClient);
    const writes: Write[] = after
      ? [...replacement(PartnerClient, before, after, action), ...(await viewFollows(ctx, after))]
      : [];
    const all = [...writes, ...remember(after ?? before)];
    if (all.length > 0) await ctx.table.commit(all);
    return after ?? before;
  });
