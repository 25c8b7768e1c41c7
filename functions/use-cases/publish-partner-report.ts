import { dequal } from "dequal";
import { newEvent } from "#functions/db/partner-events";
import { emptyThere, lookAt, putThere } from "#functions/db/partner-view";
import { getRecord } from "#functions/db/records";
import { partnerReport } from "#shared/partner/report";
import { CapacityReport } from "#shared/resources/capacity-report";
import type { Context } from "./context.ts";
import { type KnownPartner, knownPartners } from "./known-partners.ts";
import { untilWon } from "./retry.ts";

/** Gives each partner its part of a frozen report. */
export const publishPartnerReport = async (ctx: Context, reportId: string): Promise<void> => {
  const report = await getRecord(ctx.table, CapacityReport, reportId);
  for (const partner of await knownPartners(ctx.table)) await givePart(ctx, partner, report);
};

/**
 * Gives one partner its part: the units that are its own today. The figures of a unit never change; a unit that is no
 * longer its own is cut out of what it has been given, and a report without any is taken away.
 */
export const givePart = (
  ctx: Context,
  { id: partner, unitCodes }: KnownPartner,
  report: CapacityReport,
): Promise<void> =>
  untilWon(async () => {
    const seen = await lookAt(ctx.table, { partner, kind: "REPORT", id: report.id });
    const part = partnerReport(report, unitCodes);
    if (dequal(part, seen.content)) return;
    if (!part) return ctx.table.commit([emptyThere(seen)]);
    const { id: reportId, from, to } = part;
    const news = { type: "report.published", data: { reportId, from, to } } as const;
    const told = seen.version === 0 ? await newEvent(ctx.table, partner, { news, now: ctx.now() }) : [];
    await ctx.table.commit([putThere(seen, part), ...told]);
  });
