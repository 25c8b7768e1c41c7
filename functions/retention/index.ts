import { tableFromEnvironment } from "#functions/db/client";
import { bucketFromEnvironment } from "#functions/objects/bucket";
import { createRetention } from "./retention.ts";

export const handler = createRetention({ table: tableFromEnvironment(), objects: bucketFromEnvironment() });
