import * as z from "zod";
import { manualRoutes } from "#functions/http/manual-routes";
import { type Documented, openApi, perLanguage } from "#functions/http/openapi";
import type { Route } from "#functions/http/route";
import { recordAnswer } from "#functions/staff-api/record-answer";
import { PartnerClient } from "#shared/resources/partner-client";
import { StaffMember } from "#shared/resources/staff-member";
import { directoryWords } from "#shared/words/directory-words";
import { recordNames } from "#shared/words/record-names";
import type { Language } from "#shared/words/sentence";
import { wordAt } from "#shared/words/word-at";
import { manual } from "../manual.ts";
import type { DirectoryRequest } from "../request.ts";

/** Each kind of record has one shape in the manual, as in the staff's. */
const names = z
  .registry<{ id: string }>()
  .add(recordAnswer(StaffMember), { id: "Staff" })
  .add(recordAnswer(PartnerClient), { id: "Partner-client" });

const documented = (language: Language, { spec }: Route<DirectoryRequest>): Documented => {
  const entry = manual[`${spec.method} ${spec.path}`];
  return { spec, ...entry, ...(entry && { summary: directoryWords[language].operations[entry.name] }) };
};

/** A field is called as the screens call it; what no record holds is explained. */
const labelOf = (language: Language, { spec }: Documented, field: string): string | undefined => {
  const { fields } = recordNames[language];
  return (
    wordAt(fields, spec.resource ?? "", field) ??
    wordAt(fields, "system", field) ??
    wordAt(directoryWords[language].fields, field)
  );
};

/** The manual of accounts and machines, for programs and for people: it holds no data, and all of the staff may read it. */
export const documentationOf = (routes: readonly Route<DirectoryRequest>[]): Route<DirectoryRequest>[] => {
  const document = perLanguage((language) => {
    const { title, about, secrets } = directoryWords[language];
    return openApi({
      language,
      title,
      version: "1.0.0",
      description: [about, secrets],
      security: { bearer: true },
      operations: routes.map((one) => documented(language, one)),
      meaningOf: (operation, field) => labelOf(language, operation, field),
      names,
    });
  });
  return manualRoutes(document, { document: "/api/directory/openapi.json", page: "/api/directory/docs" });
};
