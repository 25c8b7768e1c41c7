import type { Change } from "#functions/db/revisions";
import type { Context } from "#functions/use-cases/context";
import { accessTo } from "#shared/access";
import type { StoredRecord } from "#shared/resource";
import { Placement } from "#shared/resources/placement";
import { rolesReading } from "./reach-scope.ts";

/** Whoever may not know why a rule was overridden may not know why a stay was extended. */
const knowsWhy = (ctx: Context, stay: StoredRecord): boolean =>
  accessTo(Placement, rolesReading(ctx, Placement, stay)).read.has("overrideReason");

const withoutReasons = (extensions: unknown): unknown =>
  Array.isArray(extensions) ? extensions.map(({ reason: _reason, ...days }) => days) : extensions;

/** A stay that says until when it was extended, and why to those only who may know. */
export const stayPart = <R extends StoredRecord>(ctx: Context, stay: R): R =>
  knowsWhy(ctx, stay) ? stay : { ...stay, extensions: withoutReasons(stay.extensions) };

/** The same for what a revision says of it. */
export const stayPartOfChanges = (
  ctx: Context,
  stay: StoredRecord,
  changes: Record<string, Change>,
): Record<string, Change> => {
  const { extensions } = changes;
  if (!extensions || knowsWhy(ctx, stay)) return changes;
  return {
    ...changes,
    extensions: { from: withoutReasons(extensions.from), to: withoutReasons(extensions.to) },
  };
};
