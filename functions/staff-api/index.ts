import { tableFromEnvironment } from "#functions/db/client";
import { createStaffApi } from "./api.ts";

export const handler = createStaffApi({ table: tableFromEnvironment() });
