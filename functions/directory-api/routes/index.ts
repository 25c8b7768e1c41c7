import type { Route } from "#functions/http/route";
import type { DirectoryRequest } from "../request.ts";
import { walled } from "../walled.ts";
import { documentationOf } from "./documentation.ts";
import { partnerClients } from "./partner-clients.ts";
import { staff } from "./staff.ts";

const operations: Route<DirectoryRequest>[] = [...staff, ...partnerClients];

/** Every route about accounts and machines. */
export const directoryRoutes: Route<DirectoryRequest>[] = [...documentationOf(operations), ...operations.map(walled)];
