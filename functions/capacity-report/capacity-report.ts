import { contextFor, type Sources, systemActor } from "#functions/use-cases/context";
import { makeCapacityReport } from "#functions/use-cases/make-capacity-report";
import { monthRange } from "#shared/dates";
import { periodJustEnded } from "#shared/rules/report-period";

/** What a schedule or a person at a terminal asks for; without anything, the month just ended. */
export interface CapacityReportEvent {
  period?: "week" | "month";
  /** A month such as `2026-10`; wins over `period`. */
  month?: string;
}

export interface MadeReport {
  reportId: string;
  from: string;
  to: string;
}

/**
 * The scheduled report. A schedule may fire twice for one moment: the same period on the same day is made once.
 */
export const createCapacityReport =
  (sources: Sources) =>
  async ({ period = "month", month }: CapacityReportEvent): Promise<MadeReport> => {
    const clock = contextFor(sources, systemActor);
    const days = month === undefined ? periodJustEnded(clock.now(), period) : monthRange(month);
    const key = month === undefined ? `report ${days.from} ${days.to} ${clock.today()}` : undefined;
    const { id, from, to } = await makeCapacityReport(contextFor(sources, systemActor, key), days);
    return { reportId: id, from, to };
  };
