import { sinkInto } from "#functions/access-log/entry-line";
import { tableFromEnvironment } from "#functions/db/client";
import { directoryFromEnvironment } from "#functions/directory/cognito";
import { masterKeyFromEnvironment } from "#functions/webhooks/master-key";
import { createDirectoryApi } from "./api.ts";

export const handler = createDirectoryApi({
  table: tableFromEnvironment(),
  directory: directoryFromEnvironment(),
  webhookKey: masterKeyFromEnvironment(),
  // As the staff's own: not through the console, which puts the time and the request in front.
  accessSink: sinkInto((line) => process.stdout.write(line)),
});
