import type { IncomingMessage, ServerResponse } from "node:http";
import type { Reply } from "#functions/http/reply";

/** How much of a body that nobody wants is still taken, in bytes, and for how long, in milliseconds. */
const PATIENCE_BYTES = 64 * 1024 * 1024;
const PATIENCE_MS = 10_000;

const bytesOf = ({ body = "", isBase64Encoded }: Reply): Buffer =>
  Buffer.from(body, isBase64Encoded ? "base64" : "utf8");

const headersOf = ({ headers, cookies }: Reply, length: number) => ({
  ...headers,
  ...(cookies && { "set-cookie": cookies }),
  "content-length": String(length),
});

/** Sends a function's answer. Statuses that forbid a body get none. */
export const sendReply = (response: ServerResponse, reply: Reply): void => {
  const bodiless = reply.statusCode === 204 || reply.statusCode === 304;
  const body = bodiless ? Buffer.alloc(0) : bytesOf(reply);
  const { "content-length": length, ...headers } = headersOf(reply, body.length);
  response.writeHead(reply.statusCode, bodiless ? headers : { ...headers, "content-length": length });
  response.end(body);
};

/**
 * Answers while the body is still coming in. Cutting the connection at once would lose the answer on its way, so what
 * comes is thrown away for a while before it is closed.
 */
export const sendEarly = (request: IncomingMessage, response: ServerResponse, reply: Reply): void => {
  const body = bytesOf(reply);
  response.writeHead(reply.statusCode, { ...headersOf(reply, body.length), connection: "close" });
  response.write(body);
  let taken = 0;
  const close = () => {
    clearTimeout(patience);
    response.end();
  };
  const patience = setTimeout(close, PATIENCE_MS);
  request.on("data", (chunk: Buffer) => {
    taken += chunk.length;
    if (taken > PATIENCE_BYTES) close();
  });
  request.once("close", close);
  request.once("end", close);
  request.resume();
};
