import * as z from "zod";
import { lookAt, pageOf } from "#functions/db/partner-view";
import { fileReply } from "#functions/http/reply";
import { PartnerReport } from "#shared/partner/report";
import { Refusal } from "#shared/refusal";
import { report } from "../examples.ts";
import { pageQuery, pageShape } from "../page-query.ts";
import { partnerRoute } from "../partner-route.ts";
import { reportCsv } from "../report-csv.ts";

const path = "/partner/v1/capacity-reports";
const reportId = () => z.string().regex(/^rep_[0-9A-HJKMNP-TV-Z]{26}$/);

export const reports = [
  partnerRoute({
    name: "listReports",
    method: "GET",
    path,
    scope: "reports.read",
    query: pageQuery(reportId()),
    answers: pageShape(PartnerReport),
    examples: { answer: { items: [report] } },
    run: ({ table, partner }, { query: { next, limit } }) =>
      pageOf(table, { partner: partner.id, kind: "REPORT" }, { after: next, limit }),
  }),
  partnerRoute({
    name: "readReportCsv",
    method: "GET",
    path: `${path}/{id}.csv`,
    scope: "reports.read",
    params: z.object({ id: reportId() }),
    contentType: "text/csv; charset=utf-8",
    examples: { answer: reportCsv(report) },
    run: async ({ table, partner }, { params: { id } }) => {
      const { content } = await lookAt(table, { partner: partner.id, kind: "REPORT", id });
      if (!content) throw new Refusal("notFound", { params: { resource: "capacity-reports" } });
      return fileReply("text/csv; charset=utf-8", `capacity-${content.from}-${content.to}.csv`, reportCsv(content));
    },
  }),
];
