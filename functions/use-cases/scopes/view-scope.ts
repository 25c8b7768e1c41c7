import { dequal } from "dequal";
import type { Context } from "#functions/use-cases/context";
import { accessTo } from "#shared/access";
import { Refusal } from "#shared/refusal";
import type { StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import { View } from "#shared/resources/view";
import { isLeftView, lookForLeftViews } from "./left-views.ts";

const isMine = ({ actor }: Context, { createdBy }: StoredRecord): boolean => createdBy === actor.id;

const isShared = ({ actor }: Context, { sharedWith }: View): boolean =>
  actor.roles.some((role) => sharedWith.includes(role));

const mayLookAt = ({ actor }: Context, { grid }: View): boolean => {
  const resource = resourceNamed(grid);
  return resource !== undefined && accessTo(resource, actor.roles).read.size > 0;
};

/**
 * Which views somebody may know of: her own, and those shared with a role of hers, of grids that she may see at all; for
 * leaders also what somebody who has left shared with others.
 */
export const viewsInScope = async (
  ctx: Context,
  records: readonly StoredRecord[],
): Promise<(record: StoredRecord) => boolean> => {
  await lookForLeftViews(ctx, records);
  return (record) => {
    if (isMine(ctx, record)) return true;
    return (isShared(ctx, record as View) || isLeftView(ctx, record)) && mayLookAt(ctx, record as View);
  };
};

/** A view without what it says about columns that whoever reads it may not see. Her own is told as she made it. */
export const viewPart = <R extends StoredRecord>(ctx: Context, record: R): R => {
  if (isMine(ctx, record)) return record;
  const { grid, filters, sort, columns, colours, group } = record as unknown as View;
  const resource = resourceNamed(grid);
  const read = resource && accessTo(resource, ctx.actor.roles).read;
  // Columns that are no fields follow from others and are worked out where they are seen.
  const isSeen = (name: string) => resource?.field(name) === undefined || read?.has(name) === true;
  const seen = <L extends { field: string }>(lines: readonly L[]) => lines.filter(({ field }) => isSeen(field));
  const part = { filters: seen(filters), sort: seen(sort), columns: seen(columns), colours: seen(colours) };
  return { ...record, ...part, group: group !== undefined && isSeen(group) ? group : undefined };
};

/** Refuses with `viewOfAnother` whoever would change a view that she has not made, and whose maker has not left. */
export const refuseViewOfAnother = (ctx: Context, view: StoredRecord): void => {
  if (!isMine(ctx, view) && !isLeftView(ctx, view)) throw new Refusal("viewOfAnother");
};

const saysTheSame = (one: View, other: View): boolean =>
  View.fields.every(({ name, setBy }) => setBy !== "staff" || name === "archived" || dequal(one[name], other[name]));

/** Refuses with `viewOfAnother` whatever is done to a view that somebody has left, except to put it away. */
export const refuseMoreThanTidying = (ctx: Context, after: View, before: View): void => {
  if (!isMine(ctx, before) && !(after.archived && saysTheSame(after, before))) throw new Refusal("viewOfAnother");
};

/** Whether what a view was before it was shared is this reader's business: nobody's but its maker's. */
export const knowsPastOf = (ctx: Context, view: StoredRecord): boolean => isMine(ctx, view);
