import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { StartFailure } from "./start-failure.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "admin-ui", "dist");
/** Beside the built files, so that everyone who starts the system from this folder shares one build. */
const mark = join(folder, ".built-from");

const SOURCES = ["admin-ui/**/*", "shared/**/*", "package-lock.json", "tsconfig.json"];
const NOT_SOURCES = ["admin-ui/dist/**"];

/** Changes whenever anything changes that the build reads. */
const fingerprint = async (): Promise<string> => {
  const files: string[] = [];
  for await (const entry of glob(SOURCES, { cwd: root, exclude: NOT_SOURCES, withFileTypes: true }))
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
};

const builtFrom = () => (existsSync(mark) ? readFileSync(mark, "utf8") : undefined);

/** Built beside the old files and then put in their place, so that nobody is ever served half a build. */
const buildInto = async (place: string, sources: string): Promise<void> => {
  const fresh = join(root, ".vite", `site-${process.pid}`);
  const { build } = await import("vite");
  const configFile = join(root, "admin-ui", "vite.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir: fresh, emptyOutDir: true } });
  writeFileSync(join(fresh, ".built-from"), sources);
  try {
    rmSync(place, { recursive: true, force: true });
    renameSync(fresh, place);
  } catch (error) {
    // Somebody else has built the same in the meantime.
    rmSync(fresh, { recursive: true, force: true });
    if (builtFrom() !== sources) throw error;
  }
};

/**
 * The folder with the built SPA; built first when its sources have changed.
 * @throws StartFailure when it cannot be built
 */
export const builtSite = async (say: (sentence: string) => void): Promise<string> => {
  const sources = await fingerprint();
  if (builtFrom() === sources) return folder;
  say("Building the pages (first start, or they have changed)…");
  try {
    await buildInto(folder, sources);
  } catch (error) {
    throw new StartFailure("The pages cannot be built: npm run build shows what is wrong with them.", { cause: error });
  }
  return folder;
};
