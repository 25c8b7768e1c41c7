import { isAws } from "./connection.ts";
import { StartFailure } from "./start-failure.ts";

/** How this machine runs the system. */
export interface Settings {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Everything that has to outlive a restart lies in this folder. */
  dataDir: string;
  /** A DynamoDB to use instead of the embedded engine. */
  endpoint?: string;
  tableName: string;
  seed: "demo" | "none";
  /** Whether webhooks may go to receivers on this machine; unset: only where everything is invented. */
  loopbackWebhooks?: boolean;
}

/** Whether webhooks may go to receivers on this machine. Never with a table in AWS: its partners are real. */
export const speaksToLoopback = ({
  seed,
  endpoint,
  loopbackWebhooks = seed === "demo",
}: Pick<Settings, "seed" | "endpoint" | "loopbackWebhooks">): boolean =>
  loopbackWebhooks && !(endpoint !== undefined && isAws(endpoint));

const portFrom = (text: string): number => {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new StartFailure(`PORT is "${text}": give a number from 0 to 65535, for example PORT=3000.`);
  return port;
};

const endpointFrom = (text: string): string => {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new StartFailure(`DYNAMODB_ENDPOINT is "${text}": give an address such as http://127.0.0.1:8000.`);
  return text;
};

const seedFrom = (text: string): Settings["seed"] => {
  if (text !== "demo" && text !== "none")
    throw new StartFailure(`SEED is "${text}": it can be "demo" (the default) or "none" (the four units only).`);
  return text;
};

const loopbackFrom = (text: string): boolean => {
  if (text !== "yes" && text !== "no")
    throw new StartFailure(`LOOPBACK_WEBHOOKS is "${text}": it can be "yes" or "no".`);
  return text === "yes";
};

/**
 * The settings that the environment states. An empty variable counts as one that is not there.
 * @throws StartFailure for a value that means nothing
 */
export const readSettings = (env: NodeJS.ProcessEnv): Settings => ({
  port: portFrom(env.PORT || "3000"),
  host: env.HOST || "127.0.0.1",
  dataDir: env.DATA_DIR || ".data",
  ...(env.DYNAMODB_ENDPOINT && { endpoint: endpointFrom(env.DYNAMODB_ENDPOINT) }),
  tableName: env.TABLE_NAME || "soglia",
  seed: seedFrom(env.SEED || "demo"),
  ...(env.LOOPBACK_WEBHOOKS && { loopbackWebhooks: loopbackFrom(env.LOOPBACK_WEBHOOKS) }),
});
