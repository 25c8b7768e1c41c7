import { tableFromEnvironment } from "#functions/db/client";
import { createDailyDigest } from "./daily-digest.ts";
import { sesMailFromEnvironment } from "./ses-mail.ts";

const address = process.env.SITE_URL;
if (!address) throw new Error("SITE_URL is not set.");

export const handler = createDailyDigest({ table: tableFromEnvironment(), mail: sesMailFromEnvironment(), address });
