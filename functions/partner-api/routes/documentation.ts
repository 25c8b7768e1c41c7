import { apiPage } from "#functions/http/api-page";
import { openApi, perLanguage } from "#functions/http/openapi";
import { htmlReply } from "#functions/http/reply";
import { type Route, route } from "#functions/http/route";
import { partnerScopes, tokenScope } from "#shared/partner/scopes";
import { partnerWords } from "#shared/words/partner-words";
import type { Language } from "#shared/words/sentence";
import type { PartnerRoute } from "../partner-route.ts";

const DOCUMENT = "/partner/v1/openapi.json";

/** What the manual needs to know of its reader. */
interface Reader {
  language: Language;
}

/** The manual of some routes: it holds no data, and anyone may read it. */
export const documentationOf = (routes: readonly PartnerRoute[], tokenUrl: string): Route<Reader>[] => {
  const document = perLanguage((language) => {
    const { title, about, access, quotas, webhooks, promises, operations, definitions, fields, refusals } =
      partnerWords[language];
    const meanings: Record<string, string> = { ...definitions, ...fields };
    return openApi({
      language,
      title,
      version: "1.0.0",
      description: [about, access, quotas, webhooks, promises],
      sentences: refusals,
      security: { clientCredentials: { tokenUrl, scopes: partnerScopes.map(tokenScope) } },
      operations: routes.map((one) => ({ ...one, ...operations[one.name] })),
      meaningOf: (_, field) => meanings[field],
    });
  });
  const { readDocument, readManual } = partnerWords.en.operations;
  return [
    route({
      method: "GET",
      path: DOCUMENT,
      summary: readDocument.summary,
      allow: () => true,
      run: async ({ language }: Reader) => document(language),
    }),
    route({
      method: "GET",
      path: "/partner/v1/docs",
      summary: readManual.summary,
      allow: () => true,
      run: async ({ language }: Reader) => htmlReply(apiPage(document(language), language, DOCUMENT)),
    }),
  ];
};
