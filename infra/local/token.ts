import { join } from "node:path";
import { runCommand } from "./command.ts";
import { personCalled } from "./identity/demo-people.ts";
import { allPartnerScopes } from "./identity/provider.ts";
import { loadSecrets, type Secrets } from "./identity/secrets.ts";
import { runningSystem } from "./running.ts";
import { readSettings } from "./settings.ts";
import { StartFailure } from "./start-failure.ts";
import { partnerToken, signIn } from "./tokens.ts";

const tokenFor = async (name: string, address: string, { passwords, partnerSecrets }: Secrets): Promise<string> => {
  const password = personCalled(name) && passwords[name];
  if (password) return (await signIn(address, name, password)).access_token;
  const secret = partnerSecrets[name];
  if (secret) return partnerToken(address, { client: name, secret }, allPartnerScopes);
  const names = [...Object.keys(passwords), ...Object.keys(partnerSecrets)].join(", ");
  throw new StartFailure(`Nobody is called "${name}": npm run -s token -- NAME takes one of ${names}.`);
};

/** Prints an access token, got as the SPA or the partner gets one, and nothing else. */
await runCommand(async () => {
  const { dataDir } = readSettings(process.env);
  const { address } = runningSystem(dataDir);
  const secrets = await loadSecrets(join(dataDir, "secrets.json"));
  console.log(await tokenFor(process.argv[2] ?? "", address, secrets));
});
