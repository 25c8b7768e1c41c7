import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from "aws-lambda";
import type { Handler } from "#functions/http/api";
import type { OpenApiDocument } from "#functions/http/openapi-document";
import type { Language } from "#shared/words/sentence";

const eventFor = (path: string, language: Language) => {
  const claims = { username: "ada", "cognito:groups": "[coordinator]" };
  return {
    version: "2.0",
    routeKey: `GET ${path}`,
    rawPath: path,
    rawQueryString: "",
    headers: { "accept-language": language },
    isBase64Encoded: false,
    requestContext: { http: { method: "GET", path }, authorizer: { jwt: { claims, scopes: [] } } },
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
};

const textAt = async (handler: Handler, path: string, language: Language): Promise<string> => {
  const { statusCode, body = "" } = await handler(eventFor(path, language), {} as Context);
  if (statusCode !== 200) throw new Error(`${path} answers ${statusCode}: ${body}`);
  return body;
};

/** The OpenAPI document that an API serves about itself. */
export const documentOf = async (handler: Handler, root: string, language: Language = "en"): Promise<OpenApiDocument> =>
  JSON.parse(await textAt(handler, `${root}/openapi.json`, language));

/** The page that an API serves about itself. */
export const pageOf = (handler: Handler, root: string, language: Language): Promise<string> =>
  textAt(handler, `${root}/docs`, language);
