import { runCommand } from "./command.ts";
import { greeting } from "./print.ts";
import { readSettings } from "./settings.ts";
import { startSystem } from "./system.ts";

/** Stops everything in order at the first signal; a second one is not waited for. */
const stopOnSignal = (stop: () => Promise<void>): void => {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      process.once(signal, () => process.exit(1));
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
};

await runCommand(async () => {
  const say = (sentence: string) => console.log(sentence);
  const system = await startSystem(readSettings(process.env), { say, log: say });
  stopOnSignal(system.stop);
  console.log(greeting(system));
});
