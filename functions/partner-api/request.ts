import { claimsOf, idempotencyKeyOf } from "#functions/http/actor";
import type { Event } from "#functions/http/reply";
import type { PartnerContext } from "#functions/use-cases/partner-context";
import { type Partner, partnerNamed } from "#shared/partner/partners";
import { scopesIn } from "#shared/partner/scopes";
import { Refusal } from "#shared/refusal";
import { type Language, languageOf } from "#shared/words/sentence";

/** What a partner's route works with. The manual is for anyone, so who is calling is asked only where it matters. */
export interface PartnerRequest {
  language: Language;
  /** Refuses with `signedOut` when nobody is calling and with `forbidden` when it is no partner. */
  context: () => PartnerContext;
}

export type Outside = Pick<PartnerContext, "table" | "now" | "newId"> & {
  /** Our name for each partner by the id of its client; without it a client's id is that name. */
  clients?: Record<string, string>;
};

/** A referral fits into this many times over. */
const MOST_BYTES = 64 * 1024;

const refuseTooLarge = ({ headers }: Event): void => {
  if (Number(headers["content-length"] ?? 0) > MOST_BYTES) throw new Refusal("tooLarge", { params: { max: "64 kB" } });
};

const callerOf = (event: Event, clients: Outside["clients"]): Partner => {
  const { client_id: client } = claimsOf(event);
  if (client === undefined) throw new Refusal("signedOut");
  const name = clients ? clients[String(client)] : String(client);
  const partner = name === undefined ? undefined : partnerNamed(name);
  if (!partner) throw new Refusal("forbidden");
  return partner;
};

export const requestFor = (event: Event, { table, now, newId, clients }: Outside): PartnerRequest => {
  const language = languageOf(event.headers["accept-language"]);
  return {
    language,
    context: () => {
      const partner = callerOf(event, clients);
      refuseTooLarge(event);
      const scopes = scopesIn(String(claimsOf(event).scope ?? ""));
      return { table, partner, scopes, language, now, newId, idempotencyKey: idempotencyKeyOf(event) };
    },
  };
};
