import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "#infra/web-headers";
import { isExample, originsIn } from "./addresses.ts";

const root = new URL("..", import.meta.url).pathname;

/**
 * Every address of somebody else that may stand in our own files. Nothing here is ever loaded by a page: whoever adds
 * one says here what it is for.
 */
const known: Record<string, string> = {
  "http://www.w3.org": "names of XML vocabularies, and pages that a comment cites",
  "https://www.w3.org": "pages that a comment cites",
  "https://json-schema.org": "the name of the dialect that the manuals are written in",
  "http://127.0.0.1": "one's own machine",
  "http://localhost": "one's own machine",
};

/** Made of settings where it runs: the account's own sign-in, this machine. */
const isOwn = (origin: string) => /^https:\/\/cognito-idp\b/.test(origin) || /^https?:\/\/\$/.test(origin);

const folders = ["admin-ui", "functions", "shared", "infra"];
const isSource = (name: string) => /\.(tsx?|mjs|js|css|html|svg|json|webmanifest)$/.test(name);

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name) && !/\/(dist|node_modules)(\/|$)/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));

const foreign = (origin: string) => !(origin in known) && !isExample(origin) && !isOwn(origin);

describe("Nobody else is asked for anything", () => {
  it.each(folders)("no new address of somebody else stands in %s", (folder) => {
    const found = filesIn(folder).flatMap((file) =>
      originsIn(readFileSync(file, "utf8"))
        .filter(foreign)
        .map(
          (origin) => `${file.slice(root.length)} names ${origin}: leave it out, or say in this test what it is for.`,
        ),
    );
    expect(found).toEqual([]);
  });

  it("knows an address when it sees one", () => {
    const text = `<script src="//cdn.example.net/a.js"> fetch("https://tracker.io/x") url('//fonts.gstatic.com/f')`;
    expect(originsIn(text)).toEqual(["//cdn.example.net", "https://tracker.io", "//fonts.gstatic.com"]);
    expect(originsIn(text).filter(foreign)).toEqual(["//cdn.example.net", "https://tracker.io", "//fonts.gstatic.com"]);
  });

  it.each([
    [`new WebSocket("wss://live.tracker.io/feed")`, "wss://live.tracker.io"],
    ["new WebSocket(`ws://live.tracker.io:8080`)", "ws://live.tracker.io"],
    [`new WebSocket("//live.tracker.io")`, "//live.tracker.io"],
    [`await import("//cdn.tracker.io/a.mjs")`, "//cdn.tracker.io"],
    [`import(/* @vite-ignore */ '//cdn.tracker.io/a.mjs')`, "//cdn.tracker.io"],
    [`import "//cdn.tracker.io/a.mjs"`, "//cdn.tracker.io"],
    [`export { a } from"//cdn.tracker.io/a.mjs"`, "//cdn.tracker.io"],
    [`new Worker( "//cdn.tracker.io/w.js")`, "//cdn.tracker.io"],
    ["new SharedWorker(`//cdn.tracker.io/w.js`)", "//cdn.tracker.io"],
    [`importScripts('//cdn.tracker.io/w.js')`, "//cdn.tracker.io"],
    [`new EventSource("//cdn.tracker.io/events")`, "//cdn.tracker.io"],
    [`navigator.sendBeacon("//cdn.tracker.io/seen")`, "//cdn.tracker.io"],
    [`fetch("//cdn.tracker.io/x")`, "//cdn.tracker.io"],
    [`image.src = "//cdn.tracker.io/p.gif"`, "//cdn.tracker.io"],
    [`h("img", { src: "//cdn.tracker.io/p.gif" })`, "//cdn.tracker.io"],
  ])("knows whom %s would ask", (text, origin) => {
    expect(originsIn(text).filter(foreign)).toEqual([origin]);
  });

  it("takes no remark for an address", () => {
    expect(originsIn(`const src = one; // what it comes from\nimport { a } from "./a.ts"; // worker`)).toEqual([]);
  });

  it("the pages may load scripts, fonts and frames from themselves only", () => {
    const policy = Object.fromEntries(
      contentSecurityPolicy()
        .split("; ")
        .map((directive) => directive.split(" "))
        .map(([name = "", ...sources]) => [name, sources]),
    );
    expect(policy["default-src"]).toEqual(["'self'"]);
    expect(policy["script-src"]).toEqual(["'self'"]);
    expect(policy["connect-src"]).toEqual(["'self'"]);
    for (const name of ["object-src", "frame-src", "frame-ancestors", "base-uri"])
      expect(policy[name]).toEqual(["'none'"]);
    const all = Object.values(policy).flat();
    expect(all.filter((source) => !/^'(self|none|unsafe-inline)'$|^(data|blob):$/.test(source))).toEqual([]);
    expect(policy["script-src"]).not.toContain("'unsafe-inline'");
  });
});
