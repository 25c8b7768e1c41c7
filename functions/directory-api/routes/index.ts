import type { Route } from "#functions/http/route";
import type { DirectoryRequest } from "../request.ts";

/** Every route about accounts and machines. */
export const directoryRoutes: Route<DirectoryRequest>[] = [];
