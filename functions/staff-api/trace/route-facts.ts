import type { Event, Reply } from "#functions/http/reply";
import { contentOf } from "#functions/http/reply";
import type { Route } from "#functions/http/route";
import type { Context } from "#functions/use-cases/context";
import { accessTo } from "#shared/access";
import type { Refusal } from "#shared/refusal";
import type { Resource } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import type { StaffRequest } from "../request.ts";
import { type Facts, noFacts, noteClasses, noteFacts } from "./answer-facts.ts";
import type { Decision } from "./decisions.ts";
import { isPersonal, personalKindOf } from "./personal-kinds.ts";

type Spec = Route<StaffRequest>["spec"];

/** The kind of record that an address speaks of. */
const kindIn = ({ path }: Spec): Resource | undefined => resourceNamed(path.split("/")[2] ?? "");

const idIn = (event: Event): string | undefined => event.pathParameters?.id;

/** The record that the address names: histories, letters, files and refusals say nothing of whose they are. */
const noteAddressed = (facts: Facts, resource: Resource, event: Event): void => {
  const id = idIn(event);
  if (id === undefined || personalKindOf(id) !== resource) return;
  facts.kinds.add(resource.name);
  facts.subjects.add(id);
};

const membersOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const noteHistory = (facts: Facts, resource: Resource, event: Event, answer: unknown): void => {
  const { items } = membersOf(answer);
  if (!Array.isArray(items) || items.length === 0) return;
  if (isPersonal(resource)) noteAddressed(facts, resource, event);
  else noteFacts(facts, items);
  if (facts.subjects.size === 0) return;
  facts.kinds.add(resource.name);
  for (const revision of items) noteClasses(facts, resource, membersOf(membersOf(revision).changes));
};

const noteWhole = (facts: Facts, ctx: Context, resource: Resource, event: Event): void => {
  noteAddressed(facts, resource, event);
  noteClasses(
    facts,
    resource,
    Object.fromEntries([...accessTo(resource, ctx.actor.roles).read].map((name) => [name, true])),
  );
};

/** Whose data a reply holds. What is not JSON is about whatever its address names. */
export const factsOfReply = (
  { spec, decision, ctx }: { spec: Spec; decision: Decision; ctx: Context },
  event: Event,
  reply: Reply,
): Facts => {
  const facts = noFacts();
  const resource = kindIn(spec);
  const answer = contentOf(reply);
  if (resource && isPersonal(resource) && (decision.whole || (answer === undefined && reply.body)))
    noteWhole(facts, ctx, resource, event);
  else if (resource && decision.purpose === "history") noteHistory(facts, resource, event, answer);
  else noteFacts(facts, answer);
  return facts;
};

/** A refusal tells what stands against what was sent: the value of a field, who has the place. */
export const factsOfRefusal = (spec: Spec, event: Event, { extra }: Refusal): Facts => {
  const facts = noFacts();
  if (Object.keys(extra).length === 0) return facts;
  noteFacts(facts, extra);
  const resource = kindIn(spec);
  if (!resource || extra.current === undefined) return facts;
  if (!isPersonal(resource) && facts.subjects.size === 0) return facts;
  noteAddressed(facts, resource, event);
  noteClasses(facts, resource, membersOf(extra.current));
  return facts;
};
