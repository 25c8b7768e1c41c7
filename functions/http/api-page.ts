import { type ApiPageWords, apiPageWords } from "#shared/words/api-page-words";
import type { Language } from "#shared/words/sentence";
import { html, type Markup, raw } from "./markup.ts";
import type {
  Answer,
  Content,
  JsonSchema,
  OpenApiDocument,
  Operation,
  Parameter,
  Reference,
} from "./openapi-document.ts";
import { rowsOf, typeOf } from "./schema-rows.ts";

/** Light and dark as the reader's system has it; no script, no file from elsewhere. */
const STYLE = `
:root{color-scheme:light dark;--line:light-dark(#d5d9d3,#3d443f);--soft:light-dark(#f3f5f2,#232825);--accent:light-dark(#1d6b52,#7fd1b3)}
body{font:16px/1.55 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:2rem 1rem 4rem;background:light-dark(#fff,#191d1b);color:light-dark(#1c211e,#e4e8e5)}
h1{font-size:1.7rem}h2{font-size:1.2rem;margin-top:2.5rem}h3{font-size:.95rem;margin:1.2rem 0 .3rem}
a{color:var(--accent)}code,pre{font:.88em/1.5 ui-monospace,monospace}
pre{background:var(--soft);padding:.8rem;border-radius:6px;overflow-x:auto}
section>details{border:1px solid var(--line);border-radius:8px;margin:.6rem 0;padding:.6rem .9rem}
summary{cursor:pointer}summary b{color:var(--accent)}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--line)}
td:first-child{white-space:nowrap}.note{white-space:pre-line}small{opacity:.8}`;

const table = (heads: string[], rows: Markup[][]): Markup =>
  rows.length === 0
    ? html``
    : html`<div class="wide"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;

const shapeTable = (words: ApiPageWords, schema: JsonSchema): Markup =>
  table(
    [words.field, words.type, words.meaning],
    rowsOf(schema).map(({ field, type, required, description }) => [
      html`<code>${field}</code>${required ? html`<br /><small>${words.required}</small>` : html``}`,
      html`<code>${type}</code>`,
      html`${description}`,
    ]),
  );

const parameterTable = (words: ApiPageWords, parameters: Parameter[]): Markup =>
  table(
    [words.field, words.type, words.meaning],
    parameters.map(({ name, in: where, required, schema, description = "" }) => [
      html`<code>${name}</code><br /><small>${where}${required ? `, ${words.required}` : ""}</small>`,
      html`<code>${typeOf(schema)}</code>`,
      html`${description}`,
    ]),
  );

const shown = (example: unknown) => (typeof example === "string" ? example : JSON.stringify(example, undefined, 2));

/** A shape that stands among the components, under its name and with its fields. */
const namedShape = (words: ApiPageWords, { components }: OpenApiDocument, schema: JsonSchema): Markup => {
  if (!schema.$ref) return shapeTable(words, schema);
  const name = typeOf(schema);
  return html`<p><a href="#${name}">${name}</a></p>${shapeTable(words, components.schemas[name] ?? {})}`;
};

const contentOf = (words: ApiPageWords, document: OpenApiDocument, content: Content): Markup =>
  html`${Object.entries(content).map(
    ([type, { schema, example }]) => html`<p><code>${type}</code></p>
${namedShape(words, document, schema)}
${example === undefined ? html`` : html`<h3>${words.example}</h3><pre>${shown(example)}</pre>`}`,
  )}`;

const isGood = (status: string) => status.startsWith("2");

const referredTo = ({ components }: OpenApiDocument, { $ref }: Reference): Answer =>
  components.responses[$ref.split("/").at(-1) ?? ""] ?? { description: "" };

const answersOf = (words: ApiPageWords, document: OpenApiDocument, operation: Operation): Markup => {
  const answers = Object.entries(operation.responses).map(([status, answer]): [string, Answer] => [
    status,
    "$ref" in answer ? referredTo(document, answer) : answer,
  ]);
  const good = answers.filter(([status]) => isGood(status));
  const others = answers.filter(([status]) => !isGood(status));
  return html`${good.map(([status, { content = {} }]) => html`<h3>${words.answers}: ${status}</h3>${contentOf(words, document, content)}`)}
${table(
  [words.code, words.meaning],
  others.map(([status, { description }]) => [
    html`<code>${status}</code>`,
    html`<span class="note">${description}</span>`,
  ]),
)}`;
};

const operationOf = (
  document: OpenApiDocument,
  words: ApiPageWords,
  { method, path, operation }: { method: string; path: string; operation: Operation },
): Markup => {
  const { summary, description = "", parameters, requestBody } = operation;
  const scopes = operation.security.flatMap((needed) => Object.values(needed).flat());
  return html`<details id="${operation.operationId}"><summary><b><code>${method.toUpperCase()}</code></b> <code>${path}</code> — ${summary}</summary>
<p>${description}</p>
<p>${words.scopes}: <code>${scopes.length > 0 ? scopes.join(" ") : words.signedIn}</code></p>
<h3>${words.parameters}</h3>${parameterTable(words, parameters)}
${requestBody ? html`<h3>${words.body}</h3>${contentOf(words, document, requestBody.content)}` : html``}
${answersOf(words, document, operation)}</details>`;
};

const tokenAddress = (words: ApiPageWords, { components }: OpenApiDocument): Markup =>
  html`${Object.values(components.securitySchemes).map((scheme) =>
    scheme.type === "oauth2"
      ? html`<p>${words.token}: <code>${scheme.flows.clientCredentials.tokenUrl}</code></p>`
      : html``,
  )}`;

/** An API's manual as a page for people, drawn from the document that programs read. */
export const apiPage = (document: OpenApiDocument, language: Language, documentPath: string): string => {
  const words = apiPageWords[language];
  const { info, paths, components } = document;
  return String(html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${info.title}</title><style>${raw(STYLE)}</style></head>
<body><main><h1>${info.title}</h1><small>${info.version}</small>
${info.description.split("\n\n").map((paragraph) => html`<p>${paragraph}</p>`)}
${tokenAddress(words, document)}
<p><a href="${documentPath}">${words.machine}</a></p>
<section><h2>${words.operations}</h2>
${Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => operationOf(document, words, { method, path, operation })),
)}</section>
<section><h2>${words.shapes}</h2>
${Object.entries(components.schemas).map(
  ([name, schema]) => html`<details id="${name}"><summary><code>${name}</code></summary>
<p>${schema.description ?? ""}</p>${shapeTable(words, schema)}</details>`,
)}</section></main></body></html>
`);
};
