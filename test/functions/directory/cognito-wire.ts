import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { onTestFinished } from "vitest";
import { cognitoDirectory } from "#functions/directory/cognito";
import { listening } from "#test/infra/local/gateway/served";

export const POOL = "eu-south-1_Prova";

/** What the pool answers to an operation: an object, or the name of an exception. */
type Answers = Record<string, object | string>;

/** The real client before a server that speaks Cognito's protocol: what it was asked, in order, and what it answers. */
export const aPool = async (answers: Answers = {}) => {
  const asked: [operation: string, input: Record<string, unknown>][] = [];
  const server = createServer(async (request, response) => {
    const operation = String(request.headers["x-amz-target"]).replace("AWSCognitoIdentityProviderService.", "");
    asked.push([operation, JSON.parse(await text(request))]);
    const answer = answers[operation] ?? {};
    const isRefused = typeof answer === "string";
    const body = isRefused ? { __type: answer, message: "refused" } : answer;
    response.writeHead(isRefused ? 400 : 200, { "content-type": "application/x-amz-json-1.1" });
    response.end(JSON.stringify(body));
  });
  const client = new CognitoIdentityProviderClient({
    endpoint: await listening(server),
    region: "eu-south-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  });
  onTestFinished(() => client.destroy());
  return { directory: cognitoDirectory(client, POOL), asked, operations: () => asked.map(([operation]) => operation) };
};
