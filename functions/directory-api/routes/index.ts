import type { Route } from "#functions/http/route";
import type { DirectoryRequest } from "../request.ts";
import { partnerClients } from "./partner-clients.ts";
import { staff } from "./staff.ts";

/** Every route about accounts and machines. */
export const directoryRoutes: Route<DirectoryRequest>[] = [...staff, ...partnerClients];
