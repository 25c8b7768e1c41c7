import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { inProduction } from "../built-page.ts";

/** Bytes after gzip. */
export interface Weight {
  /** What a page with a sheet loads at once: its code, and its style. */
  code: number;
  style: number;
  /** What comes later, when it is wanted, by its name. */
  later: { name: string; bytes: number }[];
}

const entry = fileURLToPath(new URL("../../../admin-ui/src/sheet/sheet.tsx", import.meta.url));

const isOurs = (id: string): boolean => /^[./#]/.test(id) || id.startsWith("\0");

/** The sheet built by itself, minified, without the libraries that it stands on. */
export const weighSheet = async (): Promise<Weight> => {
  const outDir = mkdtempSync(join(tmpdir(), "soglia-sheet-"));
  try {
    const weight: Weight = { code: 0, style: 0, later: [] };
    await inProduction(async () => {
      const built = await build({
        configFile: false,
        logLevel: "error",
        plugins: [react()],
        build: {
          outDir,
          lib: { entry, formats: ["es"], fileName: "sheet", cssFileName: "sheet" },
          // A library is not minified to its last blank unless told so.
          minify: "oxc",
          target: "es2023",
          cssMinify: true,
          rolldownOptions: { external: (id) => !isOurs(id), output: { minify: true } },
        },
      });
      for (const { output } of [built].flat().filter((one) => "output" in one))
        for (const part of output) {
          const bytes = gzipSync(part.type === "chunk" ? part.code : part.source).length;
          if (part.type === "asset") weight.style += bytes;
          else if (part.isDynamicEntry) weight.later.push({ name: part.name, bytes });
          else weight.code += bytes;
        }
    });
    return weight;
  } finally {
    rmSync(outDir, { recursive: true });
  }
};
