import * as z from "zod";
import { tableFromEnvironment } from "#functions/db/client";
import { createPartnerApi } from "./api.ts";

const Clients = z.record(z.string(), z.string());

const { PARTNER_TABLE_NAME, PARTNER_CLIENTS, PARTNER_TOKEN_URL } = process.env;
if (!PARTNER_TABLE_NAME) throw new Error("PARTNER_TABLE_NAME is not set.");

export const handler = createPartnerApi({
  table: tableFromEnvironment({ ...process.env, TABLE_NAME: PARTNER_TABLE_NAME }),
  clients: PARTNER_CLIENTS === undefined ? undefined : Clients.parse(JSON.parse(PARTNER_CLIENTS)),
  tokenUrl: PARTNER_TOKEN_URL,
});
