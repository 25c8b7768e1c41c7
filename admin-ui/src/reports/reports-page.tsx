import AddRounded from "@mui/icons-material/AddRounded";
import { Box, Button, Card, Link, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import { CapacityReport } from "#shared/resources/capacity-report";
import { useRecords, useSnapshot } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useBegun } from "../layout/begun.ts";
import { Page, StaleNotice } from "../layout/page.tsx";
import { Empty, Failure, RowsSkeleton } from "../layout/states.tsx";
import { useParts } from "../parts.ts";
import { MakeReportDialog } from "./make-dialog.tsx";
import { periodText } from "./period-text.ts";
import { rateText } from "./rate.tsx";
import { figuresOf } from "./snapshot.ts";

const newestFirst = (a: CapacityReport, b: CapacityReport): number =>
  b.to.localeCompare(a.to) || b.asOf.localeCompare(a.asOf);

/** Every frozen report, and the way to make another. */
export const ReportsPage = () => {
  const speech = useSpeech();
  const { t, words, f } = speech;
  const { me, collections } = useParts();
  const [isMaking, setMaking] = useState(useBegun());
  const snapshot = useSnapshot(CapacityReport.name);
  const reports = [...useRecords(CapacityReport)].sort(newestFirst);
  const make = me.actions.includes("makeCapacityReport") && (
    <Button variant="contained" startIcon={<AddRounded />} onClick={() => setMaking(true)}>
      {t.reports.make}
    </Button>
  );
  return (
    <Page title={t.reports.title} subtitle={t.reports.subtitle} actions={make}>
      <StaleNotice snapshots={[snapshot]} />
      <Box sx={{ px: { xs: 2, md: 3 }, pb: 4 }}>
        {snapshot.state === "failed" && snapshot.problem && (
          <Failure problem={snapshot.problem} onRetry={collections.of(CapacityReport.name).refresh} />
        )}
        {snapshot.state === "opening" && <RowsSkeleton />}
        {snapshot.state === "open" && reports.length === 0 && (
          <Empty title={t.reports.none}>{t.reports.noneDetail}</Empty>
        )}
        {reports.length > 0 && (
          <Card sx={{ overflowX: "auto" }}>
            <Table>
              <TableHead>
                <TableRow>
                  <TableCell>{t.reports.period}</TableCell>
                  <TableCell>{t.reports.madeOn}</TableCell>
                  <TableCell align="right">{words.report.netRate}</TableCell>
                  <TableCell align="right">{t.reports.anomalies}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {reports.map((report) => (
                  <TableRow key={report.id} hover>
                    <TableCell component="th" scope="row">
                      <Link component={LinkBase} to={`/${CapacityReport.name}/${report.id}`}>
                        {periodText(f, report)}
                      </Link>
                    </TableCell>
                    <TableCell sx={{ whiteSpace: "nowrap" }}>{f.instant(report.asOf)}</TableCell>
                    <TableCell align="right">{rateText(speech, figuresOf(report).total.rates.net)}</TableCell>
                    <TableCell align="right">{f.number(report.anomalies)}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Card>
        )}
      </Box>
      {isMaking && <MakeReportDialog onClose={() => setMaking(false)} />}
    </Page>
  );
};
