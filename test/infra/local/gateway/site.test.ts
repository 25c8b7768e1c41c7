import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createSite } from "#infra/local/gateway/site";
import { scratchFolder } from "../scratch.ts";
import { aGateway } from "./served.ts";

const aBuiltSite = () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<title>Soglia</title>");
  writeFileSync(join(folder, "assets", "app-1a2b3c.js"), "run()");
  writeFileSync(join(folder, ".built-from"), "a fingerprint");
  return folder;
};

const aSite = async () => {
  const origin = "http://127.0.0.1:4999";
  const site = createSite({ folder: aBuiltSite(), origin, issuer: `${origin}/identity` });
  return aGateway({ site });
};

it("serves the page, also for an address inside the SPA", async () => {
  const { call } = await aSite();

  for (const path of ["/", "/index.html", "/auth-callback?code=1", "/anything/inside"]) {
    const answer = await call(path);
    expect(await answer.text()).toBe("<title>Soglia</title>");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
  }
});

it("lets files with a hash in their name be kept for ever", async () => {
  const { call } = await aSite();

  const answer = await call("/assets/app-1a2b3c.js");

  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("content-type")).toMatch(/javascript/);
  expect(answer.headers.get("etag")).not.toBeNull();
});

it("has no page for a file that does not exist, nor for what is hidden or outside", async () => {
  const { call, raw } = await aSite();
  const sent = (path: string) => raw(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);

  for (const path of ["/assets/old-9z.js", "/.built-from", "/favicon.ico"]) expect((await call(path)).status).toBe(404);
  expect(await sent("/../../etc/passwd")).not.toContain("root:");
  expect(await sent("/assets/..%2f..%2fetc/passwd")).not.toContain("root:");
});

it("does not send again what the browser has", async () => {
  const { call } = await aSite();
  const first = await call("/");

  const again = await call("/", { headers: { "if-none-match": first.headers.get("etag") ?? "" } });

  expect(again.status).toBe(304);
});

it("goes on serving what it began with while a new build takes its place", async () => {
  const folder = aBuiltSite();
  const origin = "http://127.0.0.1:4999";
  const { call } = await aGateway({ site: createSite({ folder, origin, issuer: `${origin}/identity` }) });

  rmSync(folder, { recursive: true });

  expect(await (await call("/assets/app-1a2b3c.js")).text()).toBe("run()");
  expect((await call("/assets/app-1a2b3c.js", { headers: { range: "bytes=3-1" } })).status).toBe(200);
});

it("tells the SPA where and as whom to sign in", async () => {
  const { call } = await aSite();

  const answer = await call("/config.json");

  expect(await answer.json()).toEqual({
    issuer: "http://127.0.0.1:4999/identity",
    clientId: "admin-ui",
    scope: "openid profile",
  });
  expect(answer.headers.get("cache-control")).toBe("no-cache");
});

it("leads from another name of this machine to the one that sign-in knows", async () => {
  const { raw } = await aSite();
  const asked = (host: string, path = "/") => raw(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);

  expect(await asked("localhost:4999", "/x?y=1")).toMatch(
    /^HTTP\/1.1 307 .*location: http:\/\/127\.0\.0\.1:4999\/x\?y=1\r\n/s,
  );
  expect(await asked("[::1]:4999")).toMatch(/^HTTP\/1.1 307 /);
  expect(await asked("127.0.0.1:4999")).toMatch(/^HTTP\/1.1 200 /);
  expect(await asked("localhost:4000")).toMatch(/^HTTP\/1.1 200 /);
  expect(await asked("elsewhere.example")).toMatch(/^HTTP\/1.1 200 /);
  expect(await asked("localhost:4999", "//elsewhere.example")).not.toMatch(/^HTTP\/1.1 307 /);
});

it("takes nothing", async () => {
  const { call } = await aSite();

  expect((await call("/", { method: "POST", body: "x" })).status).toBe(404);
  expect((await call("/", { method: "OPTIONS" })).status).toBe(404);
  expect((await call("/", { method: "HEAD" })).status).toBe(200);
});
