import { createHash } from "node:crypto";
import type { MiddlewareObj } from "@middy/core";
import type { Event, Reply } from "./reply.ts";

/** `asOf` moves with every question; what was asked about may not have. */
const withoutClock = (body: string) => body.replace(/"asOf":"[^"]*"/, "");

const tagOf = (body: string) => `W/"${createHash("sha1").update(withoutClock(body)).digest("base64url")}"`;

/** Tags what was read, and answers 304 to somebody who has it already. */
export const entityTags = (): MiddlewareObj<Event, Reply> => ({
  after(request) {
    const { event, response } = request;
    if (!response || event.requestContext.http.method !== "GET" || response.statusCode !== 200 || !response.body)
      return;
    const etag = tagOf(response.body);
    response.headers.etag = etag;
    if (event.headers["if-none-match"] !== etag) return;
    response.statusCode = 304;
    response.body = "";
  },
});
