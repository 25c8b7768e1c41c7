import type { Change } from "#functions/db/revisions";
import type { Context } from "#functions/use-cases/context";
import { reachOf } from "#shared/access";
import type { Resource, StoredRecord } from "#shared/resource";
import { CapacityReport } from "#shared/resources/capacity-report";
import { Placement } from "#shared/resources/placement";
import { View } from "#shared/resources/view";
import type { CapacityReport as Snapshot } from "#shared/rules/capacity-report";
import { reportOfUnits } from "#shared/rules/report-part";
import { stayPart, stayPartOfChanges } from "./stay-part.ts";
import { knowsPastOf, viewPart } from "./view-scope.ts";

/** Reports tell about all units at once; whoever may know of her own ones only gets their part. */
export const isCut = ({ actor }: Context, resource: Resource): boolean =>
  resource.name === CapacityReport.name && !actor.roles.some((role) => reachOf(resource, role).read === "all");

const cutSnapshot = ({ actor }: Context, snapshot: unknown) => reportOfUnits(snapshot as Snapshot, actor.unitIds ?? []);

/**
 * A record without what it tells about units where this person does not work, a view without columns that she may not
 * see, a stay without reasons that are not hers to know; most kinds tell nothing about others.
 */
export const ownPart = <R extends StoredRecord>(ctx: Context, resource: Resource, record: R): R => {
  if (resource.name === View.name) return viewPart(ctx, record);
  if (resource.name === Placement.name) return stayPart(ctx, record);
  if (!isCut(ctx, resource)) return record;
  const snapshot = cutSnapshot(ctx, record.snapshot);
  return { ...record, snapshot, anomalies: snapshot.total.anomalies };
};

/** The same for what a revision says of it. */
export const ownPartOfChanges = (
  ctx: Context,
  resource: Resource,
  record: StoredRecord,
  changes: Record<string, Change>,
): Record<string, Change> => {
  if (resource.name === View.name) return knowsPastOf(ctx, record) ? changes : {};
  if (resource.name === Placement.name) return stayPartOfChanges(ctx, record, changes);
  if (!isCut(ctx, resource)) return changes;
  const { anomalies, ...others } = changes;
  const to = others.snapshot?.to;
  if (to === undefined) return others;
  const snapshot = cutSnapshot(ctx, to);
  return { ...others, snapshot: { to: snapshot }, ...(anomalies && { anomalies: { to: snapshot.total.anomalies } }) };
};
