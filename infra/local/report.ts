import { parseArgs } from "node:util";
import { createCapacityReport } from "#functions/capacity-report/capacity-report";
import { openTable } from "#functions/db/table";
import { runCommand } from "./command.ts";
import { openDocumentClient } from "./connection.ts";
import { runningSystem } from "./running.ts";
import { readSettings } from "./settings.ts";
import { StartFailure } from "./start-failure.ts";

const USAGE = "npm run report -- --month 2026-10 (without --month: the month just ended)";

const monthFrom = (args: string[]): string | undefined => {
  try {
    const { month } = parseArgs({ args, options: { month: { type: "string" } } }).values;
    if (month === undefined || /^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return month;
  } catch (error) {
    throw new StartFailure(`Write it like this: ${USAGE}.`, { cause: error });
  }
  throw new StartFailure(`There is no such month. Write it like this: ${USAGE}.`);
};

/** Makes a capacity report in the running system, as the schedule does on the first of each month. */
await runCommand(async () => {
  const month = monthFrom(process.argv.slice(2));
  const { address, endpoint, tableName } = runningSystem(readSettings(process.env).dataDir);
  const client = openDocumentClient(endpoint);
  const { reportId, from, to } = await createCapacityReport({ table: openTable(client, tableName) })({ month });
  client.destroy();
  console.log(
    `The report from ${from} to ${to} is made and frozen. Read it at ${address}/#/capacity-reports/${reportId}/show`,
  );
  console.log(`As CSV, with a token: ${address}/api/capacity-reports/${reportId}.csv`);
});
