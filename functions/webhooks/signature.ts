import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import type { PartnerClientView } from "#shared/partner/client";

/** How far a message's clock may be from the receiver's, in seconds (Standard Webhooks). */
const TOLERANCE_SECONDS = 5 * 60;

const PREFIX = "whsec_";

/**
 * The secret of a partner's webhook, `whsec_<base64>`: it follows from a master key, so nobody keeps it, and is shown
 * once. A new generation is a new secret.
 * @param master at least 32 bytes
 */
export const webhookSecret = (
  master: Uint8Array,
  { name, webhookGeneration }: Pick<PartnerClientView, "name" | "webhookGeneration">,
): string => {
  if (master.length < 32) throw new RangeError("The master key of the webhooks has at least 32 bytes.");
  return PREFIX + createHmac("sha256", master).update(`webhook:${name}:${webhookGeneration}`).digest("base64");
};

const mac = (secret: string, signed: string): string =>
  createHmac("sha256", Buffer.from(secret.slice(PREFIX.length), "base64"))
    .update(signed)
    .digest("base64");

export interface Message {
  id: string;
  /** Seconds since 1970. */
  timestamp: number;
  body: string;
}

const signed = ({ id, timestamp, body }: Message): string => `${id}.${timestamp}.${body}`;

/** The three headers of Standard Webhooks; one signature for each secret, so that a secret changes without a gap. */
export const signatureHeaders = (secrets: readonly string[], message: Message): Record<string, string> => ({
  "webhook-id": message.id,
  "webhook-timestamp": String(message.timestamp),
  "webhook-signature": secrets.map((secret) => `v1,${mac(secret, signed(message))}`).join(" "),
});

const Headers = z.object({
  "webhook-id": z.string().min(1).max(100),
  "webhook-timestamp": z.string().regex(/^\d{1,12}$/),
  "webhook-signature": z.string().max(1000),
});

export interface Received {
  /** By lower-case name. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Byte for byte as it came. */
  body: string;
  /** The receiver's clock, in seconds since 1970. */
  now: number;
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * What a receiver does with every message: the signature over id, time and body is ours, and the time is within five
 * minutes. Whoever has taken an id before answers 2xx and does nothing: the same id is the same event.
 * @returns the message's id, or nothing for a message that is not to be believed
 */
export const verifyWebhook = (secret: string, { headers, body, now }: Received): string | undefined => {
  const read = Headers.safeParse(headers);
  if (!read.success) return undefined;
  const { "webhook-id": id, "webhook-timestamp": stamp, "webhook-signature": signatures } = read.data;
  const timestamp = Number(stamp);
  if (Math.abs(now - timestamp) > TOLERANCE_SECONDS) return undefined;
  const expected = `v1,${mac(secret, signed({ id, timestamp, body }))}`;
  return signatures.split(" ").some((one) => isSame(one, expected)) ? id : undefined;
};
