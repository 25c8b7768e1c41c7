import { tableFromEnvironment } from "#functions/db/client";
import { createAccessLog } from "./access-log.ts";

export const handler = createAccessLog({ table: tableFromEnvironment() });
