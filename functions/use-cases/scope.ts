import { findRecord } from "#functions/db/records";
import { lastSightMove } from "#functions/db/sight";
import { civilDateAt } from "#shared/dates";
import { Refusal } from "#shared/refusal";
import type { Resource, ResourceOf, StoredRecord } from "#shared/resource";
import { CapacityReport } from "#shared/resources/capacity-report";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Document } from "#shared/resources/document";
import { Household } from "#shared/resources/household";
import { Outage } from "#shared/resources/outage";
import { Person } from "#shared/resources/person";
import { SupervisionSession } from "#shared/resources/supervision-session";
import { TeamMeeting } from "#shared/resources/team-meeting";
import { View } from "#shared/resources/view";
import { blockedOutOfScope, blocksChangedSince, papersInScope } from "./blocked-scope.ts";
import type { Context } from "./context.ts";
import { openingsMovedSince } from "./diary-openings.ts";
import { diaryInScope } from "./diary-scope.ts";
import { outagesInScope } from "./scopes/outage-scope.ts";
import { dependsOnSight, reachScope } from "./scopes/reach-scope.ts";
import { standInFor } from "./scopes/stand-in.ts";
import { viewsInScope } from "./scopes/view-scope.ts";
import { supervisionInScope } from "./supervision-scope.ts";

/** Says which of some records somebody may know of at all; `shared/access.ts` then decides their fields. */
export type Scope = (
  ctx: Context,
  records: readonly StoredRecord[],
) => Promise<(record: StoredRecord) => boolean> | ((record: StoredRecord) => boolean);

/** Kinds with a rule of their own, besides how far the roles of whoever asks reach. */
const scopes: Record<string, Scope> = {
  [DiaryEntry.name]: diaryInScope,
  [SupervisionSession.name]: supervisionInScope,
  [Person.name]: blockedOutOfScope,
  [Document.name]: papersInScope,
  [Outage.name]: outagesInScope,
  [View.name]: viewsInScope,
};

/** People, and whatever points to one: with somebody who is blocked go his papers and every mention of him. */
const isAboutPeople = ({ name, fields }: Resource): boolean =>
  name === Person.name || fields.some(({ refersTo }) => refersTo === Person.name);

/** Kinds of which somebody sees less than another without any of them being near to her or far. */
const cutBySight: ReadonlySet<string> = new Set([
  CapacityReport.name,
  DiaryEntry.name,
  Outage.name,
  SupervisionSession.name,
  TeamMeeting.name,
]);

/**
 * Whether sight of a kind moves for somebody: who may know of every household sees everything all the time, but for
 * views, which are shared and taken back.
 */
const movesWithSight = (ctx: Context, resource: Resource): boolean =>
  resource.name === View.name ||
  dependsOnSight(ctx, resource) ||
  (cutBySight.has(resource.name) && dependsOnSight(ctx, Household));

/** Assignments begin and end with the day, so a copy from yesterday is let go; the rest says when it has moved. */
const sightMovedSince = async (ctx: Context, instant: string): Promise<boolean> => {
  if (civilDateAt(instant) !== ctx.today()) return true;
  const moved = await lastSightMove(ctx.table);
  return moved !== undefined && moved >= instant;
};

/** Whether records of a kind that somebody may hold a copy of have left the scope since an instant, or come back. */
export const scopeMovedSince = async (ctx: Context, resource: Resource, instant: string): Promise<boolean> =>
  (isAboutPeople(resource) && (await blocksChangedSince(ctx, instant))) ||
  (resource.name === DiaryEntry.name && (await openingsMovedSince(ctx, instant))) ||
  (movesWithSight(ctx, resource) && (await sightMovedSince(ctx, instant)));

const lookedFor = async <R extends StoredRecord>(
  ctx: Context,
  resource: Resource,
  records: readonly R[],
  standIns: readonly StoredRecord[],
): Promise<R[]> => {
  const all = [...records, ...standIns];
  const isReached = await reachScope(ctx, resource, all);
  const reached = records.filter(isReached);
  const scope = scopes[resource.name];
  // Where nothing is within reach, a rule looks all the same: what either of them hides takes equally long.
  return scope ? reached.filter(await scope(ctx, reached.length > 0 ? reached : all)) : reached;
};

/** The records of a kind that this person may know of; every answer with several goes through here. */
export const withinScope = async <R extends StoredRecord>(
  ctx: Context,
  resource: Resource,
  records: readonly R[],
): Promise<R[]> => (records.length === 0 ? [] : lookedFor(ctx, resource, records, []));

/**
 * The same of records that somebody has asked for herself, beside the ids of those that are not there: these are looked
 * for as long as what is out of reach, so that the time of an answer tells no more than its words.
 */
export const knownAmong = async <R extends StoredRecord>(
  ctx: Context,
  resource: Resource,
  records: readonly R[],
  missing: readonly string[],
): Promise<R[]> =>
  records.length + missing.length === 0 ? [] : lookedFor(ctx, resource, records, missing.map(standInFor));

const missing = (resource: Resource) => new Refusal("notFound", { params: { resource: resource.name } });

/** A record that has to be there and that this person may know of. Refuses with `notFound`. */
export const getInScope = async <R extends StoredRecord>(
  ctx: Context,
  resource: ResourceOf<R>,
  id: string,
): Promise<R> => {
  const record = await findRecord(ctx.table, resource, id);
  const [seen] = await knownAmong(ctx, resource, record ? [record] : [], record ? [] : [id]);
  if (!seen) throw missing(resource);
  return seen as R;
};
