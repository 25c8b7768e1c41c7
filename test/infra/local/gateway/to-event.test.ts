import { expect, it } from "vitest";
import { aGateway } from "./served.ts";

it("hands a request over as HTTP API does", async () => {
  const { event, origin } = await aGateway();

  const handed = await event("/api/units/unit_1?a=1&b=x%20y&a=2", {
    headers: { Accept: "application/json", "X-Thing": "Ä", Cookie: "one=1; two=2" },
  });

  expect(handed).toMatchObject({
    version: "2.0",
    routeKey: "ANY /api/{proxy+}",
    rawPath: "/api/units/unit_1",
    rawQueryString: "a=1&b=x%20y&a=2",
    queryStringParameters: { a: "1,2", b: "x y" },
    pathParameters: { proxy: "units/unit_1" },
    cookies: ["one=1", "two=2"],
    headers: { accept: "application/json", host: new URL(origin).host },
    requestContext: {
      http: { method: "GET", path: "/api/units/unit_1", protocol: "HTTP/1.1", sourceIp: "127.0.0.1" },
      authorizer: { jwt: { claims: { username: "coordinator" }, scopes: ["openid"] } },
      stage: "$default",
      requestId: expect.stringMatching(/^[\w-]{36}$/),
      timeEpoch: expect.any(Number),
    },
    isBase64Encoded: false,
  });
  expect(handed.headers).not.toHaveProperty("cookie");
  expect(handed).not.toHaveProperty("body");
});

it("joins a header that is sent twice", async () => {
  const { raw } = await aGateway();

  const answer = await raw("GET /api/units HTTP/1.1\r\nhost: x\r\nX-A: 1\r\nx-a: 2\r\nconnection: close\r\n\r\n");

  expect(answer).toContain('"x-a":"1,2"');
});

it.each([
  ["application/json", '{"a":1}', false],
  ["application/json; charset=utf-8", '{"a":1}', false],
  ["application/merge-patch+json", '{"a":1}', false],
  ["text/csv", "a;b", false],
  ["application/octet-stream", "bytes", true],
  ["application/x-www-form-urlencoded", "a=1", true],
])("hands %s over as text or as base64", async (type, body, isBase64Encoded) => {
  const { event } = await aGateway();

  const handed = await event("/api/units", { method: "POST", body, headers: { "content-type": type } });

  expect(handed.isBase64Encoded).toBe(isBase64Encoded);
  expect(Buffer.from(handed.body ?? "", isBase64Encoded ? "base64" : "utf8").toString()).toBe(body);
});

it("hands a compressed body over as base64", async () => {
  const { event } = await aGateway();
  const headers = { "content-type": "application/json", "content-encoding": "gzip" };

  const handed = await event("/api/units", { method: "POST", body: new Uint8Array([31, 139]), headers });

  expect(handed).toMatchObject({ isBase64Encoded: true, body: "H4s=" });
});

it("keeps parameters that are named like parts of an object", async () => {
  const { event } = await aGateway();

  const handed = await event("/api/units?constructor=1&toString=2");

  expect(handed.queryStringParameters).toMatchObject({ constructor: "1", toString: "2" });
});
