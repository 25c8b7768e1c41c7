import { createHash } from "node:crypto";
import * as z from "zod";
import { allRecords, countedRecords } from "#functions/db/records";
import { date } from "#shared/fields";
import { Refusal } from "#shared/refusal";
import { CapacityReport } from "#shared/resources/capacity-report";
import { Outage } from "#shared/resources/outage";
import { Person } from "#shared/resources/person";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { buildCapacityReport, reportInput } from "#shared/rules/capacity-report";
import type { Context } from "./context.ts";
import { onceOnly } from "./once.ts";
import { creation, newRecord } from "./writes.ts";

/** The days of a report, both included. */
export const ReportPeriod = z.strictObject({ from: date(), to: date() });
export type ReportPeriod = z.infer<typeof ReportPeriod>;

/** Days that one report may span: ten years and a leap day or two. */
const LONGEST_PERIOD_YEARS = 10;

const refuseBadPeriod = ({ from, to }: ReportPeriod): void => {
  if (to < from) throw new Refusal("invalid", { fields: { to: { code: "notBefore", params: { other: "from" } } } });
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > LONGEST_PERIOD_YEARS)
    throw new Refusal("invalid", {
      fields: { to: { code: "periodTooLong", params: { years: LONGEST_PERIOD_YEARS } } },
    });
};

/** Everything a report rests on, read once. */
const readFacts = async (ctx: Context) => {
  const [units, places, placements, outages, people, referrals] = await Promise.all([
    allRecords(ctx.table, Unit),
    allRecords(ctx.table, Place),
    countedRecords(ctx.table, Placement),
    allRecords(ctx.table, Outage),
    countedRecords(ctx.table, Person),
    countedRecords(ctx.table, Referral),
  ]);
  return { units, places, placements, outages, people, referrals };
};

const hashOf = (facts: string) => `sha256:${createHash("sha256").update(facts).digest("hex")}`;

/** A snapshot as the table takes it: JSON has no unset members. */
const frozen = (report: object) => CapacityReport.schema.shape.snapshot.parse(JSON.parse(JSON.stringify(report)));

/**
 * Freezes the capacity report of some days as the facts stand now: with its as-of time, rule version and the hash of
 * its input, so that a report made again is either the same or differs for a reason that can be named.
 */
export const makeCapacityReport = (ctx: Context, period: ReportPeriod): Promise<CapacityReport> =>
  onceOnly(
    ctx,
    { report: period },
    async (remember) => {
      refuseBadPeriod(period);
      const input = { ...(await readFacts(ctx)), ...period, asOf: ctx.today() };
      const report = buildCapacityReport(input);
      const record = newRecord(ctx, CapacityReport, {
        ...period,
        asOf: ctx.now(),
        ruleVersion: report.ruleVersion,
        inputHash: hashOf(reportInput(input)),
        anomalies: report.total.anomalies,
        snapshot: frozen(report),
      }) as CapacityReport;
      await ctx.table.commit([...creation(CapacityReport, record, "frozen"), ...remember(record)]);
      return record;
    },
    CapacityReport,
  );
