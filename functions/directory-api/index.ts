import { tableFromEnvironment } from "#functions/db/client";
import { directoryFromEnvironment } from "#functions/directory/cognito";
import { createDirectoryApi } from "./api.ts";

export const handler = createDirectoryApi({
  table: tableFromEnvironment(),
  directory: directoryFromEnvironment(),
});
