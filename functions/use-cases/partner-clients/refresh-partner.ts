import { allClients } from "#functions/db/partner-clients-view";
import { allPlaces, emptyThere, lookAt, type Seen } from "#functions/db/partner-view";
import { allRecords, findRecord, unchangedRecord } from "#functions/db/records";
import { ownerOf } from "#functions/db/unique";
import type { Context } from "#functions/use-cases/context";
import { type KnownPartner, partnerOf } from "#functions/use-cases/known-partners";
import { givePart } from "#functions/use-cases/publish-partner-report";
import { refreshCapacityFor } from "#functions/use-cases/refresh-partner-capacity";
import { refreshPartnerReferral } from "#functions/use-cases/refresh-partner-referral";
import { untilWon } from "#functions/use-cases/retry";
import { recordIdOf } from "#functions/use-cases/take-partner-referral";
import { CapacityReport } from "#shared/resources/capacity-report";
import { PartnerClient } from "#shared/resources/partner-client";
import { Unit } from "#shared/resources/unit";
import { viewFollows } from "./client-view.ts";
import { seesUnit } from "./partners.ts";

/**
 * Brings everything that a partner sees up to its client's record: what has become its own is there, what no longer
 * is has gone. The view comes first, so that the door is shut before what lay behind it is cleared away.
 */
export const refreshPartner = async (ctx: Context, clientRecordId: string): Promise<void> => {
  const client = await followRecord(ctx, clientRecordId);
  if (!client) return;
  const view = (await allClients(ctx.table)).find(({ clientId }) => clientId === client.identityClientId);
  if (!view) return;
  const partner = partnerOf(view);
  await refreshCapacities(ctx, partner);
  for (const report of await allRecords(ctx.table, CapacityReport)) await givePart(ctx, partner, report);
  await refreshReferrals(ctx, partner);
};

/** The same for every client that is about a unit or an organisation. */
export const refreshPartnersAbout = async (ctx: Context, recordId: string): Promise<void> => {
  for (const { name } of await allClients(ctx.table)) {
    const id = await ownerOf(ctx.table, PartnerClient, "name", name);
    const client = id === undefined ? undefined : await findRecord(ctx.table, PartnerClient, id);
    const isAbout = client?.organisationId === recordId || client?.unitIds?.includes(recordId);
    if (client && isAbout) await refreshPartner(ctx, client.id);
  }
};

const followRecord = (ctx: Context, id: string): Promise<PartnerClient | undefined> =>
  untilWon(async () => {
    const client = await findRecord(ctx.table, PartnerClient, id);
    const writes = client ? await viewFollows(ctx, client) : [];
    // Held to the record it was read from: whoever suspends meanwhile must not be overtaken by what was so before.
    if (client && writes.length > 0) await ctx.table.commit([...writes, unchangedRecord(PartnerClient, client)]);
    return client;
  });

const refreshCapacities = async (ctx: Context, partner: KnownPartner): Promise<void> => {
  for (const code of partner.unitCodes) {
    const unitId = await ownerOf(ctx.table, Unit, "code", code);
    const unit = unitId === undefined ? undefined : await findRecord(ctx.table, Unit, unitId);
    if (unit) await refreshCapacityFor(ctx, partner, unit);
  }
  for (const place of await allPlaces(ctx.table, { partner: partner.id, kind: "CAPACITY" }))
    if (!partner.unitCodes.includes(place.id)) await empty(ctx, place);
};

const empty = ({ table }: Context, place: Seen<"CAPACITY">): Promise<void> =>
  untilWon(async () => {
    const seen = await lookAt(table, place);
    if (seen.content) await table.commit([emptyThere(seen)]);
  });

/** Only those that are missing or should no longer be there: every other follows its own record. */
const refreshReferrals = async (ctx: Context, { id: partner }: KnownPartner): Promise<void> => {
  const arrivals = await allPlaces(ctx.table, { partner, kind: "INBOX" });
  const shown = await allPlaces(ctx.table, { partner, kind: "REFERRAL" });
  const visible = new Set(shown.filter(({ content }) => content).map(({ id }) => id));
  const codes = new Set(arrivals.flatMap(({ content }) => content?.requestedUnit ?? []));
  const own = new Map<string, boolean>();
  for (const code of codes) own.set(code, await seesUnit(ctx.table, partner, code));
  for (const { id, content } of arrivals)
    if (content && visible.has(id) !== own.get(content.requestedUnit))
      await refreshPartnerReferral(ctx, recordIdOf(id));
};
