import * as z from "zod";
import type { Write } from "#functions/db/table";
import { claimUnique, ownerOf } from "#functions/db/unique";
import type { Context } from "#functions/use-cases/context";
import { onceOnly } from "#functions/use-cases/once";
import { settledRecord } from "#functions/use-cases/plan-edit";
import { refuseMissingReferences } from "#functions/use-cases/references";
import { untilWon } from "#functions/use-cases/retry";
import { creation, newRecord } from "#functions/use-cases/writes";
import { Refusal } from "#shared/refusal";
import { askedOfPartnerClient, PartnerClient } from "#shared/resources/partner-client";
import { viewFollows } from "./client-view.ts";
import { type Machines, type Shown, shownOnce } from "./machines.ts";
import { refuseForeignLoopback } from "./webhook-place.ts";

/** It names a partition of the table and stands in every token's record: nothing that needs quoting anywhere. */
export const CLIENT_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const isName = (name: string) => CLIENT_NAME.test(name) && name.length >= 3 && name.length <= 40;

export const NewPartnerClient = z.strictObject({
  name: z
    .string()
    .max(200)
    .trim()
    .refine(isName, { params: { code: "partnerName" } }),
  ...askedOfPartnerClient,
  scopes: askedOfPartnerClient.scopes.min(1),
});
export type NewPartnerClient = z.infer<typeof NewPartnerClient>;

const taken = () => new Refusal("invalid", { fields: { name: { code: "notUnique" } } });

const draftOf = async (ctx: Context, wanted: NewPartnerClient) => {
  const values = { ...wanted, webhookGeneration: 1, secrets: [], suspended: false, identityClientId: "-" };
  const draft = settledRecord(ctx, PartnerClient, newRecord(ctx, PartnerClient, values)) as PartnerClient;
  refuseForeignLoopback(ctx, draft);
  await refuseMissingReferences(ctx, PartnerClient, draft);
  if ((await ownerOf(ctx.table, PartnerClient, "name", wanted.name)) !== undefined) throw taken();
  return draft;
};

type Machine = Awaited<ReturnType<Machines["createMachine"]>>;

const clientWith = (draft: PartnerClient, { clientId, secretId }: Omit<Machine, "secret">): PartnerClient => ({
  ...draft,
  identityClientId: clientId,
  secrets: [{ secretId, createdAt: draft.createdAt }],
});

const writesOf = async (ctx: Context, client: PartnerClient): Promise<Write[]> => [
  ...creation(PartnerClient, client),
  ...claimUnique(PartnerClient, client),
  ...(await viewFollows(ctx, client)),
];

/**
 * Makes a partner's client: its record, its view and its first secret, which is answered this once. Refuses with
 * `invalid` and each field's reason. A machine that was made for a request which then came to nothing stays without a
 * record: its secret is known to nobody and its id to no view, so it opens nothing.
 */
export const createPartnerClient = async (
  ctx: Context,
  machines: Machines,
  wanted: NewPartnerClient,
): Promise<Shown> => {
  let made: Machine | undefined;
  const client = await onceOnly<PartnerClient>(ctx, wanted, async (remember) => {
    const draft = await draftOf(ctx, wanted);
    made ??= await machines.createMachine(draft.name, draft.scopes);
    const client = clientWith(draft, made);
    // Its own twin loses by the receipt, and finds this answer; by the name it would be told that somebody has it.
    await ctx.table.commit([...remember(client), ...(await writesOf(ctx, client))]);
    return client;
  });
  return shownOnce(client, made);
};

/** Records a machine that is there already; does nothing where one of its name is on record. */
export const adoptMachine = async (
  ctx: Context,
  wanted: NewPartnerClient,
  machine: Omit<Machine, "secret">,
): Promise<void> => {
  const isOnRecord = async () => (await ownerOf(ctx.table, PartnerClient, "name", wanted.name)) !== undefined;
  if (await isOnRecord()) return;
  try {
    await untilWon(async () => ctx.table.commit(await writesOf(ctx, clientWith(await draftOf(ctx, wanted), machine))));
  } catch (error) {
    // Somebody else was adopting it at the same moment.
    if (!(await isOnRecord())) throw error;
  }
};
