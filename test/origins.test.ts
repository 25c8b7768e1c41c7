import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "#infra/web-headers";

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

/** Reserved for examples by RFC 2606: they lead nowhere. */
const isExample = (origin: string) => /^https?:\/\/([a-z0-9-]+\.)*example(\.(org|com|net))?$/.test(origin);

/** Made of settings where it runs: the account's own sign-in, this machine. */
const isOwn = (origin: string) => /^https:\/\/cognito-idp\b/.test(origin) || /^https?:\/\/\$/.test(origin);

const folders = ["admin-ui", "functions", "shared", "infra"];
const isSource = (name: string) => /\.(tsx?|mjs|js|css|html|svg|json|webmanifest)$/.test(name);

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name) && !/\/(dist|node_modules)(\/|$)/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));

/** `//host` counts too: a page would load it over its own protocol. */
const originsIn = (text: string): string[] =>
  [...text.matchAll(/\bhttps?:\/\/[^/\s"'`)<>\\]*|(?<=(?:src|href|url)[=(]["']?)\/\/[a-z0-9.-]+/gi)].map(([origin]) =>
    origin.replace(/[.,:;]+$/, "").replace(/:(\d+|\$\{?.*)$/, ""),
  );

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
