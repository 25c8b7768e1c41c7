import { dequal } from "dequal";
import { lookAtClient, putClientView } from "#functions/db/partner-clients-view";
import { getRecord, recordKey, recordOf } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import type { Context } from "#functions/use-cases/context";
import type { PartnerClientView } from "#shared/partner/client";
import { Organisation } from "#shared/resources/organisation";
import type { PartnerClient } from "#shared/resources/partner-client";
import { Unit } from "#shared/resources/unit";

/** The codes of its units, in the order in which it was given them: the first is meant where it names none. */
const unitCodesOf = async (ctx: Context, { unitIds }: PartnerClient): Promise<string[]> => {
  const items = await ctx.table.getMany((unitIds ?? []).map((id) => recordKey(Unit, id)));
  const units = items.flatMap((item) => (item ? [recordOf(Unit, item) as Unit] : []));
  return units.filter(({ archived }) => !archived).map(({ code }) => code);
};

/** What the partner's API has to know of a client, from the records. */
export const clientViewOf = async (ctx: Context, client: PartnerClient): Promise<PartnerClientView> => {
  const { name, scopes, requestsPerMinute, requestsPerDay, webhookUrl, webhookGeneration } = client;
  const [{ name: organisationName }, unitCodes] = await Promise.all([
    getRecord(ctx.table, Organisation, client.organisationId),
    unitCodesOf(ctx, client),
  ]);
  return {
    name,
    organisationName,
    unitCodes,
    scopes,
    requestsPerMinute,
    requestsPerDay,
    suspended: client.suspended || client.archived,
    ...(webhookUrl !== undefined && { webhookUrl }),
    webhookGeneration,
  };
};

/** The writes that bring a client's view up to its record; none where it already is. */
export const viewFollows = async (ctx: Context, client: PartnerClient): Promise<Write[]> => {
  const seen = await lookAtClient(ctx.table, client.identityClientId);
  const view = await clientViewOf(ctx, client);
  return dequal(view, seen.view) ? [] : putClientView(seen, view);
};
