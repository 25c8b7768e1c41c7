import { monthRange } from "#shared/dates";
import type { StoredRecord } from "#shared/resource";
import { CapacityReport } from "#shared/resources/capacity-report";
import { recordIn } from "../data/reading.ts";
import { persistently } from "../data/saving.ts";
import type { Parts } from "../parts.ts";

type Wanted = Pick<Parts, "client" | "collections">;

/** Freezes the report of a month such as `2026-10`. @throws Problem */
export const makeReport = async ({ client, collections }: Wanted, month: string): Promise<StoredRecord> => {
  const report = recordIn(
    await persistently((idempotencyKey) =>
      client.json(`/${CapacityReport.name}`, { method: "POST", body: monthRange(month), idempotencyKey }),
    ),
  );
  collections.of(CapacityReport.name).merge([report]);
  return report;
};

/** Saves a frozen report as a file; its name says the days and nothing else. @throws Problem */
export const downloadCsv = async ({ client }: Wanted, { id, from, to }: CapacityReport): Promise<void> => {
  const address = URL.createObjectURL(await client.blob(`/${CapacityReport.name}/${id}.csv`));
  const link = document.createElement("a");
  link.href = address;
  link.download = `soglia-${from}-${to}.csv`;
  link.click();
  URL.revokeObjectURL(address);
};
