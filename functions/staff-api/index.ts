import { sinkInto } from "#functions/access-log/entry-line";
import { tableFromEnvironment } from "#functions/db/client";
import { bucketFromEnvironment } from "#functions/objects/bucket";
import { createStaffApi } from "./api.ts";

export const handler = createStaffApi({
  table: tableFromEnvironment(),
  objects: bucketFromEnvironment(),
  // Not through the console, which puts the time and the request in front of what it is given.
  accessSink: sinkInto((line) => process.stdout.write(line)),
});
