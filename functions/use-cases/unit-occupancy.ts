import { allRecords, countedRecords, getRecord, recordsUnder } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import { CapacityReport } from "#shared/resources/capacity-report";
import { Outage } from "#shared/resources/outage";
import { Person } from "#shared/resources/person";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { occupancyOf } from "#shared/rules/occupancy";
import { rateDefinitions } from "#shared/rules/rates";
import { unitWithoutPeople } from "#shared/rules/without-people";
import type { Context } from "./context.ts";
import type { ReportPeriod } from "./make-capacity-report.ts";
import { isCut } from "./scopes/own-part.ts";
import { refuseForeignUnit } from "./scopes/unit-reach.ts";

/**
 * How full a unit is on the days `from` … `to`, both included, with what each rate divides by what. Refuses with
 * `notFound` a unit that whoever asks has no reports about. How many people there were is for those who know every
 * household.
 */
export const unitOccupancy = async (ctx: Context, unitId: string, { from, to }: ReportPeriod) => {
  if (to < from) throw new Refusal("badRequest", { fields: { to: { code: "notBefore", params: { other: "from" } } } });
  refuseForeignUnit(ctx, CapacityReport, unitId);
  const unit = await getRecord(ctx.table, Unit, unitId);
  const [under, placements, outages, people] = await Promise.all([
    recordsUnder(ctx.table, Unit, unitId, [Place]),
    countedRecords(ctx.table, Placement),
    allRecords(ctx.table, Outage),
    countedRecords(ctx.table, Person),
  ]);
  const places = ((under.get(Place.name) ?? []) as Place[]).filter(({ archived }) => !archived);
  const figures = occupancyOf({ unit, places, placements, outages, people, from, to, asOf: ctx.today() });
  return { ...(isCut(ctx, CapacityReport) ? unitWithoutPeople(figures) : figures), definitions: rateDefinitions };
};
