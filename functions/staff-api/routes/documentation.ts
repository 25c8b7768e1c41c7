import * as z from "zod";
import { manualRoutes } from "#functions/http/manual-routes";
import { type Documented, openApi, perLanguage } from "#functions/http/openapi";
import type { Route } from "#functions/http/route";
import type { RefusalCode } from "#shared/refusal";
import { resourceNamed } from "#shared/resources/index";
import { apiPageWords } from "#shared/words/api-page-words";
import { recordNames } from "#shared/words/record-names";
import type { Language } from "#shared/words/sentence";
import { wordAt } from "#shared/words/word-at";
import type { StaffRequest } from "../request.ts";

/** What edits are refused for, whatever they edit. */
const refusedEdits: RefusalCode[] = ["fieldForbidden", "conflict", "notPossibleNow"];
const refusedEntries: RefusalCode[] = ["noRoom", "alreadyPlaced", "notEligible"];

const refusesOf = ({ method, path }: Documented["spec"]): RefusalCode[] => {
  if (method === "GET") return [];
  return path.endsWith("/admissions") ? [...refusedEntries, "notPossibleNow"] : refusedEdits;
};

const isCsv = ({ path }: Documented["spec"]) => path.endsWith(".csv");

const documented = ({ spec }: Route<StaffRequest>): Documented => ({
  spec,
  refuses: refusesOf(spec),
  ...(isCsv(spec) && { contentType: "text/csv; charset=utf-8" }),
});

/** A record's shape, whichever route of its kind answers with it. */
const isRecord = (answers: z.ZodType | undefined): answers is z.ZodObject =>
  answers instanceof z.ZodObject && "id" in answers.shape && "version" in answers.shape;

/** Each kind of record has one shape in the manual, under the name of its kind. */
const namesOf = (routes: readonly Route<StaffRequest>[]) => {
  const names = z.registry<{ id: string }>();
  for (const { spec } of routes) {
    const resource = resourceNamed(spec.path.split("/")[2] ?? "");
    if (resource && isRecord(spec.answers)) names.add(spec.answers, { id: capitalised(resource.kind) });
  }
  return names;
};

const capitalised = (kind: string) => kind.charAt(0) + kind.slice(1).toLowerCase();

/** A field is called as the screens call it. */
const labelOf = (language: Language, { spec }: Documented, field: string) => {
  const { fields } = recordNames[language];
  const [, , resource = ""] = spec.path.split("/");
  const kind = spec.resource ?? resourceNamed(resource)?.name ?? "";
  return wordAt(fields, kind, field) ?? wordAt(fields, "system", field);
};

/** The manual of all other staff routes, for programs and for people. */
export const documentationOf = (routes: readonly Route<StaffRequest>[]): Route<StaffRequest>[] => {
  const document = perLanguage((language) => {
    const { staffTitle, staffAbout } = apiPageWords[language];
    return openApi({
      language,
      title: staffTitle,
      version: "1.0.0",
      description: [staffAbout],
      security: { bearer: true },
      operations: routes.map(documented),
      meaningOf: (operation, field) => labelOf(language, operation, field),
      names: namesOf(routes),
    });
  });
  return manualRoutes(document, { document: "/api/openapi.json", page: "/api/docs" });
};
