import { describe, expect, it } from "vitest";
import { findRecord } from "#functions/db/records";
import { contextFor, systemActor } from "#functions/use-cases/context";
import { makeCapacityReport } from "#functions/use-cases/make-capacity-report";
import { publishPartnerReport } from "#functions/use-cases/publish-partner-report";
import type { PartnerReport } from "#shared/partner/report";
import { CapacityReport } from "#shared/resources/capacity-report";
import { aPartnerWorld, REPORTS } from "./partner-world.ts";

/** CasAmica and Abitare Insieme with a report about September. */
const aReportedSeptember = async () => {
  const world = await aPartnerWorld();
  await world.casAmica();
  await world.abitareInsieme();
  const ctx = contextFor({ table: world.table, now: world.now }, systemActor);
  const report = await makeCapacityReport(ctx, { from: "2026-09-01", to: "2026-09-30" });
  await publishPartnerReport(ctx, report.id);
  return { ...world, ctx, report };
};

const listed = async ({ call }: Awaited<ReturnType<typeof aReportedSeptember>>) =>
  (await call(REPORTS)).json as { items: PartnerReport[] };

describe("the partner's capacity reports", () => {
  it("hold its own unit with numerators and denominators, and no other", async () => {
    const september = await aReportedSeptember();

    const { items } = await listed(september);

    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: september.report.id, from: "2026-09-01", to: "2026-09-30" });
    expect(items[0]?.units).toEqual([
      {
        code: "CAS",
        name: "CasAmica",
        placeDays: 30,
        occupied: 0,
        unavailable: 0,
        reserved: 0,
        withheld: 0,
        free: 30,
        over: 0,
        grossRate: { numerator: 0, denominator: 30, percent: 0 },
        netRate: { numerator: 0, denominator: 30, percent: 0 },
        closedStays: 0,
        meanStay: null,
        waiting: 0,
        refused: 0,
      },
    ]);
  });

  it("stay as they were given, however often they are given again", async () => {
    const september = await aReportedSeptember();
    const before = await listed(september);
    september.travelTo("2026-12-01T06:00:00.000Z");

    await publishPartnerReport(september.ctx, september.report.id);

    expect(await listed(september)).toEqual(before);
  });

  it("come as CSV under a name that tells the period", async () => {
    const september = await aReportedSeptember();

    const { status, headers, text } = await september.call(`${REPORTS}/${september.report.id}.csv`);

    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="capacity-2026-09-01-2026-09-30.csv"',
    });
    const [head, line, ...rest] = text.split("\r\n");
    expect(head).toContain("code,name,placeDays,occupied");
    expect(line).toContain("CAS,CasAmica,30,0,0,0,0,30,0,0,0,0,,0,0");
    expect(rest).toEqual([""]);
  });

  it("that are not the partner's are not there", async () => {
    const september = await aReportedSeptember();
    const unpublished = await makeCapacityReport(september.ctx, { from: "2026-08-01", to: "2026-08-31" });
    expect(await findRecord(september.table, CapacityReport, unpublished.id)).toBeDefined();

    const replies = await Promise.all(
      [unpublished.id, "rep_01K7C3T0M8Q2V5X9Z4B6D8F0HJ"].map((id) => september.call(`${REPORTS}/${id}.csv`)),
    );

    expect(replies.map(({ status }) => status)).toEqual([404, 404]);
    expect(replies[0]?.text).toBe(replies[1]?.text);
  });
});
