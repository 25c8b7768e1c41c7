import type { Directory } from "#functions/directory/directory";
import { createApi, type Handler, type Report } from "#functions/http/api";
import type { Event } from "#functions/http/reply";
import { contextOfCaller } from "#functions/staff-api/caller";
import type { Sources } from "#functions/use-cases/context";
import { recordNames } from "#shared/words/record-names";
import { languageOf } from "#shared/words/sentence";
import type { DirectoryRequest } from "./request.ts";
import { directoryRoutes } from "./routes/index.ts";

export interface DirectorySources extends Sources {
  directory: Directory;
  /** What the secrets of partners' webhooks are made from. */
  webhookKey: () => Promise<Uint8Array>;
}

/**
 * The part of the staff's API that administers who gets tokens, under `/api/directory`. It stands apart because it
 * alone may change accounts: a fault in any other route reaches none.
 */
export const createDirectoryApi = (sources: DirectorySources, report?: Report): Handler => {
  const requestFor = async (event: Event): Promise<DirectoryRequest> => ({
    ctx: await contextOfCaller(sources, event),
    language: languageOf(event.headers["accept-language"]),
    directory: sources.directory,
    webhookKey: sources.webhookKey,
    ...(sources.accessSink && { accessSink: sources.accessSink }),
  });
  return createApi(directoryRoutes, requestFor, report, { voice: (language) => ({ names: recordNames[language] }) });
};
