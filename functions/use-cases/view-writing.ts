import type { Write } from "#functions/db/table";
import { accessTo } from "#shared/access";
import { Refusal } from "#shared/refusal";
import { resourceNamed } from "#shared/resources/index";
import type { View } from "#shared/resources/view";
import { columnsNamingSomebody } from "#shared/rules/view-sharing";
import type { Context } from "./context.ts";
import { refuseMoreThanTidying } from "./scopes/view-scope.ts";

const refuseUnknownGrid = ({ actor }: Context, { grid }: View): void => {
  const resource = resourceNamed(grid);
  if (!resource || accessTo(resource, actor.roles).read.size === 0)
    throw new Refusal("invalid", { fields: { grid: { code: "viewOfUnknownGrid" } } });
};

const refuseTelling = (view: View): void => {
  if (view.sharedWith.length > 0 && !view.archived && columnsNamingSomebody(view).length > 0)
    throw new Refusal("invalid", { fields: { sharedWith: { code: "viewNamesSomebody" } } });
};

/**
 * Holds a view to a grid that its maker may see, and what is shared to what may be told to others. Refuses with
 * `invalid`, with each field's reason, and with `viewOfAnother` what more is done to a left view than putting it away.
 */
export const viewWritten = (ctx: Context, view: View, before?: View): Write[] => {
  if (before) refuseMoreThanTidying(ctx, view, before);
  else refuseUnknownGrid(ctx, view);
  refuseTelling(view);
  return [];
};
