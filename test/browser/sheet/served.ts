import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build, type PreviewServer, preview } from "vite";

const folder = fileURLToPath(new URL("./harness", import.meta.url));
const outDir = fileURLToPath(new URL("../../../.vite/sheet-harness", import.meta.url));

/** Builds the page with a sheet of made-up records and serves it on a free port. */
export const serveSheetPage = async (): Promise<PreviewServer> => {
  const config = { root: folder, configFile: false as const, logLevel: "error" as const };
  const { NODE_ENV } = process.env;
  // As people get it, not as React's developers do, whatever kind of run this is part of.
  process.env.NODE_ENV = "production";
  await build({ ...config, plugins: [react()], build: { outDir, emptyOutDir: true, reportCompressedSize: false } });
  process.env.NODE_ENV = NODE_ENV;
  return preview({ ...config, build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
};
