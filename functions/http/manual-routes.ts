import type { Language } from "#shared/words/sentence";
import { apiPage } from "./api-page.ts";
import type { OpenApiDocument } from "./openapi-document.ts";
import { htmlReply } from "./reply.ts";
import { type Route, route } from "./route.ts";

interface Addresses {
  /** Where programs read it. */
  document: string;
  /** Where people read it. */
  page: string;
}

/** The two ways to the manual of an API. It holds no data: whoever is let in at all may read it. */
export const manualRoutes = <C extends { language: Language }>(
  manual: (language: Language) => OpenApiDocument,
  { document, page }: Addresses,
): Route<C>[] => [
  route({
    method: "GET",
    path: document,
    summary: "This API, for programs (OpenAPI)",
    allow: () => true,
    run: async ({ language }: C) => manual(language),
  }),
  route({
    method: "GET",
    path: page,
    summary: "This API, for people",
    allow: () => true,
    run: async ({ language }: C) => htmlReply(apiPage(manual(language), language, document)),
  }),
];
