import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Running, runningSystem } from "#infra/local/running";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

/** The pages may have to be built first. */
const READY_WITHIN_MS = 180_000;
const LOOK_EVERY_MS = 50;

/** The whole system as `npm start` runs it, on a folder of its own, to be killed and started again. */
export interface Killable {
  start: () => Promise<Running>;
  /** An access token of the running system, as `npm run token` prints it. */
  token: (name: string) => Promise<string>;
  /** Ends every process of it at once, without a word. */
  killEverything: () => Promise<void>;
  /** Ends it in order, or by force, and removes its folder. */
  remove: () => Promise<void>;
}

const running = (dataDir: string): Running | undefined => {
  try {
    return runningSystem(dataDir);
  } catch {
    return undefined;
  }
};

/** The engine is a process group of its own: itself and the watcher that would end it. */
const killEngine = (dataDir: string): void => {
  try {
    const { pid } = JSON.parse(readFileSync(join(dataDir, "engine.json"), "utf8"));
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has never been started, or has ended already.
  }
};

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
};

export const aKillableSystem = (): Killable => {
  const dataDir = mkdtempSync(join(tmpdir(), "soglia-kill-"));
  const { DYNAMODB_ENDPOINT: _elsewhere, ...inherited } = process.env;
  const env = { ...inherited, DATA_DIR: dataDir, PORT: "0", SEED: "none" };
  let child: ChildProcess | undefined;

  const kill = async () => {
    if (!child) return;
    child.kill("SIGKILL");
    killEngine(dataDir);
    await ended(child);
  };

  return {
    async start() {
      let said = "";
      const started = spawn(process.execPath, ["infra/local/start.ts"], {
        cwd: root,
        env,
        stdio: ["ignore", "pipe", "pipe"],
      });
      child = started;
      for (const stream of [started.stdout, started.stderr])
        stream.on("data", (chunk) => {
          said = `${said}${String(chunk)}`.slice(-4_000);
        });
      for (let waited = 0; waited < READY_WITHIN_MS; waited += LOOK_EVERY_MS) {
        const found = running(dataDir);
        if (found && found.pid === started.pid) return found;
        if (started.exitCode !== null) break;
        await sleep(LOOK_EVERY_MS);
      }
      throw new Error(`The system did not start: ${said}`);
    },
    async token(name) {
      const { stdout } = await run(process.execPath, ["infra/local/token.ts", name], { cwd: root, env });
      return stdout.trim();
    },
    killEverything: kill,
    async remove() {
      child?.kill("SIGTERM");
      if (child) await Promise.race([ended(child), sleep(5_000, undefined, { ref: false })]);
      await kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
