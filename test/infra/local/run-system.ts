import { runCommand } from "#infra/local/command";
import { readSettings } from "#infra/local/settings";
import { startSystem } from "#infra/local/system";

/** The system as a process of its own, without its pages; says where it answers and runs until it is ended. */
await runCommand(async () => {
  const { address, endpoint } = await startSystem(readSettings(process.env), { pages: false });
  console.log(JSON.stringify({ address, endpoint }));
});
