import { tableFromEnvironment } from "#functions/db/client";
import { createProjections } from "./projections.ts";

export const handler = createProjections({ table: tableFromEnvironment() });
