import { type RefusalCode, refusalStatus } from "#shared/refusal";
import { apiPageWords } from "#shared/words/api-page-words";
import { problemWords } from "#shared/words/problem-words";
import type { Language } from "#shared/words/sentence";
import type { Documented } from "./openapi.ts";
import type { Answer, Content, JsonSchema, Reference } from "./openapi-document.ts";
import type { OwnSentences } from "./problem.ts";

/** The shape of every refusal (RFC 9457). */
export const problemSchema = (language: Language): JsonSchema => {
  const words = apiPageWords[language];
  const text = { type: "string" };
  return {
    type: "object",
    description: words.problem,
    properties: {
      type: { ...text, format: "uri-reference" },
      title: text,
      status: { type: "integer" },
      code: { ...text, description: words.problemCode },
      detail: text,
      errors: { type: "object", additionalProperties: text, description: words.problemErrors },
    },
    required: ["type", "title", "status", "code", "detail"],
  };
};

/** What every route of a kind refuses for, from what it takes. */
const refusalsOf = ({ spec, refuses = [] }: Documented): RefusalCode[] => [
  "badRequest",
  "signedOut",
  "forbidden",
  ...(spec.params ? (["notFound"] as const) : []),
  ...(spec.body ? (["badJson", "tooLarge", "unsupportedMediaType", "invalid", "idempotencyKeyReused"] as const) : []),
  ...(spec.method === "GET" ? [] : (["busy"] as const)),
  ...refuses,
];

const problemAnswer = (title: string, lines: string[]): Answer => ({
  description: [title, ...lines].join("\n"),
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

/** A sentence as it stands in a manual: without values. */
const withoutValues = (template: string) => template.replace(/%\{\w+\}/g, "…");

const RESPONSES = "#/components/responses/";

/** Writes answers by status: the good one, and the refusals with their codes, each set of codes in one place for all. */
export const answerWriter = (language: Language, own: OwnSentences = {}) => {
  const words = problemWords[language];
  const { success, unchanged } = apiPageWords[language];
  const titles: Record<string, string> = words.problemTitles;
  const responses: Record<string, Answer> = {
    internal: problemAnswer(titles["500"] ?? "", [`internal: ${words.internalFault}`]),
  };

  const refused = ([status, codes]: [string, RefusalCode[]]): [string, Reference] => {
    const name = codes.join("-");
    const lines = codes.map((code) => `${code}: ${withoutValues(own[code] ?? words.refusals[code])}`);
    responses[name] ??= problemAnswer(titles[status] ?? "", lines);
    return [status, { $ref: RESPONSES + name }];
  };

  const write = (operation: Documented, good: Content): Record<string, Answer | Reference> => {
    const codes = [...new Set(refusalsOf(operation))];
    return Object.fromEntries([
      [String(operation.spec.status ?? 200), { description: success, content: good }],
      ...(operation.spec.method === "GET" ? [["304", { description: unchanged }]] : []),
      ...[...Map.groupBy(codes, (code) => String(refusalStatus[code]))].map(refused),
      ["500", { $ref: `${RESPONSES}internal` }],
    ]);
  };

  return { responses, write };
};
