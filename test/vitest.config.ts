import { defineConfig } from "vitest/config";

/** Four kinds of test, so that slow ones have their own time limits and only those that need a browser start one. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    reporters: process.env.CI ? ["default", ["json", { outputFile: ".vite/test-results.json" }]] : ["default"],
    // Most of a test's time goes by in waiting for the engine or the browser.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/{shared,functions,contracts,faults,infra/local,admin-ui}/**/*.test.ts"],
          globalSetup: "test/engine-setup.ts",
          testTimeout: 60_000,
        },
      },
      { extends: true, test: { name: "architecture", include: ["test/{architecture,origins}.test.ts"] } },
      {
        extends: true,
        test: { name: "aws", include: ["test/infra/aws/**/*.test.ts"], isolate: false, testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/system-setup.ts",
          // Two files at a time, each with a system of its own, when everything else has run.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A page takes its time on a busy machine, like everything else that a test waits for here.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
