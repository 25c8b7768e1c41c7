import { tableFromEnvironment } from "#functions/db/client";
import { directoryFromEnvironment } from "#functions/directory/cognito";
import { masterKeyFromEnvironment } from "#functions/webhooks/master-key";
import { createDirectoryApi } from "./api.ts";

export const handler = createDirectoryApi({
  table: tableFromEnvironment(),
  directory: directoryFromEnvironment(),
  webhookKey: masterKeyFromEnvironment(),
});
