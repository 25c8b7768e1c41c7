import { StartFailure } from "./start-failure.ts";
import type { System } from "./system.ts";

/** Runs a command of the terminal: what a person can put right becomes one sentence and exit code 1. */
export const runCommand = async (command: () => Promise<void>): Promise<void> => {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
};

/** A terminal's Ctrl+C can arrive twice, once through npm; only a later one means impatience. */
const IMPATIENT_AFTER_MS = 1_000;

const stopAndExit = (stop: () => Promise<void>, code: number): void => {
  stop().then(
    () => process.exit(code),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
};

/** Runs until a signal comes, or until the system cannot go on; then everything is stopped in order. */
export const keepRunning = ({ stop, lost }: System): void => {
  let asked: number | undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (asked === undefined) stopAndExit(stop, 0);
      else if (performance.now() - asked > IMPATIENT_AFTER_MS) process.exit(1);
      asked ??= performance.now();
    });
  void lost.then((sentence) => {
    if (asked !== undefined) return;
    console.error(sentence);
    stopAndExit(stop, 1);
  });
};
