import { tableFromEnvironment } from "#functions/db/client";
import { bucketFromEnvironment } from "#functions/objects/bucket";
import { createPartnerApi } from "./api.ts";

const { PARTNER_TABLE_NAME, PARTNER_TOKEN_URL } = process.env;
if (!PARTNER_TABLE_NAME) throw new Error("PARTNER_TABLE_NAME is not set.");

export const handler = createPartnerApi({
  table: tableFromEnvironment({ ...process.env, TABLE_NAME: PARTNER_TABLE_NAME }),
  objects: bucketFromEnvironment(),
  tokenUrl: PARTNER_TOKEN_URL,
});
