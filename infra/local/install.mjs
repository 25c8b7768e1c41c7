// Runs on whatever Node the machine has, before anything is installed: plain JavaScript, no imports from packages.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changedAt("node_modules/.package-lock.json") < changedAt("package-lock.json")) {
  console.error("Installing packages (first run, or the lock file has changed)…");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("npm ci did not finish: the messages above say why. Check the network, then run the command again.");
    process.exit(1);
  }
}
