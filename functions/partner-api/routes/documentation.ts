import { apiPage } from "#functions/http/api-page";
import { openApi, perLanguage } from "#functions/http/openapi";
import { htmlReply } from "#functions/http/reply";
import { type Route, route } from "#functions/http/route";
import { partnerScopes, tokenScope } from "#shared/partner/scopes";
import { partnerWords } from "#shared/words/partner-words";
import type { PartnerRoute } from "../partner-route.ts";
import type { PartnerRequest } from "../request.ts";

const DOCUMENT = "/partner/v1/openapi.json";

/** The manual of some routes: it holds no data, and anyone may read it. */
export const documentationOf = (routes: readonly PartnerRoute[], tokenUrl: string): Route<PartnerRequest>[] => {
  const document = perLanguage((language) => {
    const { title, about, access, promises, operations, definitions, fields } = partnerWords[language];
    const meanings: Record<string, string> = { ...definitions, ...fields };
    return openApi({
      language,
      title,
      version: "1.0.0",
      description: [about, access, promises],
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
      run: async ({ language }: PartnerRequest) => document(language),
    }),
    route({
      method: "GET",
      path: "/partner/v1/docs",
      summary: readManual.summary,
      allow: () => true,
      run: async ({ language }: PartnerRequest) => htmlReply(apiPage(document(language), language, DOCUMENT)),
    }),
  ];
};
