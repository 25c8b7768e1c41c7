import { createHash } from "node:crypto";
import * as z from "zod";
import { pageOf } from "#functions/db/partner-view";
import { EVENTS_KEPT_DAYS, type PartnerEvent, ulidOfEvent } from "#shared/partner/event";
import type { PartnerScope } from "#shared/partner/scopes";
import { Refusal } from "#shared/refusal";
import type { PartnerContext } from "./partner-context.ts";

/** Who may be told of an event; what concerns the telling itself is told to whoever reads at all. */
const scopesOfEvents: Record<PartnerEvent["type"], PartnerScope | undefined> = {
  "referral.stateChanged": "referrals.read",
  "document.received": "referrals.read",
  "capacity.changed": "capacity.read",
  "report.published": "reports.read",
  "webhook.givenUp": undefined,
};

export const mayBeTold = (scopes: readonly PartnerScope[], { type }: PartnerEvent): boolean => {
  const needed = scopesOfEvents[type];
  return needed === undefined || scopes.includes(needed);
};

/** Sorts before every event. */
const BEGINNING = "0".repeat(26);

const Cursor = z.strictObject({
  /** The last event that has been read. */
  after: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
  /** Up to when everything has been read. */
  at: z.iso.datetime(),
  whose: z.string(),
});

/** Of what is bound to a partner; it opens nothing, because only the caller's own feed is ever read. */
const markOf = (partner: string) => createHash("sha256").update(`feed:${partner}`).digest("base64url").slice(0, 16);

const written = (cursor: z.infer<typeof Cursor>) => Buffer.from(JSON.stringify(cursor)).toString("base64url");

const unreadable = () => new Refusal("badRequest", { fields: { after: { code: "invalidFormat" } } });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    throw unreadable();
  }
};

/** Refuses with `badRequest` what is nobody's or another's cursor, and with `cursorGone` one from which some is lost. */
const readFrom = ({ partner, now }: PartnerContext, text: string | undefined): string => {
  if (text === undefined) return BEGINNING;
  const cursor = Cursor.safeParse(parsed(text));
  if (!cursor.success || cursor.data.whose !== markOf(partner.id)) throw unreadable();
  const age = Date.parse(now()) - Date.parse(cursor.data.at);
  if (age > EVENTS_KEPT_DAYS * 24 * 3_600_000) throw new Refusal("cursorGone");
  return cursor.data.after;
};

export interface Changes {
  items: PartnerEvent[];
  next: string;
  more: boolean;
}

/** What has happened to a partner since a cursor, in order, as far as its scopes go. */
export const changesAfter = async (
  ctx: PartnerContext,
  { after, limit }: { after?: string; limit: number },
): Promise<Changes> => {
  const from = readFrom(ctx, after);
  const askedAt = ctx.now();
  const { items, next } = await pageOf(ctx.table, { partner: ctx.partner.id, kind: "EVENT" }, { after: from, limit });
  const last = items.at(-1);
  const more = next !== undefined;
  const cursor = {
    after: last ? ulidOfEvent(last) : from,
    at: more && last ? last.at : askedAt,
    whose: markOf(ctx.partner.id),
  };
  return { items: items.filter((event) => mayBeTold(ctx.scopes, event)), next: written(cursor), more };
};
