import { StartFailure } from "./start-failure.ts";

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
