import { join } from "node:path";
import { loadSecrets } from "../identity/secrets.ts";
import { runningSystem } from "../running.ts";
import { readSettings } from "../settings.ts";
import { Stop } from "./stop.ts";

/** Where to ask, and as whom. */
export interface Access {
  /** Without a slash at the end. */
  url: string;
  client: string;
  secret: string;
}

/** Names of this machine: what is sent there passes nobody. */
const OWN = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const addressIn = (text: string): string => {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Stop(`PARTNER_URL is "${text}": give the address of Soglia, such as https://soglia.example.org.`, 1);
  const { protocol, hostname } = new URL(text);
  if (protocol === "http:" && !OWN.test(hostname))
    throw new Stop(
      `PARTNER_URL is "${text}": on the way anybody could read the secret. Give one that begins with https.`,
      1,
    );
  return text.replace(/\/+$/, "");
};

/**
 * From PARTNER_URL, PARTNER_CLIENT and PARTNER_SECRET; without any of them, the demo's own client in the system that
 * runs on this machine.
 * @throws Stop or StartFailure with what is missing
 */
export const accessFrom = async (env: NodeJS.ProcessEnv): Promise<Access> => {
  const { PARTNER_URL: url, PARTNER_CLIENT: client, PARTNER_SECRET: secret } = env;
  if (url && client && secret) return { url: addressIn(url), client, secret };
  if (url || client || secret) {
    const missing = Object.entries({ PARTNER_URL: url, PARTNER_CLIENT: client, PARTNER_SECRET: secret });
    const names = missing.filter(([, value]) => !value).map(([name]) => name);
    throw new Stop(`${names.join(" and ")} missing: set all three, or none for the system on this machine.`, 1);
  }
  const { dataDir } = readSettings(env);
  const { address } = runningSystem(dataDir);
  const [own] = Object.entries((await loadSecrets(join(dataDir, "secrets.json"))).partnerSecrets);
  if (!own) throw new Stop("This installation has no partner of its own: set PARTNER_CLIENT and PARTNER_SECRET.", 1);
  return { url: address, client: own[0], secret: own[1] };
};
