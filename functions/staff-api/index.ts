import { sinkInto } from "#functions/access-log/entry-line";
import { tableFromEnvironment } from "#functions/db/client";
import { createStaffApi } from "./api.ts";

export const handler = createStaffApi({
  table: tableFromEnvironment(),
  // Not through the console, which puts the time and the request in front of what it is given.
  accessSink: sinkInto((line) => process.stdout.write(line)),
});
