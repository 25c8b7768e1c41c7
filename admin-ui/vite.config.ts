import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Libraries that change together; what is not named here is split by page. */
const libraries = [
  { name: "react", test: /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom)\// },
  { name: "mui", test: /node_modules\/(@mui|@emotion|@popperjs|stylis)\// },
  { name: "rules", test: /node_modules\/(zod|temporal-polyfill|temporal-utils|temporal-spec)\// },
  { name: "sheet", test: /node_modules\/@tanstack\/(react-table|table-core|react-virtual|virtual-core)\// },
  { name: "sign-in", test: /node_modules\/(oidc-client-ts|jwt-decode)\// },
];

export default defineConfig({
  root: here("."),
  cacheDir: here("../.vite"),
  plugins: [react()],
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
