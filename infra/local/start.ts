import { keepRunning, runCommand } from "./command.ts";
import { greeting } from "./greeting.ts";
import { readSettings } from "./settings.ts";
import { startSystem } from "./system.ts";

await runCommand(async () => {
  const say = (sentence: string) => console.log(sentence);
  const system = await startSystem(readSettings(process.env), { say, log: say });
  keepRunning(system);
  console.log(greeting(system));
});
