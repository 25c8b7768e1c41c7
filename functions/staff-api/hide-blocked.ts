import { readBlocks, type SafetyBlock } from "#functions/db/safety-blocks";
import type { Event, Reply } from "#functions/http/reply";
import type { Route } from "#functions/http/route";
import { meetsBlocked } from "#functions/use-cases/blocked-scope";
import type { Context } from "#functions/use-cases/context";
import { Refusal } from "#shared/refusal";
import { Person } from "#shared/resources/person";
import { revisionWithout, withoutPerson } from "#shared/rules/blocked-people";
import { cleaningRefusals } from "./cleaned-refusal.ts";
import type { StaffRequest } from "./request.ts";

type Staff = Route<StaffRequest>;

const notThere = ({ spec }: Staff) => new Refusal("notFound", { params: { resource: spec.resource ?? Person.name } });

const isHistory = (answer: unknown): answer is { items: unknown[] } =>
  typeof answer === "object" && answer !== null && "items" in answer && Array.isArray(answer.items);

/** Histories tell of days on which he still took part under his name; everything else only points to him by id. */
const answerWithout = (answer: unknown, block: SafetyBlock, history: boolean): unknown =>
  history && isHistory(answer)
    ? { ...answer, items: answer.items.flatMap((revision) => revisionWithout(revision, block) ?? []) }
    : withoutPerson(answer, block, false);

const tellsHistory = ({ rawPath }: Event) => rawPath.endsWith("/history");

const rowAddresses = [`/api/${Person.name}/edits`, `/api/${Person.name}/edits/preview`];

/** Rows about people are answered by the ids that were sent, and say of him that there is nobody. */
const answersRows = ({ rawPath }: Event) => rowAddresses.includes(rawPath);

const namesSomebody = (text: string): boolean => text.includes(`"${Person.idPrefix}_`);

/** Whether an answer could speak of somebody at all: most do not, and cost no reading more. */
const mayMention = (event: Event, { body, headers }: Reply): boolean =>
  body !== undefined &&
  !answersRows(event) &&
  headers["content-type"]?.includes("json") === true &&
  (tellsHistory(event) || namesSomebody(body));

const cleaned = (route: Staff, event: Event, reply: Reply, blocks: readonly SafetyBlock[]): Reply => {
  const history = tellsHistory(event);
  const { body = "" } = reply;
  const named = blocks.filter(({ personId }) => history || body.includes(personId));
  if (named.length === 0) return reply;
  const answer = named.reduce<unknown>((left, block) => answerWithout(left, block, history), JSON.parse(body));
  if (answer === undefined) throw notThere(route);
  return { ...reply, body: JSON.stringify(answer) };
};

/** The members of a refusal without whoever is blocked. */
const cleanedExtra = async ({ table }: Context, extra: Refusal["extra"]): Promise<unknown> => {
  if (!namesSomebody(JSON.stringify(extra))) return extra;
  const { blocks } = await readBlocks(table);
  return blocks.reduce<unknown>((left, block) => withoutPerson(left, block, false), extra);
};

/**
 * A route whose answers, and refusals, do not mention people under a safety block to anybody who does not manage it: not
 * as a record, not in a list, a reference, a paper or a history. Every staff route is wrapped in this one, whoever adds it.
 */
export const hidingBlocked = (route: Staff): Staff => ({
  ...route,
  handle: async (event, request) => {
    if (meetsBlocked(request.ctx)) return route.handle(event, request);
    const reply = await cleaningRefusals(
      () => route.handle(event, request),
      (extra) => cleanedExtra(request.ctx, extra),
    );
    if (!mayMention(event, reply)) return reply;
    return cleaned(route, event, reply, (await readBlocks(request.ctx.table)).blocks);
  },
});
