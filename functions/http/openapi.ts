import * as z from "zod";
import type { RefusalCode } from "#shared/refusal";
import { apiPageWords } from "#shared/words/api-page-words";
import type { Language } from "#shared/words/sentence";
import { answerWriter, problemSchema } from "./openapi-answers.ts";
import type { Content, JsonSchema, OpenApiDocument, Operation, Parameter, SecurityScheme } from "./openapi-document.ts";
import { schemaWriter } from "./openapi-schemas.ts";
import type { OwnSentences } from "./problem.ts";
import type { RouteSpec } from "./route.ts";

/** A route with what its manual says about it. */
export interface Documented {
  spec: Omit<RouteSpec<never>, "run" | "allow">;
  /** Its `operationId`; made of method and path unless said. */
  name?: string;
  /** Scopes that its token needs; none named: any token of ours. */
  scopes?: string[];
  /** What it refuses for beside what every route of its kind does. */
  refuses?: RefusalCode[];
  /** Of a good answer, JSON unless said. */
  contentType?: string;
  examples?: { body?: unknown; answer?: unknown };
  /** It will go away: its answers say when. */
  deprecated?: boolean;
  summary?: string;
  description?: string;
}

export interface ApiDescription {
  language: Language;
  title: string;
  version: string;
  /** Paragraphs. */
  description: string[];
  /** How one comes by a token: as a machine, or by signing in. */
  security: { clientCredentials: { tokenUrl: string; scopes: string[] } } | { bearer: true };
  operations: readonly Documented[];
  meaningOf: (operation: Documented, field: string) => string | undefined;
  /** Sentences of refusals that this API says in words of its own. */
  sentences?: OwnSentences;
  /** Names of shapes that stand in one place for all who use them. */
  names?: z.core.$ZodRegistry<{ id?: string }>;
}

const SCHEME = "token";
const JSON_TYPE = "application/json";

/** OpenAPI 3.1, from the very shapes that requests are checked with. */
export const openApi = (api: ApiDescription): OpenApiDocument => {
  const { schemas, write } = schemaWriter(api.names ?? z.globalRegistry);
  const answers = answerWriter(api.language, api.sentences);
  const paths: OpenApiDocument["paths"] = {};
  const operationOf = (operation: Documented): Operation => {
    const { spec, examples } = operation;
    const written = (shape: z.ZodType, io: "input" | "output") =>
      write(shape, io, (field) => api.meaningOf(operation, field));
    const { description = "", summary = spec.summary } = operation;
    return {
      operationId: operation.name ?? nameOf(spec),
      summary,
      ...(description !== "" && { description }),
      ...(operation.deprecated && { deprecated: true }),
      ...(spec.resource && { tags: [spec.resource] }),
      security: [{ [SCHEME]: operation.scopes ?? [] }],
      parameters: parametersOf(api.language, spec, (shape) => written(shape, "input")),
      ...(spec.body && {
        requestBody: {
          required: true,
          content: content(JSON_TYPE, written(spec.bodyInManual?.() ?? spec.body, "input"), examples?.body),
        },
      }),
      responses: answers.write(
        operation,
        goodAnswer(operation, (shape) => written(shape, "output")),
      ),
    };
  };
  for (const operation of api.operations) {
    const { method, path } = operation.spec;
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(operation) };
  }
  return {
    openapi: "3.1.0",
    info: { title: api.title, version: api.version, description: api.description.join("\n\n") },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: { ...schemas, Problem: problemSchema(api.language) },
      responses: answers.responses,
      securitySchemes: { [SCHEME]: schemeOf(api.security) },
    },
  };
};

const schemeOf = (security: ApiDescription["security"]): SecurityScheme => {
  if ("bearer" in security) return { type: "http", scheme: "bearer", bearerFormat: "JWT" };
  const { tokenUrl, scopes } = security.clientCredentials;
  return {
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl, scopes: Object.fromEntries(scopes.map((scope) => [scope, scope])) } },
  };
};

const nameOf = ({ method, path }: Documented["spec"]) =>
  [method.toLowerCase(), ...path.split(/[^A-Za-z]+/).filter(Boolean)].join("-");

const content = (type: string, schema: JsonSchema, example: unknown): Content => ({
  [type]: { schema, ...(example !== undefined && { example }) },
});

const goodAnswer = (
  { spec: { answers }, contentType, examples }: Documented,
  written: (shape: z.ZodType) => JsonSchema,
): Content => {
  if (contentType !== undefined) return content(contentType, { type: "string" }, examples?.answer);
  return content(JSON_TYPE, answers ? written(answers) : {}, examples?.answer);
};

const header = (name: string, description: string): Parameter => ({
  name,
  in: "header",
  required: false,
  description,
  schema: { type: "string" },
});

const parametersOf = (
  language: Language,
  { method, params, query }: Documented["spec"],
  written: (shape: z.ZodType) => JsonSchema,
): Parameter[] => {
  const words = apiPageWords[language];
  const named = (where: "path" | "query", shape: z.ZodType | undefined): Parameter[] => {
    const { properties = {}, required = [] }: JsonSchema = shape ? written(shape) : {};
    return Object.entries(properties).map(([name, { description, ...schema }]) => ({
      name,
      in: where,
      required: where === "path" || required.includes(name),
      ...(description !== undefined && { description }),
      schema,
    }));
  };
  return [
    ...named("path", params),
    ...named("query", query),
    header("Accept-Language", words.languageHeader),
    method === "GET" ? header("If-None-Match", words.etagHeader) : header("Idempotency-Key", words.keyHeader),
  ];
};

/** Makes something once for each language and keeps it: a manual changes with a release only. */
export const perLanguage = <T>(make: (language: Language) => T): ((language: Language) => T) => {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
};
