import { putIntoBucket } from "./bucket.ts";
import { createLedger } from "./ledger.ts";

const { LEDGER_BUCKET, LEDGER_SALT } = process.env;
if (!LEDGER_BUCKET) throw new Error("LEDGER_BUCKET is not set.");
if (!LEDGER_SALT) throw new Error("LEDGER_SALT is not set.");

export const handler = createLedger({ putObject: putIntoBucket(LEDGER_BUCKET), salt: LEDGER_SALT });
