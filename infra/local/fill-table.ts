import { findRecord } from "#functions/db/records";
import type { Table } from "#functions/db/table";
import { Organisation } from "#shared/resources/organisation";
import { isAws } from "./connection.ts";
import { firstDemoId } from "./seed/fixed-ids.ts";
import { seedPartnerClients } from "./seed/partner-clients.ts";
import { seedTable } from "./seed/seed.ts";
import type { Settings } from "./settings.ts";

/** Whether the records of a table are invented. */
export const holdsDemo = async (table: Table): Promise<boolean> =>
  (await findRecord(table, Organisation, firstDemoId)) !== undefined;

/** Fills a new table as the settings say; a table that has been filled stays as it is. In AWS nothing is invented. */
export const fillTable = async (
  table: Table,
  { seed, endpoint = "" }: Pick<Settings, "seed" | "endpoint">,
  { say, now }: { say: (sentence: string) => void; now: () => string },
): Promise<void> => {
  const inCloud = endpoint !== "" && isAws(endpoint);
  const demo = seed === "demo" && !inCloud;
  const waiting = setTimeout(() => say("Writing the first records…"), 500);
  try {
    await seedTable({ table, demo, now });
    // In the cloud the machines are Cognito's, and are made by whoever administers partners.
    if (!inCloud) await seedPartnerClients(table, now);
  } finally {
    clearTimeout(waiting);
  }
};
