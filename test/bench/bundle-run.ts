import { spawnSync } from "node:child_process";
import { staffEvent } from "#test/staff-call";

const IMPORT_AND_MEASURE = `
  const before = process.cpuUsage();
  await import(process.argv[1]);
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(String((user + system) / 1000));
`;

const IMPORT_AND_ASK = `
  const { handler } = await import(process.argv[1]);
  const { statusCode } = await handler(JSON.parse(process.argv[2]), {});
  process.stdout.write(String(statusCode));
  process.exit();
`;

/** What Lambda puts into a function's environment, credentials included. */
const environment = {
  AWS_REGION: "eu-south-1",
  AWS_ACCESS_KEY_ID: "bench",
  AWS_SECRET_ACCESS_KEY: "bench",
  TABLE_NAME: "table",
  PARTNER_TABLE_NAME: "table",
  UPLOADS_BUCKET: "uploads",
  USER_POOL_ID: "eu-south-1_bench",
  WEBHOOK_KEY_SECRET: "webhooks",
  LEDGER_BUCKET: "ledger",
  LEDGER_SALT_SECRET: "salt",
  ISSUER: "https://issuer.example",
  SITE_URL: "https://soglia.example",
  MAIL_FROM: "soglia@soglia.example",
};

/** A fault in a bundle is told together with the line it stands on, and the whole bundle is a few lines. */
const endOf = (stderr: string) => stderr.slice(-1_000);

const inChild = (script: string, args: string[], env: Record<string, string> = {}): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script, ...args], {
    encoding: "utf8",
    env: { ...environment, ...env },
  });
  if (status !== 0) throw new Error(`${args[0]} does not run: ${endOf(stderr)}`);
  return stdout;
};

/** Processor time that importing a bundle takes in a process of its own, in milliseconds. */
export const initCpuOf = (file: string): number => Number(inChild(IMPORT_AND_MEASURE, [file]));

/** The status with which the staff function's bundle answers a list, as the cloud would run it. */
export const statusFrom = (file: string, { endpoint, tableName }: { endpoint: string; tableName: string }): number =>
  Number(
    inChild(IMPORT_AND_ASK, [file, JSON.stringify(staffEvent("coordinator", "GET /api/units"))], {
      DYNAMODB_ENDPOINT: endpoint,
      TABLE_NAME: tableName,
    }),
  );
