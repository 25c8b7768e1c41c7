import { dequal } from "dequal";
import { lookAtPapers, putPapers } from "#functions/db/partner-papers";
import { lookAt, type Place } from "#functions/db/partner-view";
import type { Objects } from "#functions/objects/objects";
import { documentEndings, type ReferralDocument } from "#shared/partner/document";
import { Refusal } from "#shared/refusal";
import { Referral } from "#shared/resources/referral";
import type { Context } from "./context.ts";
import { untilWon } from "./retry.ts";
import { getInScope } from "./scope.ts";
import { recordIdOf } from "./take-partner-referral.ts";
import { documentKey } from "./uploads.ts";

/** A link with which staff save a file is worth something for so long, in seconds. */
const LINK_SECONDS = 5 * 60;

/** Brings what staff know of a referral's documents up to what its partner has announced. */
export const refreshPapers = (ctx: Context, place: Place<"DOCUMENTS">): Promise<void> =>
  untilWon(async () => {
    const seen = await lookAtPapers(ctx.table, recordIdOf(place.id));
    const { content } = await lookAt(ctx.table, place);
    if (!content) return;
    // What comes for a referral that has been erased is known only so that it goes the night after.
    const known = { ...content, ...(seen.content?.removed && { removed: true as const }) };
    if (!dequal(known, seen.content)) await ctx.table.commit([putPapers(seen, known)]);
  });

export interface Paper extends Pick<ReferralDocument, "id" | "kind" | "contentType" | "bytes" | "announcedAt"> {
  /** Whether the file is here. */
  isHere: boolean;
}

const announced = async (ctx: Context, referralId: string) => {
  await getInScope(ctx, Referral, referralId);
  const { content } = await lookAtPapers(ctx.table, referralId);
  return content && !content.removed ? content : { referralId: "", documents: [] };
};

/** What a partner has sent about a referral. Refuses with `notFound` for one that this person may not know of. */
export const papersOf = async (ctx: Context, objects: Objects, referralId: string): Promise<{ items: Paper[] }> => {
  const { referralId: sentAs, documents } = await announced(ctx, referralId);
  const sizes = await Promise.all(documents.map(({ id }) => objects.sizeOf(documentKey(sentAs, id))));
  const items = documents.map(({ id, kind, contentType, bytes, announcedAt }, at) => ({
    id,
    kind,
    contentType,
    bytes,
    announcedAt,
    isHere: sizes[at] !== undefined,
  }));
  return { items };
};

export interface PaperLink {
  url: string;
  /** Says which document it is and nothing of whom it is about. */
  fileName: string;
}

/**
 * An address from which one of them can be saved: always as an attachment, never opened here. Refuses with `notFound`
 * for one that is not this referral's or has not come.
 */
export const paperLink = async (
  ctx: Context,
  objects: Objects,
  { referralId, documentId }: { referralId: string; documentId: string },
): Promise<PaperLink> => {
  const { referralId: sentAs, documents } = await announced(ctx, referralId);
  const at = documents.findIndex(({ id }) => id === documentId);
  const document = documents[at];
  const fileName = `documento-${at + 1}.${document ? documentEndings[document.contentType] : ""}`;
  const url = document && (await objects.downloadLink(documentKey(sentAs, documentId), fileName, LINK_SECONDS));
  if (url === undefined) throw new Refusal("notFound", { params: { resource: Referral.name } });
  return { url, fileName };
};
