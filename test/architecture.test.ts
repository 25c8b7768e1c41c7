import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = new URL("..", import.meta.url).pathname;

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.tsx?$/.test(entry.name) && !/(^|\/)(dist|node_modules)(\/|$)/.test(entry.parentPath),
    )
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));

/** Who may import whom: `shared` ← `functions` ← `infra`; `shared` ← `admin-ui`; nobody imports `infra`. */
const allowed: Record<string, readonly string[]> = {
  shared: ["shared"],
  functions: ["shared", "functions"],
  "admin-ui": ["shared", "admin-ui"],
  infra: ["shared", "functions", "infra"],
};

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(
    ([, target]) => target ?? "",
  );

const roomOf = (target: string): string | undefined => /^#(shared|functions|infra|admin-ui|test)\//.exec(target)?.[1];

const wrongImports = (room: string) =>
  sourcesIn(room).flatMap((file) =>
    importsOf(file)
      .map((target) => ({ target, to: roomOf(target) }))
      .filter(({ to }) => to !== undefined && !allowed[room]?.includes(to))
      .map(({ target }) => `${file} may not import ${target}: ${room} knows only ${allowed[room]?.join(", ")}.`),
  );

const escapes = (room: string) =>
  sourcesIn(room).flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith("."))
      .filter((target) => !join(file, "..", target).startsWith(`${room}/`))
      .map((target) => `${file} leaves its room by ${target}: use a # import.`),
  );

const layers = ["entry", "use-cases", "db"] as const;

/** What the use cases ask of the world outside, told as a shape only: whoever runs them brings one. */
const ports = ["functions/directory/directory.ts", "functions/objects/objects.ts"];

const layerOf = (path: string): (typeof layers)[number] | "http" | "port" => {
  if (ports.includes(path)) return "port";
  if (path.startsWith("functions/db/")) return "db";
  if (path.startsWith("functions/use-cases/")) return "use-cases";
  return path.startsWith("functions/http/") ? "http" : "entry";
};

describe("imports flow one way", () => {
  it.each(Object.keys(allowed))("out of %s", (room) => {
    expect(wrongImports(room)).toEqual([]);
  });

  it.each(Object.keys(allowed))("and stay within %s when they are relative", (room) => {
    expect(escapes(room)).toEqual([]);
  });

  it("from the entries to the use cases to the table, and never back", () => {
    const back = sourcesIn("functions").flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith("#functions/"))
        .map((target) => target.replace("#", ""))
        .filter((target) => {
          const [from, to] = [layerOf(file), layerOf(`${target}.ts`)];
          if (to === "port") return false;
          if (from === "db") return to !== "db";
          return from === "use-cases" && (to === "entry" || to === "http");
        })
        .map((target) => `${file} may not import ${target}: it lies above it.`),
    );

    expect(back).toEqual([]);
  });

  it("and only functions/db spells a key", () => {
    const spelling = sourcesIn("functions")
      .filter((file) => layerOf(file) !== "db")
      .filter((file) =>
        /\b(underPk|changedPk|underSk|changedSk)\b|[`"](REQUEST|SEQUENCE|UNIQUE|REVISION|PARTNER)#/.test(
          readFileSync(join(root, file), "utf8"),
        ),
      );

    expect(spelling).toEqual([]);
  });
});

describe("rules are pure", () => {
  it.each(sourcesIn("shared"))("%s has no clock, no chance and no outside world", (file) => {
    const text = readFileSync(join(root, file), "utf8");

    expect(text).not.toMatch(/Date\.now|new Date\(\)|Math\.random|Temporal\.Now|\bfetch\(|process\.|crypto/);
    expect(importsOf(file).filter((target) => target.startsWith("node:"))).toEqual([]);
  });
});

describe("the repository", () => {
  it("keeps the agreed names at the top", () => {
    const visible = readdirSync(root).filter(
      (name) => !name.startsWith(".") && name !== "node_modules" && name !== "cdk.out",
    );

    expect(visible.sort()).toEqual(
      [
        "README.md",
        "admin-ui",
        "cdk.json",
        "functions",
        "infra",
        "package-lock.json",
        "package.json",
        "shared",
        "test",
        "tsconfig.json",
      ].sort(),
    );
  });

  it("pins every package exactly", () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(root, "package.json"), "utf8"),
    );
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
    );

    expect(loose).toEqual([]);
  });

  it("imports zod as a whole, because the named import carries every language", () => {
    const named = ["shared", "functions", "admin-ui", "infra"]
      .flatMap(sourcesIn)
      .filter((file) => /import \{[^}]*\} from "zod"/.test(readFileSync(join(root, file), "utf8")));

    expect(named).toEqual([]);
  });
});
