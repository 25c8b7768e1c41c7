import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { StartFailure } from "./start-failure.ts";

/** The embedded engine as a process of its own, answering plain DynamoDB at `endpoint`. */
export interface EngineProcess {
  endpoint: string;
  pid: number;
  /** Resolves when it has ended, whether it was asked to or not. */
  ended: Promise<unknown>;
  stop(): Promise<void>;
}

const STOP_WITHIN_MS = 3_000;
const PORT_TRIES = 5;

// The shell becomes the engine, and leaves behind a watcher that reads from us: when this process ends, however it
// ends, the watcher reads the end of the pipe and ends the engine. Nothing is left over, not even after kill -9.
const RUN_UNTIL_PARENT_ENDS =
  'umask 077; exec 3<&0 </dev/null; (cat <&3; kill $$) >/dev/null 2>&1 & exec 3<&-; exec "$@"';

const enginePath = (): string => {
  try {
    return createRequire(import.meta.url).resolve("@dynoxide/linux-x64/dynoxide");
  } catch (error) {
    throw new StartFailure(
      `The embedded table engine is built for Linux on x64 only and this is ${process.platform} on ${process.arch}: ` +
        "start DynamoDB Local (or npx dynoxide) and set DYNAMODB_ENDPOINT to its address.",
      { cause: error },
    );
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("A TCP server has no port.");
  return address.port;
};

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

const stop = async (child: ChildProcess): Promise<void> => {
  if (!isRunning(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
  await ended;
  clearTimeout(force);
};

/** Ends with what the engine complained about, or with nothing once it listens. */
const complaintOf = (child: ChildProcess): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += String(chunk);
      if (said.includes("listening on")) resolve(undefined);
    });
    child.once("error", reject);
    child.once("exit", () => resolve(said.trim() || "it ended without a word"));
  });

const launch = async (port: number, file: string | undefined) => {
  const engine = [enginePath(), "serve", "--host", "127.0.0.1", "--port", String(port)];
  const command = file === undefined ? engine : [...engine, "--db-path", file];
  const child = spawn("sh", ["-c", RUN_UNTIL_PARENT_ENDS, "sh", ...command], {
    stdio: ["pipe", "ignore", "pipe"],
    // A process group of its own: Ctrl+C in the terminal reaches us, and we stop the engine last.
    detached: true,
  });
  child.once("exit", () => child.stdin?.destroy());
  return { child, complaint: await complaintOf(child) };
};

/**
 * Starts the engine on a free port, in memory or on `file`.
 * @throws StartFailure when it cannot run here, or cannot read the file.
 */
export const startEngineProcess = async (file?: string): Promise<EngineProcess> => {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const { child, complaint } = await launch(port, file);
    if (complaint === undefined && child.pid !== undefined)
      return {
        endpoint: `http://127.0.0.1:${port}`,
        pid: child.pid,
        ended: once(child, "exit"),
        stop: () => stop(child),
      };
    const lostThePort = complaint?.includes("already in use") ?? false;
    if (!lostThePort || tries === PORT_TRIES)
      throw new StartFailure(
        `The table engine cannot open ${file ?? "its memory"}: ${complaint}. ` +
          "Put back a good copy of the file, or name another folder with DATA_DIR.",
      );
  }
};
