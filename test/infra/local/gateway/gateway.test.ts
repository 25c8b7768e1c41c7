import { expect, it } from "vitest";
import { jsonReply } from "#functions/http/reply";
import { Refusal } from "#shared/refusal";
import { aGateway, echo } from "./served.ts";

const MB = 1024 * 1024;

it("sends each address where the cloud would send it", async () => {
  const { call } = await aGateway();
  const kindOf = async (path: string) => {
    const text = await (await call(path)).text();
    return text.startsWith("{") ? JSON.parse(text).routeKey : text;
  };

  expect(await kindOf("/api/units")).toBe("ANY /api/{proxy+}");
  expect(await kindOf("/partner/v1/capacity")).toBe("GET /partner/v1/capacity");
  expect(await kindOf("/identity/auth")).toBe("identity");
  expect(await kindOf("/")).toBe("site");
  expect(await kindOf("/identityx")).toBe("site");
  expect(await kindOf("/apis")).toBe("site");
});

it.each(["/api", "/api/", "/partner/v2/capacity", "/partner/v1/capacity/x"])("has no way in at %s", async (path) => {
  const { call } = await aGateway();

  const answer = await call(path);

  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code: "noSuchRoute", status: 404 });
});

it("has no way in by a method that the partner's API does not take", async () => {
  const { call } = await aGateway();

  expect((await call("/partner/v1/capacity", { method: "POST", body: "{}" })).status).toBe(404);
  expect((await call("/partner/v1/capacity", { method: "OPTIONS" })).status).toBe(404);
});

it("asks who is calling before it takes a body", async () => {
  const authorize = () => Promise.reject(new Refusal("signedOut"));
  const { call } = await aGateway({ authorize });

  const answer = await call("/api/units", { method: "POST", body: "x".repeat(10 * MB) });

  expect(answer.status).toBe(401);
  expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({ code: "signedOut" });
});

it("lets anybody read what needs no token", async () => {
  const authorize = () => Promise.reject(new Refusal("signedOut"));
  const { call } = await aGateway({ authorize });

  expect((await call("/partner/v1/docs")).status).toBe(200);
  expect((await call("/partner/v1/openapi.json")).status).toBe(200);
});

it("refuses a body over 6 MB with a problem, announced or not, and goes on serving", async () => {
  const { call } = await aGateway();
  const body = "x".repeat(10 * MB);
  const chunked = Object.assign({ method: "POST", body: new Blob([body]).stream() }, { duplex: "half" });

  const announced = await call("/api/units", { method: "POST", body });
  const unannounced = await call("/api/units", chunked);

  for (const answer of [announced, unannounced]) {
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: "tooLarge", detail: expect.stringContaining("6 MB") });
  }
  expect((await call("/api/units")).status).toBe(200);
});

it("takes a body of just under 6 MB", async () => {
  const { event } = await aGateway();

  const handed = await event("/api/units", {
    method: "POST",
    body: "x".repeat(6 * MB),
    headers: { "content-type": "text/plain" },
  });

  expect(handed.body).toHaveLength(6 * MB);
});

it("answers in the caller's language", async () => {
  const { call } = await aGateway();
  const detail = async (language: string) =>
    (await (await call("/api", { headers: { "accept-language": language } })).json()).detail;

  expect(await detail("en-GB,en;q=0.9")).not.toBe(await detail("it"));
  expect(await detail("fr")).toBe(await detail("it"));
});

it("turns a function that breaks into a problem, and writes down no content", async () => {
  const { call, lines } = await aGateway({
    handlers: {
      staff: () => Promise.reject(new TypeError("Maria Rossi")),
      partner: async () => jsonReply(200, {}),
      directory: echo,
    },
  });

  const answer = await call("/api/households?name=Maria", { method: "POST", body: "Maria Rossi" });

  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("Maria");
  expect(lines.join("\n")).toMatch(/fault: TypeError/);
  expect(lines.join("\n")).not.toContain("Maria");
});

it("turns an answer that cannot be sent into a problem", async () => {
  const { call } = await aGateway({
    handlers: {
      staff: async () => ({ statusCode: 200, headers: { "x-bad": "a\nb" }, body: "" }),
      partner: async () => ({ statusCode: 42, headers: {}, body: "" }),
      directory: echo,
    },
  });

  expect((await call("/api/units")).status).toBe(500);
  expect((await call("/partner/v1/docs")).status).toBe(500);
});

it("writes one line per call: method, path, status, duration", async () => {
  const { call, lines } = await aGateway();

  await (await call("/api/units/unit_1?name=Maria", { headers: { authorization: "Bearer secret" } })).text();

  expect(lines).toEqual([expect.stringMatching(/^GET \/api\/units\/unit_1 200 \d+ ms$/)]);
});

it("puts the site's headers on every answer", async () => {
  const { call } = await aGateway();

  for (const path of ["/", "/api/units", "/api", "/identity/auth"])
    expect((await call(path)).headers.get("x-content-type-options")).toBe("nosniff");
});

it("sends cookies, binary bodies and empty answers as the function meant them", async () => {
  const { call } = await aGateway({
    handlers: {
      staff: async () => ({
        statusCode: 200,
        headers: { "content-type": "application/zip" },
        cookies: ["a=1", "b=2"],
        body: Buffer.from([0, 255]).toString("base64"),
        isBase64Encoded: true,
      }),
      partner: async () => ({ statusCode: 304, headers: { etag: "W/x" }, body: "" }),
      directory: echo,
    },
  });

  const answer = await call("/api/units");
  const unchanged = await call("/partner/v1/docs");

  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255]);
  expect(unchanged.status).toBe(304);
  expect(unchanged.headers.get("content-length")).toBeNull();
});

it("answers HEAD without a body", async () => {
  const { call } = await aGateway();

  const answer = await call("/api/units", { method: "HEAD" });

  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe("");
});

it("survives what is not HTTP, or hardly", async () => {
  const { raw, call } = await aGateway();
  const host = "host: x\r\nconnection: close\r\n\r\n";

  expect(await raw("nonsense\r\n\r\n")).toMatch(/^HTTP\/1.1 400 /);
  expect(await raw("GET /api/units HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1.1 400 /);
  expect(await raw(`GET /api/%zz%00 HTTP/1.1\r\n${host}`)).toMatch(/^HTTP\/1.1 200 /);
  expect(await raw(`GET // HTTP/1.1\r\n${host}`)).toMatch(/^HTTP\/1.1 200 /);
  expect(await raw(`GET http://elsewhere/api/units HTTP/1.1\r\n${host}`)).toMatch(/^HTTP\/1.1 /);
  expect(await raw(`GET /api/units?%zz=%E0%A4%A&a&=&&b=1 HTTP/1.1\r\n${host}`)).toMatch(/^HTTP\/1.1 200 /);
  expect(await raw(`GET /api/units HTTP/1.1\r\nx: ${"y".repeat(64_000)}\r\n${host}`)).toMatch(/^HTTP\/1.1 4/);
  await raw("POST /api/units HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf");
  expect((await call("/api/units")).status).toBe(200);
});

it("tells the time that its functions go by with every answer of an API, for pages on a computer with a wrong clock", async () => {
  const { call } = await aGateway({ now: () => "2026-08-03T07:30:00.000Z" });

  const answer = await call("/api/units");

  expect(answer.headers.get("date")).toBe("Mon, 03 Aug 2026 07:30:00 GMT");
});
