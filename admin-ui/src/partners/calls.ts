import * as z from "zod";
import type { PartnerScope } from "#shared/partner/scopes";
import { PartnerClient } from "#shared/resources/partner-client";
import { recordIn } from "../data/reading.ts";
import { persistently } from "../data/saving.ts";
import type { Parts } from "../parts.ts";

type Wanted = Pick<Parts, "client" | "collections">;

const Answer = z.object({ client: z.unknown(), secret: z.string().optional(), webhookSecret: z.string().optional() });

/** What is shown once; without a secret the answer was lost on its way and nobody has it. */
export interface Shown {
  client: PartnerClient;
  secret?: string;
}

const path = `/directory/${PartnerClient.name}`;

const post = ({ client }: Wanted, address: string, body: object = {}): Promise<unknown> =>
  persistently((idempotencyKey) => client.json(`${path}${address}`, { method: "POST", body, idempotencyKey }));

const kept = ({ collections }: Wanted, answer: unknown): PartnerClient => {
  const record = recordIn(answer);
  collections.of(PartnerClient.name).merge([record]);
  return record as PartnerClient;
};

const shown = (parts: Wanted, answer: unknown): Shown => {
  const { client, secret, webhookSecret } = Answer.parse(answer);
  const told = secret ?? webhookSecret;
  return { client: kept(parts, client), ...(told !== undefined && { secret: told }) };
};

/** Makes a client and its first secret. @throws Problem with the reason for each field that was not taken */
export const createClient = async (parts: Wanted, values: Record<string, unknown>): Promise<Shown> =>
  shown(parts, await post(parts, "", values));

/** Makes a second secret beside the first. @throws Problem */
export const addSecret = async (parts: Wanted, id: string): Promise<Shown> =>
  shown(parts, await post(parts, `/${id}/secrets`));

/** @throws Problem */
export const removeSecret = async (parts: Wanted, id: string, secretId: string): Promise<PartnerClient> =>
  kept(parts, await post(parts, `/${id}/secrets/${secretId}/removal`));

/** @throws Problem */
export const setScopes = async (parts: Wanted, id: string, scopes: readonly PartnerScope[]): Promise<PartnerClient> =>
  kept(parts, await post(parts, `/${id}/scopes`, { scopes }));

/** @throws Problem */
export const renewWebhookSecret = async (parts: Wanted, id: string): Promise<Shown> =>
  shown(parts, await post(parts, `/${id}/webhook-secret`));
