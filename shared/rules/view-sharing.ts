import type { Field, Resource } from "../resource.ts";
import { resourceNamed } from "../resources/index.ts";
import type { View, ViewTest } from "../resources/view.ts";
import { isOfHousehold, isPersonal } from "./retention-kinds.ts";

const isTyped = ({ editor }: Field): boolean => editor === "text" || editor === "longText";

/** Whether a test says anything at all beyond there being a value or none. */
const saysWords = ({ text, values = [], from, to }: ViewTest): boolean =>
  [text, ...values, from, to].some((word) => word !== undefined && word !== "");

/** Words that somebody has typed about people, or certain households: a way of looking that is about somebody. */
const namesSomebody = (grid: Resource | undefined, test: ViewTest): boolean => {
  const field = grid?.field(test.field);
  if (test.by === "contains") return !field || isPersonal(field);
  if (field && isPersonal(field) && isTyped(field) && saysWords(test)) return true;
  const target = test.field === "id" ? grid : resourceNamed(field?.refersTo ?? "");
  return test.by === "oneOf" && target !== undefined && isOfHousehold(target);
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
