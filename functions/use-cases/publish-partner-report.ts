import { lookAt, putThere } from "#functions/db/partner-view";
import { getRecord } from "#functions/db/records";
import { partners } from "#shared/partner/partners";
import { partnerReport } from "#shared/partner/report";
import { CapacityReport } from "#shared/resources/capacity-report";
import type { Context } from "./context.ts";
import { untilWon } from "./retry.ts";

/** Gives each partner its part of a frozen report. What has been given is never changed. */
export const publishPartnerReport = async (ctx: Context, reportId: string): Promise<void> => {
  const report = await getRecord(ctx.table, CapacityReport, reportId);
  for (const { id, unitCodes } of partners) {
    const part = partnerReport(report, unitCodes);
    if (!part) continue;
    await untilWon(async () => {
      const seen = await lookAt(ctx.table, { partner: id, kind: "REPORT", id: reportId });
      if (!seen.content) await ctx.table.commit([putThere(seen, part)]);
    });
  }
};
