import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Libraries that change together; what is not named here is split by page. */
const libraries = [
  { name: "react", test: /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom)\// },
  { name: "mui", test: /node_modules\/(@mui|@emotion|@popperjs|stylis)\// },
  { name: "rules", test: /node_modules\/(zod|temporal-polyfill|temporal-utils|temporal-spec)\// },
  { name: "sheet", test: /node_modules\/@tanstack\/(react-table|table-core|react-virtual|virtual-core)\// },
  { name: "sign-in", test: /node_modules\/(oidc-client-ts|jwt-decode)\// },
];

/** A build is for production whoever starts it: a test runner's NODE_ENV would ship React's slow and talkative one. */
const forProduction = (): Plugin => {
  const before = process.env.NODE_ENV;
  return {
    name: "for-production",
    apply: "build",
    enforce: "pre",
    config() {
      process.env.NODE_ENV = "production";
    },
    closeBundle() {
      if (before === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = before;
    },
  };
};

export default defineConfig({
  root: here("."),
  cacheDir: here("../.vite"),
  plugins: [forProduction(), react()],
  build: {
    outDir: here("dist"),
    emptyOutDir: true,
    target: "es2023",
    // A fresh hash per content is cache enough; a map would publish the sources.
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: libraries } } },
  },
});
