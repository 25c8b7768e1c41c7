import { tableFromEnvironment } from "#functions/db/client";
import { createCapacityReport } from "./capacity-report.ts";

export const handler = createCapacityReport({ table: tableFromEnvironment() });
