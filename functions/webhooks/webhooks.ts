import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { changedItem } from "#functions/db/changed-item";
import { clientIdIn } from "#functions/db/partner-clients-view";
import { partnerOfEvent } from "#functions/db/partner-view";
import type { Table } from "#functions/db/table";
import { knownClients } from "#functions/use-cases/known-partners";
import { type Telling, tellPartner } from "#functions/use-cases/tell-partner";
import type { PartnerClientView } from "#shared/partner/client";
import type { Post } from "./post.ts";
import { signatureHeaders, webhookSecret } from "./signature.ts";

export type WebhooksEvent = DynamoDBStreamEvent | { deliver: "due" };

export interface WebhooksOptions {
  table: Table;
  now?: () => string;
  post: Post;
  /** Asked for once, when there is something to send. */
  master: () => Promise<Uint8Array>;
}

/** What is written down when telling a partner breaks: who and what kind of error, no content. */
export type ReportTrouble = (trouble: { partner: string; name: string }) => void;

const reportToLog: ReportTrouble = (trouble) => console.error(JSON.stringify({ level: "error", ...trouble }));

/** The secret of before stays good beside the new one, so that a receiver changes over when it likes. */
const secretsOf = (master: Uint8Array, { name, webhookGeneration }: PartnerClientView): string[] =>
  [webhookGeneration, webhookGeneration - 1]
    .filter((generation) => generation >= 1)
    .map((generation) => webhookSecret(master, { name, webhookGeneration: generation }));

/** Everybody, when an address may have changed; otherwise whose feed has something new. */
const concerned = (event: WebhooksEvent): "everybody" | ReadonlySet<string> => {
  if ("deliver" in event) return "everybody";
  const keys = event.Records.filter(({ eventName }) => eventName !== "REMOVE").map((record) => changedItem(record).key);
  if (keys.some((key) => clientIdIn(key) !== undefined)) return "everybody";
  return new Set(keys.flatMap((key) => partnerOfEvent(key) ?? []));
};

const clock = () => new Date().toISOString();

/**
 * Tells partners what has happened: at once from the table's stream, and each minute what is due again. What could not
 * be told stands in the table with its next moment, so nothing of the stream is ever repeated.
 */
export const createWebhooks = (
  { table, now = clock, post, master }: WebhooksOptions,
  report: ReportTrouble = reportToLog,
) => {
  const send: Telling["send"] = async (client, event) => {
    const body = JSON.stringify(event);
    const timestamp = Math.floor(Date.parse(now()) / 1_000);
    const headers = signatureHeaders(secretsOf(await master(), client), { id: event.id, timestamp, body });
    const outcome = await post(client.webhookUrl, { headers, body });
    return outcome.taken ? undefined : outcome.why;
  };

  return async (event: WebhooksEvent): Promise<DynamoDBBatchResponse> => {
    const whom = concerned(event);
    const clients = whom !== "everybody" && whom.size === 0 ? [] : await knownClients(table);
    const told = clients.filter(({ name }) => whom === "everybody" || whom.has(name));
    // One partner's slow machine keeps no other waiting.
    await Promise.all(
      told.map((client) =>
        tellPartner({ table, now, send }, client).catch((error: unknown) =>
          report({ partner: client.name, name: error instanceof Error ? error.name : typeof error }),
        ),
      ),
    );
    return { batchItemFailures: [] };
  };
};
