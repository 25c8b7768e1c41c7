import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const launch = (script: string, args: string[], env: Record<string, string>) =>
  spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a script of the repository to its end. */
export const run = async (script: string, args: string[], env: Record<string, string>): Promise<Outcome> => {
  const child = launch(script, args, env);
  const [[code], stdout, stderr] = await Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
};

const gone = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** The system as a process of its own, until it is ended or the test is over. */
export const aRunningSystem = async (env: Record<string, string>) => {
  const child = launch("test/infra/local/run-system.ts", [], { PORT: "0", SEED: "none", ...env });
  const exited = once(child, "exit").then(([code]) => Number(code ?? -1));
  const end = async (...signals: ("SIGINT" | "SIGTERM" | "SIGKILL")[]) => {
    if (!gone(child)) for (const signal of signals) child.kill(signal);
    return exited;
  };
  onTestFinished(async () => void (await end("SIGTERM")));
  const complaint = text(child.stderr);
  const [said] = await Promise.race([once(child.stdout, "data"), exited.then(() => [])]);
  if (said === undefined) throw new Error(await complaint);
  const { address, endpoint } = JSON.parse(String(said));
  return { address: String(address), endpoint: String(endpoint), complaint, exited, end };
};
