import DownloadRounded from "@mui/icons-material/DownloadRounded";
import PrintOutlined from "@mui/icons-material/PrintOutlined";
import { Alert, Box, Button, Link, Stack } from "@mui/material";
import { useState } from "react";
import { LinkBase, useNotify, useParams } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import { CapacityReport } from "#shared/resources/capacity-report";
import { isProblem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { PageSkeleton } from "../layout/states.tsx";
import { useParts } from "../parts.ts";
import { WithRecord } from "../record/with-record.tsx";
import { AnomaliesCard, MadeCard, StaysCard, WaitingCard } from "./around.tsx";
import { downloadCsv } from "./calls.ts";
import { FiguresTable } from "./figures-table.tsx";
import { periodText } from "./period-text.ts";
import { figuresOf } from "./snapshot.ts";
import { UnitBars } from "./unit-bars.tsx";

const isReport = (record: StoredRecord): record is CapacityReport => "snapshot" in record;

/** One frozen report, on one printed page. */
export const ReportPage = () => {
  const { id = "" } = useParams<{ id: string }>();
  return (
    <WithRecord resource={CapacityReport} id={id}>
      {(record) => (isReport(record) ? <Shown report={record} /> : <PageSkeleton />)}
    </WithRecord>
  );
};

const Shown = ({ report }: { report: CapacityReport }) => {
  const { t, words, f } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const [isLoading, setLoading] = useState(false);
  const figures = figuresOf(report);
  const download = async () => {
    setLoading(true);
    try {
      await downloadCsv(parts, report);
    } catch (error) {
      if (!isProblem(error)) throw error;
      notify(error.message, { type: "error" });
    } finally {
      setLoading(false);
    }
  };
  return (
    <Page
      title={`${t.reports.title}: ${periodText(f, report)}`}
      subtitle={
        <Link component={LinkBase} to={`/${CapacityReport.name}`} sx={{ displayPrint: "none" }}>
          {t.reports.title}
        </Link>
      }
      actions={
        <>
          <Button
            variant="contained"
            startIcon={<DownloadRounded />}
            loading={isLoading}
            onClick={() => void download()}
          >
            {t.reports.download}
          </Button>
          <Button variant="outlined" startIcon={<PrintOutlined />} onClick={() => print()}>
            {t.reports.print}
          </Button>
        </>
      }
    >
      <Stack sx={{ px: { xs: 2, md: 3 }, pb: 4, gap: 2.5 }}>
        {figures.forecast && <Alert severity="info">{words.report.forecastNote}</Alert>}
        <UnitBars figures={figures} />
        <FiguresTable figures={figures} />
        <Box
          sx={{
            display: "grid",
            gap: 2.5,
            gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(0, 1fr) minmax(0, 1fr)" },
          }}
        >
          <StaysCard figures={figures} />
          <WaitingCard figures={figures} />
          <AnomaliesCard figures={figures} />
          <MadeCard report={report} />
        </Box>
      </Stack>
    </Page>
  );
};
