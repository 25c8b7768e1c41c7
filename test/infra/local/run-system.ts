import { keepRunning, runCommand } from "#infra/local/command";
import { readSettings } from "#infra/local/settings";
import { startSystem } from "#infra/local/system";

/** The system as a process of its own, without its pages; says where it answers and runs until it is ended. */
await runCommand(async () => {
  const system = await startSystem(readSettings(process.env), { pages: false });
  keepRunning(system);
  console.log(JSON.stringify({ address: system.address, endpoint: system.endpoint }));
});
