import type { Resource } from "../resource.ts";
import { resourceNamed } from "../resources/index.ts";
import type { View, ViewTest } from "../resources/view.ts";
import { isOfHousehold, isPersonal } from "./retention-kinds.ts";

/** Words that somebody has typed about people, or certain households: a way of looking that is about somebody. */
const namesSomebody = (grid: Resource | undefined, { field: name, by }: ViewTest): boolean => {
  const field = grid?.field(name);
  if (by === "contains") return !field || isPersonal(field);
  const target = by === "oneOf" ? resourceNamed(field?.refersTo ?? "") : undefined;
  return target !== undefined && isOfHousehold(target);
};

/** The columns by which a view tells whom its maker looks for; such a view is not shared. */
export const columnsNamingSomebody = ({
  grid,
  filters,
  colours,
}: Pick<View, "grid" | "filters" | "colours">): string[] => {
  const resource = resourceNamed(grid);
  const telling = [...filters, ...colours].filter((line) => namesSomebody(resource, line));
  return [...new Set(telling.map(({ field }) => field))];
};
