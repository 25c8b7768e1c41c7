import * as z from "zod";
import { fileReply } from "#functions/http/reply";
import { route } from "#functions/http/route";
import { capacityReportCsv } from "#functions/use-cases/capacity-report-csv";
import { makeCapacityReport, ReportPeriod } from "#functions/use-cases/make-capacity-report";
import { getInScope } from "#functions/use-cases/scope";
import { ownPart } from "#functions/use-cases/scopes/own-part";
import { unitOccupancy } from "#functions/use-cases/unit-occupancy";
import { unitTaken } from "#functions/use-cases/unit-taken";
import { may } from "#shared/access";
import { date, id } from "#shared/fields";
import { CapacityReport } from "#shared/resources/capacity-report";
import type { StaffRequest } from "../request.ts";

const ofOne = z.object({ id: id() });

export const capacity = [
  route({
    method: "GET",
    path: "/api/units/{id}/occupancy",
    summary: "How full a unit is between two days, both included, with numerators and denominators",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "readOccupancy"),
    params: ofOne,
    query: ReportPeriod,
    answers: z.record(z.string(), z.unknown()),
    run: ({ ctx }, { params, query }) => unitOccupancy(ctx, params.id, query),
  }),
  route({
    method: "GET",
    path: "/api/units/{id}/taken",
    summary: "Days on which a unit and its places are taken by somebody of whom I may not know: that, and nothing else",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "readOccupancy"),
    params: ofOne,
    answers: z.object({
      items: z.array(z.object({ placeId: id().optional(), from: date(), to: date().optional() })),
    }),
    run: ({ ctx }, { params }) => unitTaken(ctx, params.id),
  }),
  route({
    method: "POST",
    path: "/api/capacity-reports",
    summary: "Freeze the capacity report of some days, both included",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "makeCapacityReport"),
    body: ReportPeriod,
    status: 201,
    answers: CapacityReport.schema,
    run: ({ ctx }, { body }) => makeCapacityReport(ctx, body),
  }),
  route({
    method: "GET",
    path: "/api/capacity-reports/{id}.csv",
    summary: "A frozen report as a file for a spreadsheet",
    allow: ({ ctx }: StaffRequest) => may(ctx.actor.roles, "readOccupancy"),
    params: ofOne,
    run: async ({ ctx, language }, { params }) => {
      const report = ownPart(ctx, CapacityReport, await getInScope(ctx, CapacityReport, params.id));
      return fileReply(
        "text/csv; charset=utf-8",
        `capacity-${report.from}-${report.to}.csv`,
        capacityReportCsv(report, language),
      );
    },
  }),
];
