import type { IncomingMessage, ServerResponse } from "node:http";
import { addressOf } from "./to-event.ts";

export type Log = (line: string) => void;

const LONGEST = 200;

/** Only what cannot steer a terminal, and neither query nor fragment. */
const safe = (path: string) => path.replace(/[^\x21-\x7e]/g, "?").slice(0, LONGEST);

/** One line per request once it is over: method, path, status, duration. Never a query, a body or a name. */
export const logRequest = (request: IncomingMessage, response: ServerResponse, log: Log): void => {
  const began = performance.now();
  const { path } = addressOf(request);
  response.once("close", () => {
    const status = response.writableFinished ? response.statusCode : "gone";
    log(`${request.method} ${safe(path)} ${status} ${Math.round(performance.now() - began)} ms`);
  });
};
