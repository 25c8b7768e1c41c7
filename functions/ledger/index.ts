import { secretNamed } from "#functions/secrets/secret";
import { putIntoBucket } from "./bucket.ts";
import { createLedger } from "./ledger.ts";

const { LEDGER_BUCKET, LEDGER_SALT_SECRET } = process.env;
if (!LEDGER_BUCKET) throw new Error("LEDGER_BUCKET is not set.");
if (!LEDGER_SALT_SECRET) throw new Error("LEDGER_SALT_SECRET is not set.");

export const handler = createLedger({ putObject: putIntoBucket(LEDGER_BUCKET), salt: secretNamed(LEDGER_SALT_SECRET) });
