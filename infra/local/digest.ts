import { join } from "node:path";
import { createDailyDigest } from "#functions/daily-digest/daily-digest";
import { openTable } from "#functions/db/table";
import { runCommand } from "./command.ts";
import { openDocumentClient } from "./connection.ts";
import { createFileMail } from "./mail.ts";
import { runningSystem } from "./running.ts";
import { readSettings } from "./settings.ts";

const clock = () => new Date().toISOString();

/** Sends today's messages in the running system, as the schedule does at half past seven. */
await runCommand(async () => {
  const { dataDir } = readSettings(process.env);
  const { address, endpoint, tableName } = runningSystem(dataDir);
  const client = openDocumentClient(endpoint);
  const folder = join(dataDir, "mail");
  const send = createDailyDigest({ table: openTable(client, tableName), mail: createFileMail(folder, clock), address });
  const { sent, skipped } = await send({ send: "digest" });
  client.destroy();
  if (skipped) console.log("Today is not a working day: nobody is written to.");
  else console.log(`${sent} messages written to ${folder}. Whoever has had hers today gets no second one.`);
});
