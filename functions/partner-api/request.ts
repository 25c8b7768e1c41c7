import { claimsOf, idempotencyKeyOf } from "#functions/http/actor";
import type { Event } from "#functions/http/reply";
import { countRequest, type Quota } from "#functions/use-cases/count-request";
import { knownClient, partnerOf } from "#functions/use-cases/known-partners";
import type { PartnerContext } from "#functions/use-cases/partner-context";
import type { PartnerClientView } from "#shared/partner/client";
import { scopesIn } from "#shared/partner/scopes";
import { Refusal } from "#shared/refusal";
import { languageOf } from "#shared/words/sentence";

export type Outside = Pick<PartnerContext, "table" | "now" | "newId" | "objects">;

/** A referral fits into this many times over. */
const MOST_BYTES = 64 * 1024;

const refuseTooLarge = ({ headers, body = "" }: Event): void => {
  const size = Math.max(Number(headers["content-length"] ?? 0), Buffer.byteLength(body));
  if (size > MOST_BYTES) throw new Refusal("tooLarge", { params: { max: "64 kB" } });
};

/** Whoever is none of our clients is told the same, whoever it is. */
const callerOf = async (event: Event, { table }: Outside): Promise<PartnerClientView> => {
  const { client_id: clientId } = claimsOf(event);
  if (clientId === undefined) throw new Refusal("signedOut");
  const client = await knownClient(table, String(clientId));
  if (!client) throw new Refusal("forbidden");
  if (client.suspended) throw new Refusal("clientSuspended");
  return client;
};

export interface Desk {
  /** Who is calling, asked and counted once for each request. */
  admit: (event: Event) => Promise<PartnerClientView>;
  /** How much of its quotas the caller has left; nothing for somebody who is no client. */
  quotasOf: (event: Event) => readonly Quota[];
  contextFor: (event: Event) => Promise<PartnerContext>;
}

/** Stands before every route: asks who is calling, counts, and refuses what is too much. */
export const createDesk = (outside: Outside): Desk => {
  const quotas = new WeakMap<Event, readonly Quota[]>();
  const admitted = new WeakMap<Event, Promise<PartnerClientView>>();

  const ask = async (event: Event): Promise<PartnerClientView> => {
    const client = await callerOf(event, outside);
    const counted = await countRequest(outside.table, client, outside.now());
    quotas.set(event, counted.quotas);
    if (counted.exhausted) {
      const { limit: max, seconds, resetsIn: wait } = counted.exhausted;
      throw new Refusal("tooManyRequests", { params: { max, seconds, wait } });
    }
    refuseTooLarge(event);
    return client;
  };

  const admit = (event: Event) => {
    const asked = admitted.get(event) ?? ask(event);
    admitted.set(event, asked);
    return asked;
  };

  return {
    admit,
    quotasOf: (event) => quotas.get(event) ?? [],
    contextFor: async (event) => {
      const client = await admit(event);
      const held = scopesIn(String(claimsOf(event).scope ?? ""));
      return {
        ...outside,
        partner: partnerOf(client),
        scopes: held.filter((scope) => client.scopes.includes(scope)),
        language: languageOf(event.headers["accept-language"]),
        idempotencyKey: idempotencyKeyOf(event),
      };
    },
  };
};
