import { createApi, type Handler, type Report } from "#functions/http/api";
import type { Event } from "#functions/http/reply";
import type { Sources } from "#functions/use-cases/context";
import { recordNames } from "#shared/words/record-names";
import { languageOf } from "#shared/words/sentence";
import { contextOfCaller } from "./caller.ts";
import type { StaffRequest } from "./request.ts";
import { staffRoutes } from "./routes/index.ts";

/** The staff API over a table; the clock and the ids may be given. */
export const createStaffApi = (sources: Sources, report?: Report): Handler => {
  const requestFor = async (event: Event): Promise<StaffRequest> => ({
    ctx: await contextOfCaller(sources, event),
    language: languageOf(event.headers["accept-language"]),
    ...(sources.objects && { objects: sources.objects }),
    ...(sources.accessSink && { accessSink: sources.accessSink }),
  });
  return createApi(staffRoutes, requestFor, report, { voice: (language) => ({ names: recordNames[language] }) });
};
