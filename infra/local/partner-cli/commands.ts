import * as z from "zod";
import { Capacity } from "#shared/partner/capacity";
import { AnnouncedDocument, ReferralDocument, UploadTicket } from "#shared/partner/document";
import { PartnerEvent } from "#shared/partner/event";
import { ReferralReceipt, ReferralState } from "#shared/partner/referral";
import { PartnerReport } from "#shared/partner/report";
import type { Api, Question } from "./ask.ts";
import { contentOf, contentTypeOf, referralFrom } from "./given.ts";
import { Stop } from "./stop.ts";
import { tableText } from "./table.ts";

export type Options = Partial<Record<string, string | string[] | boolean>>;

export interface Asked {
  api: Api;
  /** What stands after the command. */
  words: readonly string[];
  options: Options;
}

/** What a command has to say: to people, and as JSON to programs. */
export interface Said {
  text: string;
  json: unknown;
}

const textOf = (options: Options, name: string): string | undefined => {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
};

const query = (values: Record<string, string | undefined>): string => {
  const given = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length === 0 ? "" : `?${new URLSearchParams(Object.fromEntries(given))}`;
};

/** Every page of a list, however many there are. */
const everyPage = async <S extends z.ZodType>(
  api: Api,
  { scope, path }: Pick<Question<S>, "scope" | "path">,
  item: S,
) => {
  const items: z.output<S>[] = [];
  const answers = z.object({ items: z.array(item), next: z.string().optional() });
  for (let next: string | undefined, first = true; first || next !== undefined; first = false) {
    const page = await api.ask({ scope, path: `${path}${query({ next, limit: "100" })}`, answers });
    items.push(...page.items);
    next = page.next;
  }
  return items;
};

const capacity = async ({ api, options }: Asked): Promise<Said> => {
  const path = `/capacity${query({ from: textOf(options, "from"), to: textOf(options, "to") })}`;
  const json = await api.ask({ scope: "capacity.read", path, answers: Capacity });
  const rows = json.units.flatMap(({ code, days }) =>
    days.map(({ date, places, occupied, unavailable, reserved, free }) => {
      return [code, date, places, occupied, unavailable, reserved, free];
    }),
  );
  const heads = ["unit", "date", "places", "occupied", "unavailable", "reserved", "free"];
  const asOf = json.units.map(({ code, name, asOf: at }) => `${code} ${name}, as of ${at}`);
  return {
    json,
    text: rows.length === 0 ? "No figures for these days." : [tableText(heads, rows), "", ...asOf].join("\n"),
  };
};

const refer = async ({ api, words, options }: Asked): Promise<Said> => {
  const idempotencyKey = textOf(options, "key") ?? crypto.randomUUID();
  const body = referralFrom(words[0], options);
  try {
    const answers = ReferralReceipt;
    const json = await api.ask({ scope: "referrals.write", path: "/referrals", body, idempotencyKey, answers });
    const { id, partnerReference, state, receivedAt } = json;
    const rows = [[id, partnerReference, state, receivedAt]];
    return { json, text: tableText(["id", "reference", "state", "received"], rows) };
  } catch (error) {
    if (!(error instanceof Stop) || error.code !== 3) throw error;
    throw new Stop(`${error.message}\nTo send the very same again: add --key ${idempotencyKey}`, 3, { cause: error });
  }
};

const stateRow = ({ id, partnerReference, requestedUnit, state, stateSince, reasonClass }: ReferralState) => {
  return [id, partnerReference, requestedUnit, state, stateSince, reasonClass ?? ""];
};

const status = async ({ api, words: [wanted] }: Asked): Promise<Said> => {
  const scope = "referrals.read";
  const heads = ["id", "reference", "unit", "state", "since", "reason"];
  if (wanted?.startsWith("prf_")) {
    const json = await api.ask({ scope, path: `/referrals/${encodeURIComponent(wanted)}`, answers: ReferralState });
    return { json, text: tableText(heads, [stateRow(json)]) };
  }
  const all = await everyPage(api, { scope, path: "/referrals" }, ReferralState);
  const json = all.filter(({ partnerReference }) => wanted === undefined || partnerReference === wanted);
  if (wanted !== undefined && json.length === 0) throw new Stop(`No referral of yours has the reference ${wanted}.`, 2);
  return { json, text: json.length === 0 ? "No referrals yet." : tableText(heads, json.map(stateRow)) };
};

const reports = async ({ api }: Asked): Promise<Said> => {
  const json = await everyPage(api, { scope: "reports.read", path: "/capacity-reports" }, PartnerReport);
  const rows = json.flatMap(({ id, from, to, units }) =>
    units.map(({ code, placeDays, occupied, free, netRate }) => {
      return [id, from, to, code, placeDays, occupied, free, netRate.percent ?? ""];
    }),
  );
  const heads = ["id", "from", "to", "unit", "place-days", "occupied", "free", "net %"];
  return { json, text: rows.length === 0 ? "No reports yet." : tableText(heads, rows) };
};

const Changes = z.object({ items: z.array(PartnerEvent), next: z.string(), more: z.boolean() });

const changes = async ({ api, options }: Asked): Promise<Said> => {
  const path = `/changes${query({ after: textOf(options, "after"), limit: "100" })}`;
  const json = await api.ask({ scope: "changes.read", path, answers: Changes });
  const rows = json.items.map(({ at, type, data }) => [at, type, Object.values(data).join(" ")]);
  const table = rows.length === 0 ? "Nothing new." : tableText(["at", "what", "about"], rows);
  return { json, text: `${table}\n\nGo on from here with --after ${json.next}${json.more ? " (there is more)" : ""}` };
};

const Documents = z.object({ items: z.array(ReferralDocument) });
const documentRow = ({ id, kind, contentType, bytes, state, announcedAt }: ReferralDocument) => {
  return [id, kind, contentType, bytes, state, announcedAt];
};
const documentHeads = ["id", "kind", "type", "bytes", "state", "announced"];

const documents = async ({ api, words: [id, file], options }: Asked): Promise<Said> => {
  if (id === undefined) throw new Stop("Say of which referral: npm run partner -- documents prf_… [file].", 1);
  const path = `/referrals/${encodeURIComponent(id)}/documents`;
  if (file === undefined) {
    const json = await api.ask({ scope: "referrals.read", path, answers: Documents });
    const rows = json.items.map(documentRow);
    return { json, text: rows.length === 0 ? "No documents yet." : tableText(documentHeads, rows) };
  }
  const content = contentOf(file);
  const announced = {
    contentType: contentTypeOf(file),
    bytes: content.length,
    kind: textOf(options, "kind") ?? "other",
  };
  const { data: body } = AnnouncedDocument.safeParse(announced);
  if (!body) throw new Stop("A document is a PDF, JPEG or PNG of 10 MB at most; --kind says what it is.", 1);
  const idempotencyKey = textOf(options, "key") ?? crypto.randomUUID();
  const json = await api.ask({ scope: "referrals.write", path, body, idempotencyKey, answers: UploadTicket });
  await api.put(json.upload.url, json.upload.headers, content);
  return { json: json.document, text: tableText(documentHeads, [documentRow(json.document)]) };
};

/** What can be asked, by the word for it. */
export const commands: Record<string, (asked: Asked) => Promise<Said>> = {
  capacity,
  refer,
  status,
  reports,
  changes,
  documents,
};
